import Canvas
import Lessons
import Stage
import Testing

/// The one table of keys.
struct KeyTableTests {
  @Test(arguments: KeyBinding.Scope.allCases) func `no key means two things in one place`(scope: KeyBinding.Scope) {
    var meanings: [KeyPress: Command] = [:]
    for binding in KeyBinding.all where binding.scope == scope {
      for key in binding.keys {
        #expect(meanings[key] == nil, "\(key) in \(scope)")
        meanings[key] = binding.command
      }
    }
  }

  @Test(arguments: Command.allCases) func `every command has a key`(command: Command) {
    #expect(KeyBinding.all.contains { $0.command == command && !$0.keys.isEmpty })
  }

  @Test(arguments: KeyBinding.all) func `every key is called something in both languages`(binding: KeyBinding) {
    let (english, chinese) = (binding.title(in: .english), binding.title(in: .chinese))
    #expect(!english.isEmpty && !chinese.isEmpty && english != chinese)
    #expect(binding.command == .switchLanguage || english.allSatisfy(\.isASCII))
    #expect(binding.command == .switchLanguage || !chinese.allSatisfy(\.isASCII))
    for key in binding.keys { #expect(!key.name(in: .english).isEmpty && !key.name(in: .chinese).isEmpty) }
  }

  @Test(arguments: KeyBinding.all) func `no two keys have one name`(binding: KeyBinding) {
    for language in Language.allCases {
      let names = binding.keys.map { $0.name(in: language) }
      #expect(Set(names).count == names.count)
    }
  }

  @Test func `no command needs a key that a plain terminal lacks`() {
    for key in KeyBinding.all.flatMap(\.keys) {
      if case .control(let character) = key { #expect("clz".contains(character)) }
    }
  }

  @Test func `what the foot of a page names can be pressed there`() {
    var onPicture = Rehearsal(lesson: "sums")
    onPicture.press(.tab)
    var onKnob = Rehearsal(lesson: "sums", step: 2)
    onKnob.press(.tab)
    var withKeys = Rehearsal(lesson: "sums")
    withKeys.press("?")
    for rehearsal in [Rehearsal(columns: 200), Rehearsal(lesson: "sums", columns: 200), onPicture, onKnob, withKeys] {
      let named = rehearsal.player.bindings.filter(\.isInFooter)
      #expect(!named.isEmpty)
      for binding in named {
        #expect(KeyBinding.all.contains { $0.keys.contains(binding.keys[0]) })
        #expect(rehearsal.player.command(for: binding.keys[0]) == binding.command, "\(binding.keys[0])")
      }
      let first = named[0]
      #expect(rehearsal.footer.contains("\(first.keys[0].name(in: .english)) \(first.title(in: .english))"))
    }
  }
}

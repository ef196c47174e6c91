/// Who does something.
struct Subject {
  let chinese: String
  let english: String
  /// I am, you are, she is.
  let be: String

  /// English verbs get an s behind he and she, and nowhere else.
  var isThirdPerson: Bool { be == "is" }
  var `do`: String { isThirdPerson ? "does" : "do" }

  static let all = [
    Subject(chinese: "我", english: "I", be: "am"), Subject(chinese: "你", english: "you", be: "are"),
    Subject(chinese: "他", english: "he", be: "is"), Subject(chinese: "她", english: "she", be: "is"),
    Subject(chinese: "我们", english: "we", be: "are"), Subject(chinese: "他们", english: "they", be: "are"),
  ]
}

/// A verb. Chinese has one form of it, English has three.
struct Verb {
  let chinese: String
  let base: String
  let third: String
  let past: String

  func present(of subject: Subject) -> String { subject.isThirdPerson ? third : base }

  static let drink = Verb(chinese: "喝", base: "drink", third: "drinks", past: "drank")
  static let eat = Verb(chinese: "吃", base: "eat", third: "eats", past: "ate")
  static let read = Verb(chinese: "看", base: "read", third: "reads", past: "read")
  /// The same word in Chinese as `read`: only what is looked at tells them apart.
  static let watch = Verb(chinese: "看", base: "watch", third: "watches", past: "watched")
  static let write = Verb(chinese: "写", base: "write", third: "writes", past: "wrote")
  static let buy = Verb(chinese: "买", base: "buy", third: "buys", past: "bought")
  static let learn = Verb(chinese: "学习", base: "learn", third: "learns", past: "learned")
  static let have = Verb(chinese: "有", base: "have", third: "has", past: "had")

  static let love = Verb(chinese: "爱", base: "love", third: "loves", past: "loved")
  static let like = Verb(chinese: "喜欢", base: "like", third: "likes", past: "liked")
  static let want = Verb(chinese: "想", base: "want", third: "wants", past: "wanted")
}

/// What somebody does: a verb and its object.
struct Action {
  let verb: Verb
  /// Empty where the verb stands alone.
  var object = (chinese: "", english: "")

  static let all = [
    Action(verb: .drink, object: ("茶", "tea")), Action(verb: .drink, object: ("水", "water")),
    Action(verb: .drink, object: ("牛奶", "milk")), Action(verb: .eat, object: ("鱼", "fish")),
    Action(verb: .eat, object: ("米饭", "rice")), Action(verb: .eat, object: ("苹果", "apples")),
    Action(verb: .read, object: ("书", "books")), Action(verb: .watch, object: ("电影", "films")),
    Action(verb: .write, object: ("信", "letters")), Action(verb: .buy, object: ("书", "books")),
    Action(verb: .buy, object: ("苹果", "apples")), Action(verb: .buy, object: ("鱼", "fish")),
    Action(verb: .learn), Action(verb: .learn, object: ("中文", "Chinese")),
  ]
}

/// Something that can be counted. Chinese counts with a word between number and thing, English changes the thing.
struct Countable {
  let chinese: String
  let measure: String
  let one: String
  let many: String

  static let all = [
    Countable(chinese: "猫", measure: "只", one: "a cat", many: "cats"),
    Countable(chinese: "狗", measure: "只", one: "a dog", many: "dogs"),
    Countable(chinese: "书", measure: "本", one: "a book", many: "books"),
    Countable(chinese: "苹果", measure: "个", one: "an apple", many: "apples"),
  ]
}

/// What can be loved and liked.
let favourites = [("猫", "cats"), ("狗", "dogs"), ("茶", "tea"), ("苹果", "apples")]

/// How somebody can be.
let moods = [("累", "tired"), ("忙", "busy"), ("高兴", "happy")]

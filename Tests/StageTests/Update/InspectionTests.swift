import Lessons
import Matrices
import Stage
import Testing

/// Following a number to where it came from.
struct InspectionTests {
  /// On P[0, 1], the first row of A times its second.
  private func onProduct() -> Rehearsal {
    var rehearsal = Rehearsal(lesson: "sums")
    rehearsal.press(.tab, .tab, .right)
    return rehearsal
  }

  @Test func `an element is spelled out with names and with numbers`() {
    let screen = onProduct().screen
    #expect(screen.contains("P[x, y] = A[x, :]·Aᵀ[:, y]"))
    #expect(screen.contains("= 2·8 + 4·10 + 6·12 = 128"))
  }

  @Test func `the operands are chosen one after the other, and around`() throws {
    var rehearsal = onProduct()
    for expected in [1, 2, 3, 4, 5, 0] {
      rehearsal.press(".")
      #expect(try rehearsal.session.inspection?.operand == expected)
    }
    rehearsal.press(",")
    #expect(try rehearsal.session.inspection?.operand == 5)
  }

  @Test func `enter follows the chosen operand`() {
    var rehearsal = onProduct()
    rehearsal.press(".", ".", .enter)
    #expect(rehearsal.opened == "A[0, 1]")
    #expect(rehearsal.screen.contains("P[x, y]  >  A[x, 1]"))
    #expect(rehearsal.screen.contains("= 2·2 = 4"))
  }

  @Test func `through a transposition to the matrix that was transposed`() {
    var rehearsal = onProduct()
    rehearsal.press(".", .enter)
    #expect(rehearsal.opened == "A[1, 0]", "the operand is an element of Aᵀ")
  }

  @Test func `down to a number that came from nowhere`() {
    var rehearsal = onProduct()
    rehearsal.press(.enter, .enter)
    #expect(rehearsal.opened?.hasSuffix("[0, 0]") == true)
    rehearsal.press(.enter, .enter, .enter)
    #expect(rehearsal.player.session?.inspection?.trail.count == 3)
  }

  @Test func `backspace goes the whole way back`() throws {
    var rehearsal = onProduct()
    rehearsal.press(.enter, .enter, .backspace)
    #expect(rehearsal.opened == "A[0, 0]")
    rehearsal.press(.backspace)
    #expect(rehearsal.opened == "P[0, 1]")
    rehearsal.press(.backspace)
    #expect(try rehearsal.session.focus == .page)
    #expect(rehearsal.step == 1)
  }

  @Test func `the cursor moves in the matrix that was followed, and the picture keeps its own`() {
    var rehearsal = onProduct()
    rehearsal.press(.enter, .right, .down)
    #expect(rehearsal.opened == "A[1, 1]")
    rehearsal.press(.backspace)
    #expect(rehearsal.opened == "P[0, 1]")
  }

  @Test func `moving the cursor begins with the first operand again`() throws {
    var rehearsal = onProduct()
    rehearsal.press(".", ".", .left)
    #expect(try rehearsal.session.inspection?.operand == 0)
  }

  @Test func `turning a control keeps what is opened, with its new numbers`() {
    var rehearsal = onProduct()
    rehearsal.press("+")
    #expect(rehearsal.opened == "P[0, 1]")
    #expect(rehearsal.screen.contains("= 3·12 + 6·15 + 9·18 = 288"))
    rehearsal.press("r", .left)
    #expect(rehearsal.opened == "P[0, 0]")
  }

  @Test func `enter names what it opens`() {
    var rehearsal = onProduct()
    #expect(rehearsal.footer.contains("enter open A[x, 0]"))
    rehearsal.press(".")
    #expect(rehearsal.footer.contains("enter open Aᵀ[0, y]"))
  }
}

import MatrixFiles
import Matrices
import Stage

/// Why a command cannot do what was asked.
enum CommandProblem: Hashable {
  // Wrong usage.
  case noCommand(String, nearest: [String])
  case noLesson(String, nearest: [String])
  case noLessonNumber(Int, numbers: [Int])
  case severalLessons(String, names: [String])
  case noStep(Int, count: Int)
  case setWithoutValue(String)
  case noControl(String, names: [String])
  case notInRange(String, ClosedRange<Float>, found: String)
  case notWhole(String, found: String)
  case notAnOption(String, options: [String], found: String)
  case watchNeedsFile
  case noUpdates(Int)
  case badBinding(String)
  case badEdit(String)
  case twoBindings(String)
  case notPrinted(Format)
  case notCalculated(Format)
  case lessonMissing
  case allIsWhole
  case allNeedsFolder
  case noArray(String, names: [String])
  /// Several arrays, and none was named.
  /// - Parameter names: of some of them; empty where a listing of all is already printed.
  case unnamedArray(Int, names: [String] = [])
  case noPlane(option: String, Int, count: Int)
  case noOption(String, dimensions: [Int])
  case tooManyDimensions([Int])
  case noPicture([Int])
  case labels(option: String, count: Int, expected: Int)
  case maskShape(found: [Int], expected: [Int])
  /// 0 where attending is allowed, and something negative that is to be added where it is not.
  case additiveMask(String)
  /// Several arrays, none of which is called like what is wanted.
  case noRole(path: String, String, names: [String])
  case attentionShapes([Shape])
  case expectedShape(found: Shape, Shape)
  case severalPlanes(path: String, [Int])
  case limits(low: Float, high: Float)
  /// Nothing that keeps the command from going on.
  case rounded(path: String, RoundedNumber)
  case reading(Int)

  case noMatrix(Format)
  case exploration(ExplorationProblem)
  // What cannot be read or written.
  case fileExists(String)
  case tooLarge(path: String, limit: Int)
  /// A file that became shorter while it was read.
  case cutOff(path: String)
  /// - Parameter number: what the system calls `errno`.
  case system(path: String, number: Int32)

  var status: Int32 {
    switch self {
    case .fileExists, .tooLarge, .cutOff, .system, .noPicture, .tooManyDimensions, .attentionShapes, .expectedShape,
      .maskShape, .additiveMask:
      2
    case .exploration(.noPlace), .exploration(.noPart), .exploration(.noElement): 64
    case .exploration: 2
    default: 64
    }
  }
}

import Matrices

/// An element that has been opened, and the way by which one came to it.
public struct Inspection: Hashable, Sendable {
  /// The elements that were followed, each an operand of the one before; the last is the one that is shown.
  public private(set) var trail: [Place]
  /// Which operand `enter` follows, counted from 0 in the order in which the arithmetic mentions them.
  public var operand = 0
  /// Where the cursor was before it began to move; `nil` while it rests.
  private var rest: Place?

  /// An element of a matrix of the trace.
  public struct Place: Hashable, Sendable {
    public let matrix: Traced
    public let element: Element

    public init(_ matrix: Traced, _ element: Element) {
      self.matrix = matrix
      self.element = element
    }
  }

  public init(_ place: Place) {
    trail = [place]
  }

  public var place: Place { trail[trail.count - 1] }
  /// The element whose arithmetic is shown: where the cursor moves on and on, that of the place where it last rested.
  public var explained: Place { rest ?? place }
  public var isMoving: Bool { rest != nil }
  /// Something was followed: the page shows its origin instead of its own pictures.
  public var isFollowing: Bool { trail.count > 1 }

  /// Moves to another element of the same matrix.
  /// - Parameter isOnTheWay: whether it is to be explained only once the cursor rests.
  public mutating func move(to element: Element, isOnTheWay: Bool = false) {
    rest = isOnTheWay ? explained : nil
    trail[trail.count - 1] = Place(place.matrix, element)
    operand = 0
  }

  public mutating func comeToRest() { rest = nil }

  public mutating func follow(to place: Place) {
    rest = nil
    trail.append(place)
    operand = 0
  }

  /// Goes back by one; `false` where there is nothing to go back to.
  public mutating func back() -> Bool {
    guard isFollowing else { return false }
    rest = nil
    trail.removeLast()
    operand = 0
    return true
  }
}

extension Trace {
  /// How the element at a place came about.
  package func arithmetic(of place: Inspection.Place) -> Arithmetic {
    let entry = self[place.matrix]
    let inputs = entry.inputs.map { value($0) }
    return entry.operation.arithmetic(of: place.element, inputs: inputs, output: entry.value)
  }

  /// Where an operand of an entry stands in the trace.
  package func place(of operand: Arithmetic.Operand, in matrix: Traced) -> Inspection.Place {
    Inspection.Place(self[matrix].inputs[operand.input], operand.element)
  }

  /// The way from a place to its origin through operations that only move elements about, like transposition.
  package func passage(from place: Inspection.Place) -> [Inspection.Place] {
    var way = [place]
    while let last = way.last, case let arithmetic = arithmetic(of: last), arithmetic.definitions.count == 1,
      case .operand(let operand) = arithmetic.definitions[0].term
    {
      way.append(self.place(of: operand, in: last.matrix))
    }
    return way
  }
}

extension Trace {
  /// The element whose arithmetic tells how a place came about: where it was only moved about, the one that was moved,
  /// unless that is given from outside and the move is all there is to tell.
  package func source(of place: Inspection.Place) -> Inspection.Place {
    guard let last = passage(from: place).last, !self[last.matrix].inputs.isEmpty else { return place }
    return last
  }

  /// What a place is called by: the first on the way to its source that the lesson has named.
  func namedPlace(of place: Inspection.Place) -> Inspection.Place {
    let source = source(of: place)
    guard source != place else { return place }
    return passage(from: place).first { !self[$0.matrix].name.isEmpty } ?? source
  }
}

extension Arithmetic {
  /// The operands, each once: first those that the element itself is made of, such as its own score for a weight of
  /// softmax, then those of what is computed on the way to it, such as the sum of a row.
  package var distinctOperands: [Operand] {
    var known: Set<Operand> = []
    return definitions.reversed().flatMap(\.term.operands).filter { known.insert($0).inserted }
  }
}

import Matrices

/// What a .safetensors file holds: arrays of numbers, each with a name, and some words about them.
public struct SafetensorsFile: Hashable, Sendable {
  public var metadata: [String: String]
  public var tensors: [String: Tensor]

  public init(metadata: [String: String] = [:], tensors: [String: Tensor] = [:]) {
    self.metadata = metadata
    self.tensors = tensors
  }

  /// An array of numbers of any rank, the last index running fastest.
  public struct Tensor: Hashable, Sendable {
    public let dimensions: [Int]
    public let elements: [Float]
    /// How the file keeps an element; whatever it is, the elements here are `Float`s.
    public let type: ElementType

    /// - Precondition: as many elements as the dimensions ask for.
    public init(_ dimensions: [Int], elements: [Float], type: ElementType = .float32) {
      precondition(dimensions.reduce(1) { saturatingProduct($0, $1) } == elements.count)
      self.dimensions = dimensions
      self.elements = elements
      self.type = type
    }

    /// A list is a matrix of one row; `nil` for more than two dimensions.
    public var matrix: Matrix? {
      switch dimensions.count {
      case 0: Matrix(elements[0])
      case 1: Matrix(Shape(1, dimensions[0]), elements: elements)
      case 2: Matrix(Shape(dimensions[0], dimensions[1]), elements: elements)
      default: nil
      }
    }
  }

  /// The kinds of elements that can be read. All are written as `float32`.
  public enum ElementType: String, Hashable, Sendable, CaseIterable {
    case float16 = "F16"
    case bfloat16 = "BF16"
    case float32 = "F32"
    case float64 = "F64"
    case int8 = "I8"
    case int16 = "I16"
    case int32 = "I32"
    case int64 = "I64"
    case uint8 = "U8"
    case uint16 = "U16"
    case uint32 = "U32"
    case uint64 = "U64"
    case boolean = "BOOL"
    case float8e4m3 = "F8_E4M3"
    case float8e5m2 = "F8_E5M2"

    var numberType: NumberType {
      switch self {
      case .float16: NumberType(.float, size: 2)
      case .bfloat16: NumberType(.brain, size: 2)
      case .float32: .float32
      case .float64: NumberType(.float, size: 8)
      case .int8: NumberType(.signed, size: 1)
      case .int16: NumberType(.signed, size: 2)
      case .int32: NumberType(.signed, size: 4)
      case .int64: NumberType(.signed, size: 8)
      case .uint8: NumberType(.unsigned, size: 1)
      case .uint16: NumberType(.unsigned, size: 2)
      case .uint32: NumberType(.unsigned, size: 4)
      case .uint64: NumberType(.unsigned, size: 8)
      case .boolean: NumberType(.boolean, size: 1)
      case .float8e4m3: NumberType(.e4m3, size: 1)
      case .float8e5m2: NumberType(.e5m2, size: 1)
      }
    }

    /// In bytes.
    var size: Int { numberType.size }
  }
}

/// What can be wrong with a .safetensors file.
public enum SafetensorsFact: Hashable, Sendable {
  /// Too short to say how long its header is.
  case notSafetensors
  /// The header is longer than the file, or than a header may be.
  case headerLength(UInt64, available: Int)
  /// The header is not the JSON that belongs there.
  case header
  /// The header says too little of a tensor, or something that makes no sense.
  case entry(String)
  /// The same name twice.
  case twice(String)
  /// A type of element that is not known.
  case type(String, of: String)
  /// Elements that lie outside the file.
  case outside(String, end: Int, available: Int)
  /// The shape asks for another number of bytes than the tensor has.
  case length(String, bytes: Int, expected: Int)
  /// Two tensors share bytes.
  case overlap(String, String)
  /// Bytes that belong to no tensor.
  case unused(Int)
}

/// The reading of typed text: UTF-8 without control characters.
enum PrintableText {
  /// Whether a scalar may be part of text. C0 and C1 control characters may not.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && !(0x7f...0x9f).contains(scalar.value)
  }

  /// The result of reading one scalar.
  enum ScalarReading: Equatable {
    /// The scalar and its bytes; `nil` where they are no printable scalar.
    case complete(Unicode.Scalar?, length: Int)
    /// The rest of the scalar's bytes has not come yet.
    case incomplete
  }

  /// The scalar that `bytes`, which are not empty, begin with.
  static func scalar(_ bytes: ArraySlice<UInt8>) -> ScalarReading {
    var decoder = UTF8()
    var iterator = bytes.prefix(4).makeIterator()
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar):
      return .complete(isPrintable(scalar) ? scalar : nil, length: UTF8.width(scalar))
    case .emptyInput: return .incomplete
    case .error:
      return isUnfinished(bytes) ? .incomplete : .complete(nil, length: 1)
    }
  }

  /// Whether `bytes` are the beginning of a scalar with more bytes.
  private static func isUnfinished(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let lead = bytes.first else { return false }
    let length =
      switch lead {
      case 0xc2...0xdf: 2
      case 0xe0...0xef: 3
      case 0xf0...0xf4: 4
      default: 1
      }
    return bytes.count < length && bytes.dropFirst().allSatisfy { $0 & 0xc0 == 0x80 }
  }

  /// The text that `bytes` begin with, up to a control character or an unfinished scalar, and its
  /// length in bytes. Invalid bytes in it are left out.
  static func run(_ bytes: ArraySlice<UInt8>) -> (text: String, length: Int) {
    var text = ""
    var rest = bytes
    while let first = rest.first, first >= 0x20, first != 0x7f {
      guard case .complete(let scalar, let length) = scalar(rest) else { break }
      if let scalar { text.unicodeScalars.append(scalar) }
      rest = rest.dropFirst(length)
    }
    return (text, bytes.count - rest.count)
  }
}

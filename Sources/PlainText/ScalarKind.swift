/// How a Unicode scalar behaves on a terminal.
package enum ScalarKind: UInt8 {
  /// One column, and always a glyph of its own.
  case narrow
  /// Two columns, and always a glyph of its own.
  case wide
  /// One column, but it may belong with the scalar before or after it.
  case narrowJoining
  /// Two columns, but it may belong with the scalar before or after it.
  case wideJoining
  /// No column of its own: an accent on the scalar before it.
  case mark
  /// A control or format character, which a terminal would obey or hide.
  case invisible
  /// Not assigned when the tables of the C library were made, so its width is not defined.
  case unassigned

  /// Makes the kind of a scalar value. ASCII, box drawing and Han need no look into the table.
  @inline(__always)
  package init(of value: UInt32) {
    if value < 0x300 {
      if value < 0x7F {
        self = value < 0x20 ? .invisible : .narrow
      } else {
        self = value < 0xA0 || value == 0xAD ? .invisible : .narrow
      }
    } else if value >= 0x2500 && value < 0x25FD {
      self = .narrow
    } else if value >= 0x4E00 && value < 0x9FFD {
      self = .wide
    } else {
      self = Self.looked(up: value)
    }
  }

  /// The kind of the run in `WidthTable` that holds the value.
  private static func looked(up value: UInt32) -> ScalarKind {
    let sought = value << 3 | 7
    var low = 0
    var high = WidthTable.runs.count
    while low < high {
      let middle = (low + high) / 2
      if WidthTable.runs[middle] <= sought { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return .unassigned }
    return ScalarKind(rawValue: UInt8(WidthTable.runs[low - 1] & 7)) ?? .unassigned
  }
}

/// Where a terminal says that its cursor stands; both count from 1.
struct CursorReport: Hashable {
  var row: Int
  var column: Int

  /// What asks for it.
  static let question = "\u{1b}[6n"
}

extension CursorReport {
  /// The report that a control sequence is; `nil` if it is none.
  init?(_ sequence: ControlSequence) {
    let numbers = sequence.numbers
    guard sequence.mark == nil, sequence.final == UInt8(ascii: "R"), numbers.count == 2,
      numbers.allSatisfy({ (1...9999).contains($0) })
    else { return nil }
    self.init(row: numbers[0], column: numbers[1])
  }
}

/// Finds the reports among the bytes that come from a terminal, however they are split. Everything
/// else, keys that are pressed meanwhile included, is passed over.
struct CursorReportReader {
  /// The beginning of a control sequence whose rest has not come.
  private var open: [UInt8] = []

  mutating func take(_ bytes: some Sequence<UInt8>) -> [CursorReport] {
    var reports: [CursorReport] = []
    for byte in bytes {
      switch (open.count, byte) {
      case (_, 0x1b): open = [byte]
      case (0, _): break
      case (1, UInt8(ascii: "[")): open.append(byte)
      case (2..., 0x20...0x3f): open.append(byte)
      case (2..., 0x40...0x7e):
        let sequence = ControlSequence(parameters: open[2...], final: byte)
        if let report = CursorReport(sequence) { reports.append(report) }
        open = []
      default: open = []
      }
      if open.count > ControlSequence.longest { open = [] }
    }
    return reports
  }
}

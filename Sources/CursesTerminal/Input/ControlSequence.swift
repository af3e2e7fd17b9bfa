import TerminalKit

/// A control sequence: `ESC [`, numbers, and a final byte that says what it means.
struct ControlSequence: Equatable {
  /// `<`, `=`, `>` or `?` before the numbers.
  var mark: UInt8?
  /// The numbers between semicolons; 0 where one is left out. Of `1:2` only the 1 is kept.
  var numbers: [Int]
  /// The last byte.
  var final: UInt8

  /// The most bytes of one sequence. A longer one is dropped.
  static let longest = 256

  /// Reads a sequence whose bytes begin with `ESC [`.
  static func read(_ bytes: ArraySlice<UInt8>) -> InputReading {
    let first = bytes.startIndex + 2
    guard first < bytes.endIndex else {
      return .incomplete(patience: .milliseconds(200), otherwise: .keys([.alt("[")]), length: 2)
    }
    if bytes[first] == UInt8(ascii: "M") { return x10(bytes) }
    if bytes[first] == UInt8(ascii: "[") { return console(bytes) }
    var index = first
    while index < bytes.endIndex, (0x20...0x3f).contains(bytes[index]) {
      // rxvt ends Shift with a function key in `$`.
      if bytes[index] == UInt8(ascii: "$"), bytes[first] != UInt8(ascii: "?") { break }
      index += 1
    }
    let length = index - bytes.startIndex
    guard index < bytes.endIndex else {
      if length > longest { return .complete(.nothing, length: length) }
      return .incomplete(patience: .seconds(1), otherwise: .nothing, length: length)
    }
    let final = bytes[index]
    // A byte that can't be here: the sequence so far is dropped, and reading goes on with this
    // byte.
    guard (0x40...0x7e).contains(final) || final == UInt8(ascii: "$") else {
      return .complete(.nothing, length: length)
    }
    return .complete(
      ControlSequence(parameters: bytes[first..<index], final: final).piece, length: length + 1)
  }

  init(parameters: ArraySlice<UInt8>, final: UInt8) {
    var parameters = parameters
    if let byte = parameters.first, (0x3c...0x3f).contains(byte) {
      mark = byte
      parameters.removeFirst()
    }
    self.final = final
    guard !parameters.isEmpty else {
      numbers = []
      return
    }
    numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      $0.prefix { (0x30...0x39).contains($0) }
        .reduce(0) { min($0 * 10 + Int($1 - 0x30), 9_999_999) }
    }
  }

  /// What the sequence means.
  var piece: InputPiece {
    switch (mark, final) {
    case (UInt8(ascii: "<"), UInt8(ascii: "M")), (UInt8(ascii: "<"), UInt8(ascii: "m")):
      let report = MouseReport(sgr: numbers, released: final == UInt8(ascii: "m"))
      return report.map(InputPiece.mouse) ?? .nothing
    case (nil, UInt8(ascii: "I")): return .focusGained
    case (nil, UInt8(ascii: "~")) where numbers.first == 200: return .pasteBegins
    case (nil, _): return key.map { .keys([$0]) } ?? .nothing
    default: return .nothing
    }
  }

  /// Shift, Alt, Ctrl as xterm numbers them: 1 and the sum of 1, 2, 4.
  private var modifiers: Int { numbers.count > 1 ? max(0, numbers[1] - 1) : 0 }

  private var key: Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): sideways(.right, .shiftRight, word: "f")
    case UInt8(ascii: "D"): sideways(.left, .shiftLeft, word: "b")
    // Sent by rxvt, with Shift.
    case UInt8(ascii: "a"): .up
    case UInt8(ascii: "b"): .down
    case UInt8(ascii: "c") where numbers.isEmpty: .shiftRight
    case UInt8(ascii: "d"): .shiftLeft
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "Z"): .backtab
    // With other numbers it is a report of the cursor's position.
    case UInt8(ascii: "P")...UInt8(ascii: "S") where numbers.first ?? 1 == 1:
      .function(Int(final - UInt8(ascii: "P")) + 1 + (modifiers & 1) * 12)
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "@"), UInt8(ascii: "$"): numbered
    case UInt8(ascii: "u"): coded(numbers.first ?? 0)
    default: nil
    }
  }

  /// An arrow to the side. With Ctrl or Alt it moves by words, as Alt with a letter does in
  /// readline.
  private func sideways(_ plain: Key, _ shifted: Key, word: Character) -> Key {
    switch modifiers & 7 {
    case 0: plain
    case 1: shifted
    default: .alt(word)
    }
  }

  /// The key of `ESC [ number ~`.
  private var numbered: Key? {
    switch numbers.first ?? 0 {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: function(numbers[0] - 10)
    case 17...21: function(numbers[0] - 11)
    case 23...26: function(numbers[0] - 12)
    case 28...29: function(numbers[0] - 13)
    case 31...34: function(numbers[0] - 14)
    case 27 where numbers.count == 3: coded(numbers[2])
    default: nil
    }
  }

  private func function(_ number: Int) -> Key {
    .function(number <= 12 && modifiers & 1 == 1 ? number + 12 : number)
  }

  /// A key sent as the number of its character, with modifiers. Terminals do that if an earlier
  /// program asked them to.
  private func coded(_ code: Int) -> Key? {
    switch code {
    case 9: return modifiers & 1 == 1 ? .backtab : .tab
    case 13: return .enter
    case 27: return .escape
    case 127: return .backspace
    default: break
    }
    guard let code = UInt32(exactly: code), let scalar = Unicode.Scalar(code),
      PrintableText.isPrintable(scalar), !(0xe000...0xf8ff).contains(code)
    else { return nil }
    let character = Character(scalar)
    if modifiers & 4 != 0 {
      guard scalar.isASCII else { return nil }
      return .control(Character(character.lowercased()))
    }
    return modifiers & 2 != 0 ? .alt(character) : .character(character)
  }

  /// The mouse as older terminals report it: `ESC [ M` and three bytes.
  private static func x10(_ bytes: ArraySlice<UInt8>) -> InputReading {
    guard bytes.count >= 6 else {
      return .incomplete(patience: .milliseconds(200), otherwise: .nothing, length: bytes.count)
    }
    let report = MouseReport(x10: bytes.dropFirst(3).prefix(3))
    return .complete(report.map(InputPiece.mouse) ?? .nothing, length: 6)
  }

  /// F1 to F5 of the Linux console: `ESC [ [ A` to `E`.
  private static func console(_ bytes: ArraySlice<UInt8>) -> InputReading {
    guard bytes.count >= 4 else {
      return .incomplete(patience: .milliseconds(200), otherwise: .nothing, length: bytes.count)
    }
    let number = Int(bytes[bytes.startIndex + 3]) - 0x40
    return .complete((1...5).contains(number) ? .keys([.function(number)]) : .nothing, length: 4)
  }
}

/// A model of a terminal: what it shows after some output. It has as much of xterm as ncurses uses.
struct ScreenModel {
  private(set) var columns: Int
  private(set) var rows: Int
  /// Glyphs by row and column; empty for the second column of a wide glyph.
  private(set) var cells: [[String]]
  /// The graphics attributes each cell was drawn with, as numbers of SGR.
  private(set) var styles: [[Set<Int>]]
  private(set) var cursor = (x: 0, y: 0)
  /// The private modes that are on; at first those for wrapping and a visible cursor.
  private(set) var modes = Self.modesAtFirst
  static let modesAtFirst: Set = [7, 25]
  private(set) var keypad = false
  /// The sequences that the model does not know.
  private(set) var unknown: [String] = []
  private var attributes: Set<Int> = []
  private var wrapsNext = false
  private var lastGlyph = ""
  private let width: (Unicode.Scalar) -> Int

  init(columns: Int, rows: Int, width: @escaping (Unicode.Scalar) -> Int) {
    self.columns = columns
    self.rows = rows
    self.width = width
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    styles = Array(repeating: Array(repeating: [], count: columns), count: rows)
  }

  /// The rows without the spaces at their ends.
  var text: [String] {
    cells.map { row in
      var line = row.joined()
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  mutating func write(_ output: String) {
    var rest = Array(output.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1b}": escape(&rest)
      case "\r": move(to: 0, cursor.y)
      case "\n": move(to: cursor.x, cursor.y + 1)
      case "\u{8}": move(to: cursor.x - 1, cursor.y)
      case "\t": move(to: (cursor.x / 8 + 1) * 8, cursor.y)
      case "\u{f}", "\u{7}": break
      default: put(scalar)
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let columns = width(scalar)
    if columns == 0 {
      let x = wrapsNext ? cursor.x : cursor.x - 1
      let target = x > 0 && cells[cursor.y][x].isEmpty ? x - 1 : max(0, x)
      cells[cursor.y][target].unicodeScalars.append(scalar)
      return
    }
    if wrapsNext { move(to: 0, min(cursor.y + 1, rows - 1)) }
    set(cursor.x, String(scalar))
    if columns == 2 && cursor.x + 1 < self.columns { set(cursor.x + 1, "") }
    lastGlyph = String(scalar)
    if cursor.x + columns >= self.columns {
      cursor.x = self.columns - 1
      wrapsNext = true
    } else {
      cursor.x += columns
    }
  }

  private mutating func set(_ x: Int, _ glyph: String) {
    cells[cursor.y][x] = glyph
    styles[cursor.y][x] = attributes
  }

  private mutating func move(to x: Int, _ y: Int) {
    cursor = (max(0, min(x, columns - 1)), max(0, min(y, rows - 1)))
    wrapsNext = false
  }

  private mutating func escape(_ rest: inout ArraySlice<Unicode.Scalar>) {
    switch rest.popFirst() {
    case "[": sequence(&rest)
    case "(", ")": _ = rest.popFirst()
    case "=": keypad = true
    case ">": keypad = false
    case "M": move(to: cursor.x, cursor.y - 1)
    case "7", "8": break
    case let other: unknown.append("ESC \(other.map(String.init) ?? "")")
    }
  }

  private mutating func sequence(_ rest: inout ArraySlice<Unicode.Scalar>) {
    var parameters = ""
    while let scalar = rest.popFirst() {
      guard ("@"..."~").contains(scalar) else {
        parameters.unicodeScalars.append(scalar)
        continue
      }
      let isPrivate = parameters.hasPrefix("?")
      let numbers = parameters.drop { $0 == "?" }
        .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
      if isPrivate {
        if scalar == "h" { modes.formUnion(numbers) } else { modes.subtract(numbers) }
      } else {
        obey(scalar, numbers)
      }
      return
    }
  }

  private mutating func obey(_ final: Unicode.Scalar, _ numbers: [Int]) {
    let count = max(1, numbers.first ?? 1)
    switch final {
    case "A": move(to: cursor.x, cursor.y - count)
    case "B": move(to: cursor.x, cursor.y + count)
    case "C": move(to: cursor.x + count, cursor.y)
    case "D": move(to: cursor.x - count, cursor.y)
    case "H": move(to: (numbers.count > 1 ? max(1, numbers[1]) : 1) - 1, count - 1)
    case "G": move(to: count - 1, cursor.y)
    case "d": move(to: cursor.x, count - 1)
    case "Z": move(to: (cursor.x - 1) / 8 * 8, cursor.y)
    case "J": erase(numbers.first ?? 0, lines: true)
    case "K": erase(numbers.first ?? 0, lines: false)
    case "X": for x in cursor.x..<min(columns, cursor.x + count) { set(x, " ") }
    case "b": for _ in 0..<count { for scalar in lastGlyph.unicodeScalars { put(scalar) } }
    case "@": shift(by: count)
    case "P": shift(by: -count)
    case "m": render(numbers)
    case "l", "h", "r", "t": break
    default: unknown.append("CSI \(numbers) \(final)")
    }
  }

  private mutating func erase(_ kind: Int, lines: Bool) {
    let range = kind == 0 ? cursor.x..<columns : kind == 1 ? 0..<cursor.x + 1 : 0..<columns
    for x in range { set(x, " ") }
    guard lines else { return }
    let others = kind == 0 ? cursor.y + 1..<rows : kind == 1 ? 0..<cursor.y : 0..<rows
    for y in others {
      cells[y] = Array(repeating: " ", count: columns)
      styles[y] = Array(repeating: attributes, count: columns)
    }
  }

  /// Inserts blanks, or deletes characters.
  private mutating func shift(by count: Int) {
    var glyphs = Array(cells[cursor.y][cursor.x...])
    var looks = Array(styles[cursor.y][cursor.x...])
    let amount = min(abs(count), glyphs.count)
    if count > 0 {
      glyphs.removeLast(amount)
      looks.removeLast(amount)
      glyphs.insert(contentsOf: Array(repeating: " ", count: amount), at: 0)
      looks.insert(contentsOf: Array(repeating: attributes, count: amount), at: 0)
    } else {
      glyphs.removeFirst(amount)
      looks.removeFirst(amount)
      glyphs += Array(repeating: " ", count: amount)
      looks += Array(repeating: attributes, count: amount)
    }
    cells[cursor.y].replaceSubrange(cursor.x..., with: glyphs)
    styles[cursor.y].replaceSubrange(cursor.x..., with: looks)
  }

  private mutating func render(_ numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: attributes = []
      case 22: attributes.subtract([1, 2])
      case 24: attributes.remove(4)
      case 27: attributes.remove(7)
      case 38, 48:
        // `38;5;n`: kept as 3000 + n, so that it is not taken for an attribute.
        attributes = attributes.filter { !Self.isColor($0, like: number) }
        rest.removeFirst()
        attributes.insert(number * 1_000 + (rest.popFirst() ?? 0))
      case 39, 49: attributes = attributes.filter { !Self.isColor($0, like: number - 1) }
      case 30...37, 90...97:
        attributes = attributes.filter { !Self.isColor($0, like: 38) }
        attributes.insert(number)
      case 40...47, 100...107:
        attributes = attributes.filter { !Self.isColor($0, like: 48) }
        attributes.insert(number)
      default: attributes.insert(number)
      }
    }
  }

  private static func isColor(_ number: Int, like kind: Int) -> Bool {
    kind == 38
      ? (30...37).contains(number) || (90...97).contains(number) || number / 1_000 == 38
      : (40...47).contains(number) || (100...107).contains(number) || number / 1_000 == 48
  }
}

import Glibc
import Testing

@testable import PlainText

/// The table says what `wcwidth` of the C library 2.36 says, which ncurses goes by, and which scalars
/// the standard library always takes for a character of their own. What that library says is
/// recorded, since the one here may be another, which knows other characters.
///
/// To renew both, on Debian 12: `PILOTAGE_RECORD=1 swift test --filter WidthTable`.
@Suite(.serialized) struct WidthTableTests {
  private static let recordedVersion = "2.36"

  @Test(
    .enabled(if: libraryVersion == recordedVersion, "another C library knows other characters"))
  func theRecordIsThatOfTheLibrary() throws {
    let columns = try Self.widthsOfTheSystem()
    let runs = Self.runs(of: { columns(Int32(bitPattern: $0.value)) })
    if getenv("PILOTAGE_RECORD") != nil { try Self.write(record: runs) }
    let recorded = try Self.record()
    #expect(recorded.map(\.start) == runs.map(\.start))
    #expect(recorded.map(\.value) == runs.map(\.value))
  }

  @Test func theTableIsUpToDate() throws {
    let expected = try Self.expectedRuns()
    if getenv("PILOTAGE_RECORD") != nil { try Self.write(expected) }
    let difference = zip(expected, WidthTable.runs).first { $0 != $1 }
    #expect(expected.count == WidthTable.runs.count)
    #expect(difference == nil, "renew it: PILOTAGE_RECORD=1 swift test --filter WidthTable")
  }

  /// Whatever the version, about letters, digits and the signs that the screens are drawn with no
  /// two libraries disagree.
  @Test func theLibraryHereAgreesAboutWhatPeopleWrite() throws {
    let columns = try Self.widthsOfTheSystem()
    var checked = 0
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), Self.isCommon(scalar) else { continue }
      let kind = ScalarKind(of: value)
      guard kind == .narrow || kind == .wide else { continue }
      checked += 1
      guard columns(Int32(bitPattern: value)) != (kind == .wide ? 2 : 1) else { continue }
      Issue.record("U+\(String(value, radix: 16)) is \(kind), the library says otherwise")
      return
    }
    #expect(checked > 100_000)
  }

  private static func isCommon(_ scalar: Unicode.Scalar) -> Bool {
    if (0x2500...0x259F).contains(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .otherLetter, .decimalNumber:
      return scalar.properties.age.map { $0.major < 9 } ?? false
    default: return false
    }
  }

  @Test func theShortcutsForCommonScalarsAgreeWithTheTable() {
    var index = 0
    for value in UInt32(0)...0x10FFFF {
      while index + 1 < WidthTable.runs.count, WidthTable.runs[index + 1] >> 3 <= value {
        index += 1
      }
      let inTable = ScalarKind(rawValue: UInt8(WidthTable.runs[index] & 7))
      guard ScalarKind(of: value) != inTable else { continue }
      Issue.record("U+\(String(value, radix: 16)) is \(ScalarKind(of: value))")
      return
    }
  }

  private static var libraryVersion: String? {
    guard let symbol = dlsym(nil, "gnu_get_libc_version") else { return nil }
    let version = unsafeBitCast(symbol, to: (@convention(c) () -> UnsafePointer<CChar>).self)
    return String(cString: version())
  }

  /// `wcwidth` of the library here.
  private static func widthsOfTheSystem() throws -> @convention(c) (Int32) -> Int32 {
    setlocale(LC_CTYPE, "C.UTF-8")
    let symbol = try #require(dlsym(nil, "wcwidth"))
    return unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)
  }

  /// Where a value of the scalars begins, and which, in ascending order.
  private static func runs<Value: Equatable>(
    of value: (Unicode.Scalar) -> Value
  ) -> [(start: UInt32, value: Value)] {
    var runs: [(start: UInt32, value: Value)] = []
    for number in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let value = value(scalar)
      if value != runs.last?.value { runs.append((number, value)) }
    }
    return runs
  }

  /// What the table should be, by the record.
  private static func expectedRuns() throws -> [UInt32] {
    let record = try record()
    try #require(record.first?.start == 0)
    var index = 0
    return runs { scalar -> ScalarKind in
      while index + 1 < record.count, record[index + 1].start <= scalar.value { index += 1 }
      return kind(of: scalar, columns: record[index].value)
    }.map { $0.start << 3 | UInt32($0.value.rawValue) }
  }

  private static func kind(of scalar: Unicode.Scalar, columns: Int32) -> ScalarKind {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return .invisible
    case .unassigned: return .unassigned
    default: break
    }
    if properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector {
      return .invisible
    }
    if columns < 0 { return .unassigned }
    if columns == 0 { return .mark }
    let text = String(scalar)
    let standsAlone = ("a" + text + "a").count == 3 && (text + text).count == 2
    return columns == 2
      ? (standsAlone ? .wide : .wideJoining) : (standsAlone ? .narrow : .narrowJoining)
  }

  // MARK: - Files

  private static let recordFile = #filePath.replacing("WidthTableTests.swift", with: "wcwidth.txt")

  /// What the C library of the recorded version says: where a run of scalars begins, and columns.
  private static func record() throws -> [(start: UInt32, value: Int32)] {
    let file = try #require(fopen(recordFile, "r"))
    defer { fclose(file) }
    var record: [(start: UInt32, value: Int32)] = []
    while let line = readLine(of: file) {
      let words = line.split(separator: " ")
      guard words.count == 2, let start = UInt32(words[0], radix: 16), let columns = Int32(words[1])
      else {
        try #require(line.hasPrefix("#"))
        continue
      }
      record.append((start, columns))
    }
    return record
  }

  private static func readLine(of file: UnsafeMutablePointer<FILE>) -> String? {
    var bytes = [CChar](repeating: 0, count: 256)
    guard fgets(&bytes, Int32(bytes.count), file) != nil else { return nil }
    let text = bytes.prefix { $0 != 0 && $0 != 0x0A }
    return String(decoding: text.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func write(record: [(start: UInt32, value: Int32)]) throws {
    let file = try #require(fopen(recordFile, "w"))
    defer { fclose(file) }
    fputs("# wcwidth of the GNU C library \(recordedVersion), by runs of scalars\n", file)
    for run in record { fputs("\(String(run.start, radix: 16)) \(run.value)\n", file) }
  }

  /// Writes the table's source file.
  private static func write(_ runs: [UInt32]) throws {
    var source = """
      /// How every scalar behaves on a terminal, as runs in ascending order: where a run starts, shifted
      /// left by 3, and the `ScalarKind` of its scalars. Generated; see `WidthTableTests`.
      enum WidthTable {
        static let runs: [UInt32] = [

      """
    var line = "   "
    for run in runs {
      let item = " 0x" + String(run, radix: 16, uppercase: true) + ","
      if line.utf8.count + item.utf8.count > 100 {
        source += line + "\n"
        line = "   "
      }
      line += item
    }
    source += line + "\n  ]\n}\n"
    let path = #filePath.replacing("Tests/PlainTextTests", with: "Sources/PlainText")
      .replacing("WidthTableTests", with: "WidthTable")
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    fputs(source, file)
  }
}

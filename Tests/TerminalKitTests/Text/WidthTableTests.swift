import Glibc
import Testing

@testable import TerminalKit

/// The table says what the C library's `wcwidth` says, which ncurses goes by, and which scalars the
/// standard library always takes for a character of their own.
///
/// To renew it, on Debian 12: `PILOTAGE_RECORD=1 swift test --filter WidthTable`.
@Suite struct WidthTableTests {
  @Test func theTableIsUpToDate() throws {
    guard try Self.libraryVersion() == "2.36" else { return }
    let expected = try Self.expectedRuns()
    if getenv("PILOTAGE_RECORD") != nil { try Self.write(expected) }
    let difference = zip(expected, WidthTable.runs).first { $0 != $1 }
    #expect(expected.count == WidthTable.runs.count)
    #expect(difference == nil, "renew it: PILOTAGE_RECORD=1 swift test --filter WidthTable")
  }

  @Test func theShortcutsForCommonScalarsAgreeWithTheTable() {
    var place = 0
    for value in UInt32(0)...0x10FFFF {
      while place + 1 < WidthTable.runs.count, WidthTable.runs[place + 1] >> 3 <= value {
        place += 1
      }
      let inTable = ScalarKind(rawValue: UInt8(WidthTable.runs[place] & 7))
      guard ScalarKind(of: value) != inTable else { continue }
      Issue.record("U+\(String(value, radix: 16)) is \(ScalarKind(of: value))")
      return
    }
  }

  /// Another version of the C library may know other characters.
  private static func libraryVersion() throws -> String {
    let symbol = try #require(dlsym(nil, "gnu_get_libc_version"))
    let version = unsafeBitCast(symbol, to: (@convention(c) () -> UnsafePointer<CChar>).self)
    return String(cString: version())
  }

  private static func expectedRuns() throws -> [UInt32] {
    setlocale(LC_CTYPE, "C.UTF-8")
    let symbol = try #require(dlsym(nil, "wcwidth"))
    let columns = unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)
    var runs: [UInt32] = []
    var last: ScalarKind?
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let kind = kind(of: scalar, columns: columns(Int32(bitPattern: value)))
      if kind != last { runs.append(value << 3 | UInt32(kind.rawValue)) }
      last = kind
    }
    return runs
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
    let path = #filePath.replacing("Tests/TerminalKitTests", with: "Sources/TerminalKit")
      .replacing("WidthTableTests", with: "WidthTable")
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    fputs(source, file)
  }
}

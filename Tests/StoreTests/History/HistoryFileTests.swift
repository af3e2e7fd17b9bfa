import Glibc
import JSON
import TestSupport
import Testing
import Workshop

@testable import Store

@Suite struct HistoryFileTests {
  private let modes = FileModes(isShared: false, mask: 0o022)

  private func change(_ id: String) -> Change {
    Change(id: id, time: .at(1), who: "Ana", path: "answers/a.q0.json", after: ["note": "n"])
  }

  private func ids(_ path: String) throws -> [String] {
    let folder = try OpenFolder(path + "/history")
    return try HistoryFile.read("w-test.ndjson", in: folder).map(\.id)
  }

  @Test func linesAreAppended() throws {
    let scratch = try TemporaryFolder()
    let root = try OpenFolder(scratch.path)
    for id in ["1", "2", "3"] { try HistoryFile.append(change(id), of: .writer, in: root, modes) }
    #expect(try ids(scratch.path) == ["1", "2", "3"])
    #expect(try text(scratch.path + "/history/w-test.ndjson").split(separator: "\n").count == 3)
  }

  @Test func aTornLineIsPassedOverAndSwallowsNothing() throws {
    let scratch = try TemporaryFolder()
    let root = try OpenFolder(scratch.path)
    let file = scratch.path + "/history/w-test.ndjson"
    for id in ["1", "2"] { try HistoryFile.append(change(id), of: .writer, in: root, modes) }
    let whole = try text(file)
    let second = whole.split(separator: "\n")[1].utf8.count + 1
    for cut in 1..<second {
      try put(String(whole.dropLast(cut)), file)
      #expect(try ids(scratch.path) == (cut == 1 ? ["1", "2"] : ["1"]))
      try HistoryFile.append(change("3"), of: .writer, in: root, modes)
      #expect(try ids(scratch.path).last == "3")
      #expect(try ids(scratch.path).first == "1")
    }
  }

  @Test func otherLinesArePassedOver() throws {
    let scratch = try TemporaryFolder()
    let line = String(decoding: CanonicalJSON.line(change("1").json), as: UTF8.self)
    try put(
      "\n[]\n{}\n\(line)\nnonsense \u{1B}\n{\"id\":1}\n\u{0}\u{0}\n",
      scratch.path + "/history/w-test.ndjson")
    #expect(try ids(scratch.path) == ["1"])
  }

  /// The pieces may end anywhere in a line.
  @Test func aHistoryIsReadPieceByPiece() throws {
    let scratch = try TemporaryFolder()
    let root = try OpenFolder(scratch.path)
    let wanted = (0..<20).map { "\($0)" }
    for id in wanted { try HistoryFile.append(change(id), of: .writer, in: root, modes) }
    let folder = try OpenFolder(scratch.path + "/history")
    let line = try text(scratch.path + "/history/w-test.ndjson").utf8.count / 20
    for piece in [1, 7, line - 2, line - 1, line, line + 1, 3 * line] {
      #expect(
        try HistoryFile.read("w-test.ndjson", in: folder, piece: piece).map(\.id) == wanted)
    }
    #expect(
      try HistoryFile.read("w-test.ndjson", in: folder) { $0.id == "7" }.map(\.id) == ["7"])
  }

  /// A history may be larger than any other file: the first change is still found.
  @Test func aHistoryMayBeOfAnyLength() throws {
    let scratch = try TemporaryFolder()
    let folder = try scratch.workshop()
    var first = change("first")
    first.who = "Ben"
    var long = change("long")
    long.after = ["note": .string(String(repeating: "n", count: 60_000))]
    let tooLong = [UInt8](repeating: 0x20, count: JSONReader.largestSize + (3 << 20))
    let lines =
      [CanonicalJSON.line(first.json)]
      + Array(repeating: CanonicalJSON.line(long.json), count: 300)
      + [tooLong, CanonicalJSON.line(change("last").json)]
    try put(
      String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self),
      folder.path + "/history/w-test.ndjson")
    let ids = try folder.history(of: try question("a.q0")).map(\.id)
    #expect(ids.count == 302)
    #expect(ids.first == "first" && ids.last == "long")
    #expect(try folder.nextUndo()?.id == "last")
  }

  @Test func onlyTheEndOfALongHistoryIsReadForUndo() throws {
    let scratch = try TemporaryFolder()
    let root = try OpenFolder(scratch.path)
    for id in ["1", "2", "3", "4"] {
      try HistoryFile.append(change(id), of: .writer, in: root, modes)
    }
    let folder = try OpenFolder(scratch.path + "/history")
    let line = try text(scratch.path + "/history/w-test.ndjson").utf8.count / 4
    let expected = [3 * line + 1: ["2", "3", "4"], 3 * line - 1: ["3", "4"], line / 2: []]
    for (bound, ids) in expected {
      #expect(try HistoryFile.read("w-test.ndjson", in: folder, latest: bound).map(\.id) == ids)
    }
  }

  @Test func aLinkIsNotWrittenThrough() throws {
    let scratch = try TemporaryFolder()
    let root = try OpenFolder(scratch.path)
    try put("precious", scratch.path + "/target")
    mkdir(scratch.path + "/history", 0o755)
    let file = scratch.path + "/history/w-test.ndjson"
    symlink("../target", file)
    #expect(
      failure { try HistoryFile.append(change("1"), of: .writer, in: root, modes) }
        == .isLink(path: file))
    #expect(try text(scratch.path + "/target") == "precious")
  }

  @Test func aLinkedFolderIsNotWrittenInto() throws {
    let scratch = try TemporaryFolder()
    let root = try OpenFolder(scratch.path)
    mkdir(scratch.path + "/elsewhere", 0o755)
    symlink("elsewhere", scratch.path + "/history")
    #expect(
      failure { try HistoryFile.append(change("1"), of: .writer, in: root, modes) }
        == .isLink(path: scratch.path + "/history"))
    #expect(names(scratch.path + "/elsewhere", all: true).isEmpty)
  }

  @Test func idsGrowAndDiffer() {
    let ids = (0..<2000).map { _ in HistoryFile.newID() }
    #expect(Set(ids).count == ids.count)
    #expect(Set(ids.map(\.utf8.count)).count == 1)
    // The clock may stand still for a moment.
    #expect((ids.first ?? "") < (ids.last ?? ""))
  }
}

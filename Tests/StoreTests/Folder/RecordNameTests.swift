import Testing

@testable import Store

@Suite struct RecordNameTests {
  @Test(
    arguments: [
      ("data.audit.json", .record(stem: "data.audit")),
      ("Ann.json", .record(stem: "Ann")),
      (
        "data.audit.sync-conflict-20260818-173636-D4LGQYW.json", .conflictCopy(of: "data.audit")
      ),
      ("x (Ann's conflicted copy 2026-11-23).json", .conflictCopy(of: "x")),
      ("x (conflicted copy 2026-11-23 101500).json", .conflictCopy(of: "x")),
      ("x (1).json", .conflictCopy(of: "x")),
      (".syncthing.x.json.tmp", .ignored), (".x.json.12-ab.tmp", .ignored), (".x.json", .ignored),
      ("x.json~", .ignored), ("x.md", .ignored), ("README", .ignored), ("", .ignored),
    ] as [(String, RecordName)])
  func aNameSaysWhatTheFileIs(name: String, meaning: RecordName) {
    #expect(RecordName(name) == meaning)
  }
}

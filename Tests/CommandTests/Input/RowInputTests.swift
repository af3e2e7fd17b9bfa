import JSON
import Testing
import Workshop

@testable import pilotage

/// A table's row as it is typed.
struct RowInputTests {
  private func row(_ text: String) throws -> AnswerEdit {
    try RowInput(text, of: try questionOfEveryKind()).edit
  }

  private func appended(_ text: String) throws -> JSONObject? {
    guard case .appendRow(_, let row) = try row(text) else { return nil }
    return row
  }

  private func refused(_ fault: UsageFault, _ text: String) {
    #expect(throws: fault) { try row(text) }
  }

  private let columns = ["what", "much", "since"]

  @Test func rows() throws {
    #expect(
      try appended("aTable:what=OCR service,much=2,since=2026-01-31")
        == JSONObject([("what", "OCR service"), ("much", 2), ("since", "2026-01-31")]))
    #expect(
      try appended("aTable: what = x , much = 2 ") == JSONObject([("what", "x"), ("much", 2)]))
    #expect(try appended("aTable:what=a:b=c") == JSONObject([("what", "a:b=c")]))
    // An empty cell is no value.
    #expect(try appended("aTable:what=x,much=") == JSONObject([("what", "x")]))
  }

  @Test func commasInValues() throws {
    #expect(try appended(#"aTable:what=one\, two,much=2"#)?["what"] == "one, two")
    #expect(try appended(#"aTable:what=\,"#)?["what"] == ",")
    #expect(try appended(#"aTable:what=C:\dir,much=2"#)?["what"] == #"C:\dir"#)
    #expect(try appended("aTable:what=x,much=2,since=2026-01-01")?.count == 3)
  }

  /// Cells, joined again with escaped commas, are the same cells: all texts of up to six of four
  /// characters.
  @Test func cellsSurviveEscaping() {
    var texts = [""]
    for _ in 0..<6 {
      texts += texts.filter { $0.count == texts.last?.count }
        .flatMap { text in ["a", ",", "=", "é"].map { text + $0 } }
    }
    for text in texts {
      let escaped = text.split(separator: ",", omittingEmptySubsequences: false)
        .joined(separator: #"\,"#)
      #expect(RowInput.cells(escaped) == [text])
      #expect(RowInput.cells(escaped + "," + escaped) == [text, text])
    }
  }

  @Test func emptiesATable() throws {
    let id = try #require(FieldID("aTable"))
    #expect(try row("aTable=") == .field(id, nil))
    #expect(try row("aTable= ") == .field(id, nil))
    refused(.answer(.noRow("aTable=x")), "aTable=x")
  }

  @Test func wrongRows() throws {
    let id = try #require(FieldID("aTable"))
    let much = try #require(FieldID("much"))
    let what = try #require(FieldID("what"))
    refused(.answer(.noRow("aTable")), "aTable")
    refused(.answer(.noRow("")), "")
    refused(.answer(.emptyRow(id)), "aTable:what=")
    refused(.answer(.noCell("")), "aTable:")
    refused(.answer(.noCell(" two")), "aTable:what=one, two")
    refused(.answer(.cellTwice(what)), "aTable:what=1,what=2")
    refused(.answer(.input(much, .notANumber("x"))), "aTable:what=1,much=x")
    refused(.unknown(.column, "wat", nearest: "what", known: columns), "aTable:wat=1")
    refused(
      .answer(.notForKind(option: "--row", try #require(FieldID("aList")), .list)), "aList:what=1")
    #expect(throws: UsageFault.self) { try row("nope:what=1") }
  }
}

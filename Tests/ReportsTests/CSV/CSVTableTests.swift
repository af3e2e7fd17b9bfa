import Testing

@testable import Reports

@Suite struct CSVTableTests {
  private func line(_ cells: CSVCell...) -> String {
    var table = CSVTable(columns: [])
    table.add(cells)
    return String(table.text.dropFirst())
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""),
    ("say \"x\"", "\"say \"\"x\"\"\""), ("a\r\nb", "a  b"), ("\u{1B}[2J", "^[[2J"),
    (" edge", "\" edge\""), ("=1+1", "\"'=1+1\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""),
    ("@SUM(A1)", "\"'@SUM(A1)\""), ("\t=1", "\"' =1\""), ("\rx", "\"' x\""), (" =1", "\"' =1\""),
    ("=\u{338}1", "\"'=\u{338}1\""), ("＝1", "\"'＝1\""), ("'=1", "'=1"), ("a=1", "a=1"),
    ("\"\u{301}", "\"\"\"\u{301}\""),
  ])
  func text(_ text: String, field: String) {
    #expect(line(.text(text)) == field + "\r\n")
  }

  @Test func numbersStayNumbers() {
    #expect(
      line(.integer(-2), .number(-0.5), .number(3), .flag(true), .none, .word("id"))
        == "-2,-0.5,3,true,,id\r\n")
  }

  @Test func theStrictReaderReadsItBack() throws {
    var table = CSVTable(columns: ["a", "b"])
    table.add([.text("x \"y\", z"), .text("=1")])
    #expect(try CSVReader.rows(table.text) == [["a", "b"], ["x \"y\", z", "'=1"]])
    #expect(throws: CSVReader.Fault.self) { try CSVReader.rows("a\"b\r\n") }
    #expect(throws: CSVReader.Fault.self) { try CSVReader.rows("a\n") }
  }
}

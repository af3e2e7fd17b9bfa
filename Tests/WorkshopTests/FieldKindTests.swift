import JSON
import Testing

@testable import Workshop

/// What follows from the kind of a field, for every kind there is.
struct FieldKindTests {
  private func field(_ kind: FieldKind) throws -> Field {
    let columns = #"[ { "id": "what", "label": "What", "kind": "text" } ]"#
    var reader = try ObjectReader(
      try JSONValue.parse(
        Array(
          """
          { "id": "it", "label": "It", "kind": "\(kind.rawValue)",
            "options": \(kind.entry == .option ? #"[ "Yes", "No" ]"# : "[]"),
            "columns": \(kind.entry == .rows ? columns : "[]") }
          """.utf8)))
    return try Field(&reader, isColumn: false)
  }

  /// A text that is a value of the kind; `nil`: it is not typed as one text.
  private func typed(_ kind: FieldKind) -> String? {
    switch kind {
    case .text: "a line"
    case .longText: "two\nlines"
    case .number: "11.5"
    case .date: "2026-12-11"
    case .person: "Ana Ruiz"
    case .choice: "No"
    case .list: "one\ntwo"
    case .table: nil
    }
  }

  @Test(
    "What is typed reads back as it was typed, and as a value of the kind",
    arguments: FieldKind.allCases)
  func roundTrip(kind: FieldKind) throws {
    let field = try field(kind)
    guard let text = typed(kind) else {
      #expect(throws: FieldInputError.notForText(kind)) { try field.value(typed: "x") }
      return
    }
    let value = try #require(try field.value(typed: text))
    #expect(field.typed(value) == text)
    #expect(field.read(value) != .wrongType)
    #expect(field.read(value) != .impossible)
    #expect(try field.value(typed: " \n") == nil)
  }

  @Test("A value of another JSON type is told from no value", arguments: FieldKind.allCases)
  func wrongType(kind: FieldKind) throws {
    let field = try field(kind)
    #expect(field.read(.bool(true)) == .wrongType)
    #expect(field.read(nil) == FieldReading.none)
    #expect(field.read(.null) == FieldReading.none)
  }

  @Test("Every kind has words, and a text of several lines says how typing ends")
  func words() throws {
    for kind in FieldKind.allCases {
      #expect(!kind.words.isEmpty && !kind.wanted.isEmpty)
      #expect(kind.isMultiline == kind.typingHint.contains("Tab"))
      #expect(kind.mayBeColumn == (kind != .list && kind != .table))
    }
  }
}

import JSON
import TestSupport
import Testing
import Workshop

@Suite struct FieldInputTests {
  private func typed(_ kind: String, _ text: String) throws(FieldInputError) -> JSONValue? {
    try field(kind).value(typed: text)
  }

  /// As in a plan, where the day is known.
  @Test func datesFromToday() throws {
    let today = try #require(CalendarDate("2026-11-25"))
    for (text, date) in [
      ("+2w", "2026-12-09"), ("Fri", "2026-11-27"), ("2026-12-11", "2026-12-11"),
    ] {
      #expect(try field("date").value(typed: text, today: today) == .string(date))
    }
    for text in ["soon", "2026-02-30", "+2"] {
      #expect(throws: FieldInputError.noSuchDate(text)) {
        try field("date").value(typed: text, today: today)
      }
    }
    #expect(throws: FieldInputError.noSuchDate("+2w")) { try typed("date", "+2w") }
  }

  private func field(_ kind: String) -> Field {
    let path = "decisions/0/questions/0/fields"
    let all: JSONValue = [
      "id": "f", "label": "F", "kind": .string(kind), "options": ["cost", "Größe", "Cost"],
      "columns": [["id": "a", "label": "A", "kind": "text"]],
    ]
    let json = try? Document.playbook.json().with(JSONPath(slashed: path), [all])
    let playbook = json.flatMap { try? Playbook(json: $0) }
    guard let field = playbook?.questions.first?.fields.first else {
      preconditionFailure("no field of kind \(kind)")
    }
    return field
  }

  @Test(arguments: ["text", "longText", "number", "date", "person", "choice", "list"])
  func blankTextIsNoValue(_ kind: String) throws {
    for text in ["", " ", "\n\u{A0}\t"] { #expect(try typed(kind, text) == nil) }
  }

  @Test func textIsTrimmedAndLongTextIsKept() throws {
    #expect(try typed("text", " a  b ") == "a  b")
    #expect(try typed("person", "\tAna Ruiz\n") == "Ana Ruiz")
    #expect(try typed("longText", " a\n b ") == " a\n b ")
  }

  @Test func aChoiceIsReadInAnyCaseAndExactlyFirst() throws {
    #expect(try typed("choice", "cost") == "cost")
    #expect(try typed("choice", "Cost") == "Cost")
    #expect(try typed("choice", " COST ") == "cost")
    #expect(try typed("choice", "größe") == "Größe")
    // The option's own spelling is stored, so that it reads back as one that is offered.
    let stored = try #require(try typed("choice", "Gro\u{308}ße"))
    #expect(field("choice").read(stored) == .text("Größe"))
    #expect(
      throws: FieldInputError.optionNotOffered("speed", options: ["cost", "Größe", "Cost"])
    ) {
      try typed("choice", "speed")
    }
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("11.5", 11.5), ("11,5", 11.5), (" 7 ", 7), ("+7", 7), ("1e3", 1000),
    ("1E-2", 0.01), ("9007199254740993", 9_007_199_254_740_992), (".5", 0.5), ("5.", 5),
    ("-3,25", -3.25),
  ]) func aNumber(_ text: String, _ expected: Double) throws {
    #expect(try typed("number", text)?.number == expected)
  }

  @Test func aWholeNumberIsAnInteger() throws {
    #expect(try typed("number", "4") == .integer(4))
    #expect(try typed("number", "4.0") == .integer(4))
    #expect(try typed("number", "4.5") == .number(4.5))
    #expect(try typed("number", "1e300") == .number(1e300))
  }

  @Test(arguments: [
    "x", "1.2.3", "1,2,3", "1,234.5", "1.234,5", "1 000", "0x10", "inf", "nan", "1e999", "-", ".",
    ",",
    "1e", "--1", "٣", "½", "1_000", "12 min", "4%",
  ]) func noNumber(_ text: String) {
    #expect(throws: FieldInputError.notANumber(text)) { try typed("number", text) }
  }

  /// Read as a decimal comma, a budget of 4,000 would become 4.
  @Test(arguments: ["4,000", "12,500", "-1,234", "+100,000"])
  func aCommaThatMayMeanThousandsIsRefused(_ text: String) {
    #expect(throws: FieldInputError.ambiguousNumber(text)) { try typed("number", text) }
  }

  @Test(arguments: [("0,125", 0.125), ("00,500", 0.5), ("4,5", 4.5), ("4,00", 4), ("4,0000", 4)])
  func aCommaThatCanOnlyBeADecimalOneIsRead(_ text: String, _ number: Double) throws {
    #expect(try typed("number", text)?.number == number)
  }

  @Test func aDateMustExist() throws {
    #expect(try typed("date", " 2028-02-29 ") == "2028-02-29")
    for text in ["2026-02-29", "29.2.2028", "tomorrow", "2026-2-1"] {
      #expect(throws: FieldInputError.noSuchDate(text)) { try typed("date", text) }
    }
  }

  @Test func aListIsOneItemALine() throws {
    #expect(try typed("list", "a\n\n  b c \r\nd\u{2028}e") == ["a", "b c", "d", "e"])
    #expect(try typed("list", "one") == ["one"])
  }

  @Test func aTableCantBeTypedAsOneText() {
    #expect(throws: FieldInputError.notForText(.table)) { try typed("table", "x") }
  }

  @Test func textIsBounded() throws {
    let most = String(repeating: "x", count: Bounds.text)
    #expect(try typed("text", most) == .string(most))
    #expect(throws: FieldInputError.tooLong(bytes: Bounds.text + 1)) {
      try typed("text", most + "x")
    }
    #expect(throws: FieldInputError.tooLong(bytes: 2 * Bounds.text)) {
      try typed("longText", String(repeating: "é", count: Bounds.text))
    }
  }

  /// The text shown for editing is read back as the same value.
  @Test(
    arguments: [
      ("text", "a b"), ("longText", " a\n b"), ("choice", "Cost"), ("date", "2026-12-11"),
    ] as [(String, JSONValue)])
  func aTextReadsBack(_ kind: String, _ value: JSONValue) throws {
    #expect(try typed(kind, field(kind).typed(value)) == value)
  }

  @Test func numbersAndListsReadBack() throws {
    for number: JSONValue in [
      0, -7, 4, .number(11.5), .number(0.1), .number(1e300), .number(-1e-7),
    ] {
      #expect(try typed("number", field("number").typed(number)) == number)
    }
    #expect(try typed("list", field("list").typed(["a", "b c"])) == ["a", "b c"])
    // A value of another type has no text to edit.
    #expect(field("text").typed(nil) == "" && field("text").typed(true) == "")
    #expect(field("text").typed(["a"]) == "" && field("table").typed([["a": "b"]]) == "")
  }

  @Test func theMessagesSayWhatToType() {
    let errors: [FieldInputError] = [
      .notANumber("x\u{1B}"), .noSuchDate("x"), .optionNotOffered("x", options: ["a", "b"]),
      .tooLong(bytes: 70_000), .notForText(.table), .noSuchColumn("x", columns: ["a"]),
    ]
    for error in errors {
      #expect(!error.message.isEmpty && !error.message.hasSuffix("."))
      #expect(error.message.printable == error.message)
    }
  }
}

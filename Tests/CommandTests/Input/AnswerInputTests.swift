import JSON
import Testing
import Workshop

@testable import pilotage

/// A team answer as it is typed.
struct AnswerInputTests {
  private func edits(_ input: AnswerInput) throws -> [AnswerEdit] {
    try input.edits(of: try questionOfEveryKind(), in: try details())
  }

  private func field(_ text: String) throws -> AnswerEdit? {
    try edits(AnswerInput(fields: [text])).first
  }

  private func refused(_ fault: UsageFault, _ input: AnswerInput) throws {
    #expect(throws: fault) { try edits(input) }
  }

  private func id(_ text: String) throws -> FieldID { try #require(FieldID(text)) }

  @Test func levels() throws {
    for (text, level) in [
      ("0", AnswerLevel.level(.absent)), ("1", .level(.discussed)), ("2", .level(.defined)),
      ("3", .level(.owned)), ("4", .level(.proven)), ("unknown", .unknown),
      ("notApplicable", .notApplicable),
    ] {
      #expect(try edits(AnswerInput(level: text)) == [.level(level)])
    }
    #expect(try edits(AnswerInput(level: "")) == [.level(nil)])
    for text in ["5", "-1", "00", "1.0", " 1", "1 ", "Unknown", "notapplicable", "x", "１"] {
      try refused(.answer(.noLevel(text)), AnswerInput(level: text))
    }
  }

  @Test func fieldsOfEveryKind() throws {
    #expect(try field("aText= two words ") == .field(try id("aText"), "two words"))
    #expect(try field("aText=a=b=c") == .field(try id("aText"), "a=b=c"))
    #expect(try field("aLongText=one\ntwo ") == .field(try id("aLongText"), "one\ntwo "))
    #expect(try field("aPerson=Ana Ruiz") == .field(try id("aPerson"), "Ana Ruiz"))
    #expect(try field("aNumber=11.5") == .field(try id("aNumber"), .number(11.5)))
    #expect(try field("aNumber=11,5") == .field(try id("aNumber"), .number(11.5)))
    #expect(try field("aNumber= -3 ") == .field(try id("aNumber"), .integer(-3)))
    #expect(try field("aNumber=1e3") == .field(try id("aNumber"), .integer(1000)))
    #expect(try field("aDate=2028-02-29") == .field(try id("aDate"), "2028-02-29"))
    #expect(try field("aChoice=Yes") == .field(try id("aChoice"), "Yes"))
    #expect(try field("aChoice=no, NEVER") == .field(try id("aChoice"), "No, never"))
    // A list gets one item.
    #expect(try field("aList=a, b") == .field(try id("aList"), ["a, b"]))
  }

  @Test func emptyClears() throws {
    for kind in FieldKind.allCases {
      let name = "a" + kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
      #expect(try field(name + "=") == .field(try id(name), nil))
      #expect(try field(name + "= \t ") == .field(try id(name), nil))
    }
    #expect(try edits(AnswerInput(note: "")) == [.note("")])
    #expect(try edits(AnswerInput(reason: "")) == [.reason("")])
  }

  @Test func wrongFields() throws {
    for text in ["abc", "1 000", "1.2.3", "1,2,3", "0x10", "nan", "inf", "1e999", "½"] {
      try refused(
        .answer(.input(try id("aNumber"), .notANumber(text))),
        AnswerInput(fields: ["aNumber=" + text]))
    }
    for text in ["2026-02-30", "2025-02-29", "26-01-01", "2026-1-1", "tomorrow", "2026-01-01T00"] {
      try refused(
        .answer(.input(try id("aDate"), .noSuchDate(text))), AnswerInput(fields: ["aDate=" + text]))
    }
    try refused(
      .answer(
        .input(try id("aChoice"), .optionNotOffered("No", options: ["Yes", "No, never", "ß"]))),
      AnswerInput(fields: ["aChoice=No"]))
    try refused(
      .answer(.notForKind(option: "--field", try id("aTable"), .table)),
      AnswerInput(fields: ["aTable=x"]))
    try refused(
      .answer(.noEqualsSign(option: "--field", "aText")), AnswerInput(fields: ["aText"]))
    let long = String(repeating: "x", count: Bounds.text + 1)
    try refused(
      .answer(.input(try id("aText"), .tooLong(bytes: Bounds.text + 1))),
      AnswerInput(fields: ["aText=" + long]))
    try refused(.tooLong("--note", bytes: Bounds.text + 1), AnswerInput(note: long))
    try refused(.tooLong("--reason", bytes: Bounds.text + 1), AnswerInput(reason: long))
  }

  @Test func unknownFields() throws {
    let known = try questionOfEveryKind().fields.map(\.id.text)
    for name in ["x", "", "../../x", "a\u{0}", "\u{1B}[31m"] {
      try refused(
        .unknown(.field, name, nearest: nil, known: known), AnswerInput(fields: [name + "=1"]))
    }
    try refused(
      .unknown(.field, "atext", nearest: "aText", known: known), AnswerInput(fields: ["atext=1"]))
  }

  /// What is behind `=` is the value, be it a mark that would join with the sign.
  @Test func signsAreFoundByTheirBytes() throws {
    #expect(try field("aText=\u{0301}e") == .field(try id("aText"), "\u{0301}e"))
    #expect(try field("aText=\u{0338}") == .field(try id("aText"), "\u{0338}"))
  }

  @Test func items() throws {
    #expect(
      try edits(AnswerInput(items: ["aList=one", "aList= two=2 "])) == [
        .appendItem(try id("aList"), "one"), .appendItem(try id("aList"), "two=2"),
      ])
    try refused(.answer(.blankItem(try id("aList"))), AnswerInput(items: ["aList= "]))
    try refused(.answer(.noEqualsSign(option: "--item", "x")), AnswerInput(items: ["x"]))
    for kind in FieldKind.allCases where kind != .list {
      let name = "a" + kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
      try refused(
        .answer(.notForKind(option: "--item", try id(name), kind)),
        AnswerInput(items: [name + "=1"]))
    }
  }

  @Test func dissents() throws {
    let ana = try #require(Slug("ana-ruiz"))
    let ben = try #require(Slug("ben-ode"))
    #expect(
      try edits(AnswerInput(dissents: ["ana-ruiz: no: never", "ben-ode:"])) == [
        .dissent(ana, "no: never"), .dissent(ben, nil),
      ])
    try refused(.answer(.noDissent("ana-ruiz")), AnswerInput(dissents: ["ana-ruiz"]))
    try refused(
      .unknown(.participant, "Ana Ruiz", nearest: "ana-ruiz", known: ["ana-ruiz", "ben-ode"]),
      AnswerInput(dissents: ["Ana Ruiz: x"]))
  }

  /// Whole fields come before what is appended to them, whatever the order of the arguments.
  @Test func orderOfEdits() throws {
    let edits = try edits(
      AnswerInput(
        level: "2", fields: ["aList="], items: ["aList=b"], rows: ["aTable=", "aTable:what=x"],
        note: "n", reason: "r", dissents: ["ana-ruiz: d"]))
    var answer = Answer()
    answer.fields["aList"] = ["a"]
    answer.fields["aTable"] = [["what": "old"]]
    answer.apply(edits)
    #expect(answer.level == .level(.defined))
    #expect(answer.fields["aList"] == ["b"])
    #expect(answer.fields["aTable"] == [["what": "x"]])
    #expect(answer.note == "n")
    #expect(answer.dissent.values.sorted() == ["d"])
  }

  @Test func nothingGiven() {
    #expect(AnswerInput().isEmpty)
    #expect(!AnswerInput(level: "").isEmpty)
    #expect(!AnswerInput(note: "").isEmpty)
  }

  @Test func notApplicable() throws {
    let playbook = try builtIn()
    let free = try question("outcomes.usecase").id
    let gated = try question("outcomes.measure").id
    try #require(!playbook.isNamedByGate(free) && playbook.isNamedByGate(gated))
    func check(_ input: AnswerInput, _ level: AnswerLevel?, _ reason: String, of id: QuestionID)
      throws
    {
      var answer = Answer()
      answer.level = level
      answer.reason = reason
      try input.check(answer, to: id, in: playbook)
    }
    let given = AnswerInput(level: "notApplicable")
    try check(given, .notApplicable, "why", of: free)
    #expect(throws: UsageFault.answer(.objection(free, .needsReason))) {
      try check(given, .notApplicable, " ", of: free)
    }
    #expect(throws: UsageFault.answer(.objection(gated, .namedByGate))) {
      try check(given, .notApplicable, "why", of: gated)
    }
    #expect(throws: UsageFault.answer(.reasonForOtherLevel)) {
      try check(AnswerInput(reason: "why"), .unknown, "why", of: free)
    }
    // What is in the file already does not keep a note from being added.
    try check(AnswerInput(note: "n"), .notApplicable, "", of: free)
  }
}

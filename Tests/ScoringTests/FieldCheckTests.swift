import JSON
import Scoring
import Testing
import Workshop

/// When a field counts as filled, and why not if not (method, section 3.2).
@Suite struct FieldCheckTests {
  /// Why `value` does not count in a field of that kind; `nil` if it does. The question also has
  /// the number fields `goal` and the choice `better`, with the values `beside`.
  private func why(
    _ kind: String, _ more: JSONObject, _ value: JSONValue?,
    beside: JSONObject = JSONObject()
  ) throws -> FieldCheck.Why? {
    let playbook = try Sketch.playbook([
      Sketch.decision(
        "d",
        Sketch.question(
          "d.q",
          fields: [
            Sketch.field("f", kind, at: 1, more), Sketch.field("goal", "number"),
            Sketch.field("better", "choice", JSONObject([("options", ["higher", "lower"])])),
          ]))
    ])
    let fields = try #require(playbook.questions.first).fields
    var values = beside
    values["f"] = value
    let field = try #require(fields.first)
    switch FieldCheck.check(field, in: values, fields: fields, on: today) {
    case .filled: return nil
    case .missing(let why): return why
    }
  }

  private func why(_ kind: String, _ value: JSONValue?) throws -> FieldCheck.Why? {
    try why(kind, JSONObject(), value)
  }

  @Test(arguments: ["text", "longText", "person"]) func textCountsUnlessItIsBlank(_ kind: String)
    throws
  {
    #expect(try why(kind, "x") == nil)
    #expect(try why(kind, " \u{3000}x\n") == nil)
    // No white space by Unicode, however little there is to see.
    for text in ["\u{200B}", "\u{FEFF}", "\u{1F}"] { #expect(try why(kind, .string(text)) == nil) }
    for text in ["", " ", "\t\r\n", "\u{A0}\u{2003}\u{2028}\u{85}\u{3000}\u{1680}\u{202F}"] {
      #expect(try why(kind, .string(text)) == .empty)
    }
    #expect(try why(kind, nil) == .empty)
    #expect(try why(kind, .null) == .empty)
    for value: JSONValue in [3, true, ["x"], ["a": "x"], [], .number(0.5)] {
      #expect(try why(kind, value) == .type)
    }
  }

  @Test func aChoiceIsOneOfItsOptionsToTheLetter() throws {
    let options = JSONObject([("options", ["cost", "Größe"])])
    #expect(try why("choice", options, "cost") == nil)
    #expect(try why("choice", options, "Größe") == nil)
    // The same word in another spelling of Unicode is another option, to every program alike.
    for text in ["Cost", "cost ", "speed", "", " ", "Gro\u{308}ße"] {
      #expect(try why("choice", options, .string(text)) == .empty)
    }
    #expect(try why("choice", options, .null) == .empty)
    #expect(try why("choice", options, 1) == .type)
    #expect(try why("choice", options, ["cost"]) == .type)
  }

  @Test func aListNeedsOneItemThatIsNotBlank() throws {
    #expect(try why("list", ["a"]) == nil)
    #expect(try why("list", ["", " ", "a"]) == nil)
    #expect(try why("list", []) == .empty)
    #expect(try why("list", ["", "\u{A0}"]) == .empty)
    #expect(try why("list", .null) == .empty)
    // One item of the wrong type suffices, null included.
    #expect(try why("list", ["a", .null]) == .type)
    #expect(try why("list", ["a", 1]) == .type)
    #expect(try why("list", [["a"]]) == .type)
    #expect(try why("list", "a") == .type)
  }

  @Test func aDateExistsAndSuitsPastAndAge() throws {
    let past = JSONObject([("past", true)])
    let recent = JSONObject([("past", true), ("maxAgeDays", 10)])
    #expect(try why("date", "2028-02-29") == nil)
    #expect(try why("date", "9999-12-31") == nil)
    for text in ["2026-02-29", "2026-13-01", "20261123", " 2026-11-23", "soon", "", " "] {
      #expect(try why("date", .string(text)) == .empty)
    }
    #expect(try why("date", .null) == .empty)
    #expect(try why("date", 20_261_123) == .type)
    #expect(try why("date", past, "2026-11-23") == nil)
    #expect(try why("date", past, "2026-11-24") == .future)
    #expect(try why("date", past, "0001-01-01") == nil)
    #expect(try why("date", recent, "2026-11-23") == nil)
    #expect(try why("date", recent, "2026-11-13") == nil)
    #expect(try why("date", recent, "2026-11-12") == .stale)
    #expect(try why("date", recent, "2026-11-24") == .future)
    // Without `past` a plan is not stale.
    #expect(try why("date", JSONObject([("maxAgeDays", 10)]), "2027-01-01") == nil)
    #expect(try why("date", JSONObject([("maxAgeDays", 0)]), "2026-11-22") == .stale)
  }

  @Test func aNumberIsWithinItsBoundsAndNoDigitOutside() throws {
    let bounds = JSONObject([("min", 1), ("max", 2)])
    #expect(try why("number", 0) == nil)
    #expect(try why("number", .number(-1e300)) == nil)
    for value in [1, 1.5, 2, 1 - 0.9e-9, 2 + 0.9e-9] {
      #expect(try why("number", bounds, .number(value)) == nil)
    }
    for value in [0.999, 2.001, -1, 1 - 1.1e-9, 2 + 1.1e-9, .infinity, -.infinity, .nan] {
      #expect(try why("number", bounds, .number(value)) == .range)
    }
    #expect(try why("number", .number(.infinity)) == .range)
    #expect(try why("number", JSONObject([("max", .number(0.3))]), .number(0.1 + 0.2)) == nil)
    #expect(try why("number", .null) == .empty)
    for value: JSONValue in ["1", true, [], [1]] { #expect(try why("number", value) == .type) }
  }

  @Test func aNumberReachesItsTargetInTheDirectionThatIsBetter() throws {
    let meets = JSONObject([("min", 0), ("meets", ["target": "goal", "better": "better"])])
    func short(_ value: Double, _ beside: JSONObject) throws -> FieldCheck.Why? {
      try why("number", meets, .number(value), beside: beside)
    }
    let five = JSONObject([("goal", 5)])
    let higher = five.merging(JSONObject([("better", "higher")]))
    let lower = five.merging(JSONObject([("better", "lower")]))
    for beside in [five, higher] {
      #expect(try short(5, beside) == nil)
      #expect(try short(6, beside) == nil)
      #expect(try short(5 - 0.9e-9, beside) == nil)
      #expect(try short(4.999, beside) == .short)
    }
    #expect(try short(5, lower) == nil)
    #expect(try short(0, lower) == nil)
    #expect(try short(5 + 0.9e-9, lower) == nil)
    #expect(try short(5.001, lower) == .short)
    // Out of range comes first; without a number to meet it is short.
    #expect(try short(-1, lower) == .range)
    #expect(try short(-1, five) == .range)
    #expect(try short(5, JSONObject()) == .short)
    for goal: JSONValue in ["5", .null, [5], true] {
      #expect(try short(5, JSONObject([("goal", goal)])) == .short)
    }
    // Without a choice field it must be at least the target.
    let plain = JSONObject([("meets", ["target": "goal"])])
    #expect(try why("number", plain, 6, beside: lower) == nil)
    #expect(try why("number", plain, 4, beside: lower) == .short)
  }

  @Test func aTableNeedsEveryRequiredCellAndARow() throws {
    let columns: JSONObject = JSONObject([
      (
        "columns",
        [
          ["id": "who", "label": "Who", "kind": "person", "required": true],
          ["id": "note", "label": "Note", "kind": "text"],
        ]
      )
    ])
    #expect(try why("table", columns, [["who": "Ann"]]) == nil)
    #expect(try why("table", columns, [["who": "Ann", "note": 3, "other": true]]) == nil)
    #expect(try why("table", columns, []) == .empty)
    #expect(try why("table", columns, .null) == .empty)
    #expect(try why("table", columns, [["who": "Ann"], [:]]) == .empty)
    #expect(try why("table", columns, [["who": "Ann"], ["note": "n"]]) == .empty)
    #expect(try why("table", columns, [["who": "Ann"], ["who": 3]]) == .type)
    for value: JSONValue in [["x"], [["who": "Ann"], .null], [:], "x", [[]]] {
      #expect(try why("table", columns, value) == .type)
    }
  }

  @Test func aTableWithoutRequiredColumnsNeedsOneCellInEveryRow() throws {
    let columns: JSONObject = JSONObject([
      (
        "columns",
        [
          ["id": "who", "label": "Who", "kind": "person"],
          ["id": "when", "label": "When", "kind": "date"],
        ]
      )
    ])
    #expect(try why("table", columns, [["who": "Ann"], ["when": "2026-01-01"]]) == nil)
    #expect(try why("table", columns, [["who": "Ann"], ["who": " "]]) == .empty)
    // An optional cell of the wrong type is not filled, and no reason of its own.
    #expect(try why("table", columns, [["when": 3]]) == .empty)
  }

  /// A row in which nothing counts is still told by what its required cell is.
  @Test func anEmptyRowHasTheReasonOfItsRequiredCell() throws {
    let columns: JSONObject = JSONObject([
      (
        "columns",
        [
          ["id": "when", "label": "When", "kind": "date", "past": true, "required": true],
          ["id": "note", "label": "Note", "kind": "text"],
        ]
      )
    ])
    #expect(try why("table", columns, [["when": "2026-11-24"]]) == .future)
    #expect(try why("table", columns, [["when": "2026-11-24"], [:]]) == .empty)
  }

  /// Every set of reasons, spread over the cells of two rows: the first of them is said.
  @Test func aTableSaysTheFirstReasonOfItsRequiredCells() throws {
    let faults: [(why: FieldCheck.Why, kind: String, more: JSONObject, bad: JSONValue)] = [
      (.type, "text", JSONObject(), 3), (.empty, "person", JSONObject(), " "),
      (.future, "date", JSONObject([("past", true)]), "2026-11-24"),
      (.stale, "date", JSONObject([("maxAgeDays", 10)]), "2020-01-01"),
      (.range, "number", JSONObject([("max", 2)]), 3),
    ]
    let good: [String: JSONValue] = [
      "text": "x", "person": "Ann", "date": "2026-11-23", "number": 2,
    ]
    let required = JSONObject([("required", true)])
    let columns = faults.enumerated().map { index, fault in
      Sketch.field("c\(index)", fault.kind, fault.more.merging(required))
    }
    let table = JSONObject([("columns", .array(columns))])
    for set in 0..<(1 << faults.count) {
      var rows = [JSONObject(), JSONObject()]
      for (index, fault) in faults.enumerated() {
        let isBad = set & (1 << index) != 0
        rows[index % 2]["c\(index)"] = isBad ? fault.bad : good[fault.kind]
        rows[1 - index % 2]["c\(index)"] = good[fault.kind]
      }
      let first = faults.indices.first { set & (1 << $0) != 0 }
      let said = try why("table", table, .array(rows.map(JSONValue.object)))
      #expect(said == first.map { faults[$0].why }, "set \(set)")
    }
  }

  @Test func theReasonsAreInTheirOrder() {
    let order: [FieldCheck.Why] = [.type, .empty, .future, .stale, .range, .short]
    #expect(FieldCheck.Why.allCases.sorted() == order)
    #expect(order.map(\.rawValue) == ["type", "empty", "future", "stale", "range", "short"])
  }
}

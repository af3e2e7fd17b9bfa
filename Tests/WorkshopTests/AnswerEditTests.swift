import JSON
import TestSupport
import Testing
import Workshop

@Suite struct AnswerEditTests {
  private func answer() throws -> Answer { try Answer.read(file: Document.answer.json()).1 }

  private func id(_ text: String) throws -> FieldID { try #require(FieldID(text)) }

  /// Applies edits and returns what else than `keys` has changed.
  private func apply(_ edits: AnswerEdit...) throws -> Answer {
    var answer = try answer()
    answer.apply(edits)
    return answer
  }

  @Test func anEditChangesOnlyWhatItNames() throws {
    let before = try answer()
    var expected = before
    expected.note = "new"
    #expect(try apply(.note("new")) == expected)
    expected = before
    expected.reason = "because"
    #expect(try apply(.reason("because")) == expected)
    expected = before
    expected.fields["target"] = 5
    #expect(try apply(.field(id("target"), 5)) == expected)
    expected.fields["target"] = nil
    #expect(try apply(.field(id("target"), nil)) == expected)
    #expect(try apply() == before)
  }

  @Test func aLevelRemovesTheReasonUnlessItIsNotApplicable() throws {
    #expect(try apply(.level(.level(.proven))).level == .level(.proven))
    #expect(try apply(.level(.level(.proven))).reason.isEmpty)
    #expect(try apply(.level(.unknown)).reason.isEmpty)
    #expect(try apply(.level(nil)).level == nil)
    #expect(try apply(.level(nil)).reason.isEmpty)
    #expect(try apply(.level(.notApplicable)).reason == "why not")
    #expect(try apply(.level(.notApplicable), .reason("no tool")).reason == "no tool")
    #expect(try apply(.reason("no tool"), .level(.notApplicable)).reason == "no tool")
  }

  @Test func itemsAndRowsAreAppended() throws {
    let checks = try id("checks")
    let row = JSONObject([("source", "OCR")])
    #expect(try apply(.appendItem(checks, "a")).fields["checks"] == ["a"])
    #expect(
      try apply(.appendItem(checks, "a"), .appendItem(checks, "b")).fields["checks"] == ["a", "b"])
    #expect(
      try apply(.appendRow(id("sources"), row), .appendRow(id("sources"), JSONObject()))
        .fields["sources"] == [["source": "OCR"], [:]])
  }

  @Test func dissentIsOnesOwn() throws {
    let ana = try #require(Slug("ana-ruiz"))
    let ben = try #require(Slug("ben-ode"))
    #expect(try apply(.dissent(ben, "no")).dissent == [ana: "no baseline", ben: "no"])
    #expect(try apply(.dissent(ana, nil)).dissent.isEmpty)
    #expect(try apply(.dissent(ben, nil)).dissent == [ana: "no baseline"])
  }

  @Test func editsAreCarriedOutInTheirOrder() throws {
    #expect(try apply(.note("a"), .note("b")).note == "b")
  }

  @Test func whyNotApplicableIsNotAccepted() throws {
    let playbook = try Playbook(json: Document.playbook.json())
    let audit = try #require(QuestionID("data.audit"))
    let measure = try #require(QuestionID("goal.measure"))
    var answer = Answer()
    #expect(playbook.objection(to: answer, of: measure) == nil)
    answer.level = .unknown
    #expect(playbook.objection(to: answer, of: measure) == nil)
    answer.level = .notApplicable
    for blank in ["", " \u{A0}\n"] {
      answer.reason = blank
      #expect(playbook.objection(to: answer, of: audit) == .needsReason)
    }
    answer.reason = "no data"
    #expect(playbook.objection(to: answer, of: audit) == nil)
    #expect(playbook.objection(to: answer, of: measure) == .namedByGate)
  }
}

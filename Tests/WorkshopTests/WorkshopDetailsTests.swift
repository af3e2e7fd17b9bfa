import JSON
import TestSupport
import Testing
import Workshop

@Suite struct WorkshopDetailsTests {
  private func details() throws -> WorkshopDetails {
    try WorkshopDetails(json: Document.workshop.json())
  }

  private func slug(_ text: String) throws -> Slug { try #require(Slug(text)) }

  @Test func whatIsRead() throws {
    let details = try details()
    #expect(details.title == "Invoice triage" && details.organisation == "Acme Foods")
    #expect(details.pilot == "Read supplier invoices" && details.stage.text == "launch")
    #expect(details.created.description == "2026-11-23T09:00:00Z")
    #expect(details.ballotsNamed && details.sample)
    #expect(details.playbookID.text == "small" && details.playbookVersion == "1.0.0")
    let ana = try #require(details.participants[slug("ana-ruiz")])
    #expect(ana.name == "Ana Ruiz" && ana.role.text == "executive" && ana.title == "COO")
    #expect(!ana.observer)
    #expect(try details.participants[slug("cy-lam")]?.observer == true)
  }

  @Test func aNewWorkshopIsReadAsItWasMade() throws {
    let playbook = try Playbook(json: Document.playbook.json())
    let made = WorkshopDetails(
      title: "T", organisation: "", stage: try slug("scale"), created: Timestamp(seconds: 0),
      playbook: playbook,
      participants: [try slug("a"): Participant(name: "A", role: try slug("manager"))])
    #expect(!made.sample && !made.ballotsNamed && made.playbookVersion == "1.0.0")
    #expect(try WorkshopDetails(json: made.json.withoutEmptyMembers) == made)
    // Only a sample says whether it is one.
    #expect(made.json.object?["sample"] == nil && made.json.object?["ballotsNamed"] == false)
  }

  @Test func aParticipantsNewIDIsMadeOfTheName() throws {
    var details = try details()
    #expect(details.newParticipantID(name: "Ben Öde")?.text == "ben-ode")
    #expect(details.newParticipantID(name: "Ana Ruiz")?.text == "ana-ruiz-2")
    details.participants[try slug("ana-ruiz-2")] = Participant(name: "A", role: .none)
    #expect(details.newParticipantID(name: "Ána RUIZ")?.text == "ana-ruiz-3")
    #expect(details.newParticipantID(name: "李小龍")?.text == "person-1")
    details.participants[try slug("person-1")] = Participant(name: "李", role: .none)
    #expect(details.newParticipantID(name: "")?.text == "person-2")
  }

  /// As many people of one name as a workshop may have, and of a name as long as it may be.
  @Test(arguments: ["Li", "李", String(repeating: "long ", count: 100)])
  func thereIsAnIDForEveryone(_ name: String) throws {
    var details = try details()
    details.participants = [:]
    for _ in 0..<Bounds.participants {
      let id = try #require(details.newParticipantID(name: name))
      details.participants[id] = Participant(name: name, role: .none)
    }
    #expect(details.participants.count == Bounds.participants)
    #expect(details.newParticipantID(name: name) != nil)
  }

  @Test func participantsStandByNameThenByID() throws {
    var details = try details()
    for (id, name) in [("z", "Ana Ruiz"), ("b", "Zoe"), ("a", "Ana")] {
      details.participants[try slug(id)] = Participant(name: name, role: .none)
    }
    #expect(details.participantsInOrder.map(\.id.text) == ["a", "ana-ruiz", "z", "cy-lam", "b"])
    #expect(details.name(of: try slug("b")) == "Zoe")
    #expect(details.name(of: try slug("who-left")) == "who-left")
  }
}

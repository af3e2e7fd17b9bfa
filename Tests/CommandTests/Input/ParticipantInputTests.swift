import Testing
import Workshop

@testable import pilotage

/// A participant as they are typed.
struct ParticipantInputTests {
  private func participant(_ text: String) throws -> Participant {
    try ParticipantInput.participant(text, in: try builtIn())
  }

  @Test func nameRoleTitle() throws {
    let ana = try participant("Ana Ruiz, executive, COO, and more")
    #expect(ana.name == "Ana Ruiz")
    #expect(ana.role.text == "executive")
    #expect(ana.title == "COO, and more")
    #expect(!ana.observer)
    #expect(try participant(" Ben ,manager ").name == "Ben")
    #expect(try participant("Ben,manager,").title == "")
  }

  @Test func refused() {
    for text in ["", "Ana", "Ana,", ",executive", " , executive", "Ana, ,x"] {
      #expect(throws: UsageFault.noParticipant(text)) { try participant(text) }
    }
    #expect(
      throws: UsageFault.unknown(
        .role, "boss", nearest: nil, known: ["executive", "manager", "specialist"])
    ) { try participant("Ana, boss") }
    for name in ["A\u{1B}[31m", "A\u{202E}b", "A\u{200B}", "A\nb"] {
      #expect(throws: UsageFault.hiddenCharacters("the name")) {
        try participant("\(name), executive")
      }
    }
    #expect(throws: UsageFault.hiddenCharacters("the title")) {
      try participant("Ana, executive, C\u{9B}O")
    }
  }

  @Test func ids() throws {
    var workshop = try details()
    let ana = try participant("Ana Ruiz, executive")
    #expect(try workshop.add(ana).text == "ana-ruiz-2")
    #expect(try workshop.add(ana).text == "ana-ruiz-3")
    let own = try #require(Slug("boss"))
    #expect(try workshop.add(ana, id: own) == own)
    #expect(throws: UsageFault.idTaken(own)) { try workshop.add(ana, id: own) }
    #expect(try workshop.add(try participant("日本, manager")).text == "person-1")
    #expect(try workshop.add(try participant("Çağla Øst, manager")).text == "cagla-ost")
  }

  @Test func noMoreThanTheBound() throws {
    var workshop = try details()
    let somebody = try participant("X, manager")
    while workshop.participants.count < Bounds.participants { _ = try workshop.add(somebody) }
    #expect(throws: UsageFault.tooManyParticipants) { try workshop.add(somebody) }
  }
}

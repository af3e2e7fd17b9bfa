import Playbooks
import Testing
import Workshop

@Suite struct PlaybookTemplateTests {
  @Test func itIsASoundPlaybookUnderTheIdThatIsAskedFor() throws {
    let id = try #require(Slug("our-own"))
    let playbook = try Playbook(json: PlaybookTemplate.json(id: id))
    #expect(playbook.id == id && playbook.faults.isEmpty)
  }

  /// It has each thing that a playbook can have, so that one can be copied from it; long
  /// text is told in the help of text.
  @Test func everyKindOfFieldIsInIt() throws {
    let playbook = try Playbook(json: PlaybookTemplate.json(id: .none))
    let fields = playbook.questions.flatMap(\.fields)
    #expect(Set(fields.map(\.kind)).union([.longText]) == Set(FieldKind.allCases))
    #expect(fields.contains { $0.meets != nil })
    #expect(fields.contains { $0.past } && fields.contains { $0.maxAgeDays != nil })
    #expect(fields.contains { $0.min != nil } && fields.contains { !$0.columns.isEmpty })
    #expect(!playbook.gates.isEmpty && !playbook.roles.isEmpty && !playbook.stages.isEmpty)
  }
}

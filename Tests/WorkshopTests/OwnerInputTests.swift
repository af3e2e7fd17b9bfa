import JSON
import Testing

@testable import Workshop

@Suite("An owner as it is typed") struct OwnerInputTests {
  private func details() throws -> WorkshopDetails {
    try WorkshopDetails(json: [
      "format": "pilotage/workshop/1", "title": "T", "stage": "launch",
      "created": "2026-11-23T09:00:00Z", "playbook": ["id": "p", "version": "1"],
      "participants": [
        "ana-ruiz": ["name": "Ana Ruiz", "role": "r"],
        "annika-berg": ["name": "Annika Berg", "role": "r"],
        "sean": ["name": "Seán Ó Briain", "role": "r"],
        "di": ["name": "Di", "role": "r"], "diane": ["name": "Diane Low", "role": "r"],
        "boss": ["name": "Zoë Lind", "role": "r"],
      ],
    ])
  }

  @Test(arguments: [
    ("ana", "Ana Ruiz"), ("ANA R", "Ana Ruiz"), ("an", "an"), ("Ann", "Annika Berg"),
    ("sean o", "Seán Ó Briain"), ("sean", "Seán Ó Briain"), ("di", "Di"), ("Dia", "Diane Low"),
    ("boss", "Zoë Lind"), ("bos", "Zoë Lind"), ("zoe", "Zoë Lind"), (" Ben Ode ", "Ben Ode"),
    ("Ana Ruiz-Keller", "Ana Ruiz-Keller"), ("", ""), ("  ", ""), ("Briain", "Briain"),
    ("Boss", "Zoë Lind"),
  ]) func completes(typed: String, name: String) throws {
    #expect(OwnerInput.name(typed, in: try details()) == name)
  }
}

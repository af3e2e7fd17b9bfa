import Workshop

/// A participant as they are typed: `Name, role` or `Name, role, title`. The title may hold commas.
enum ParticipantInput {
  static func participant(
    _ text: String, in playbook: Playbook
  ) throws(UsageFault) -> Participant {
    let parts = text.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count >= 2, !parts[0].isBlank, !parts[1].isBlank else {
      throw .noParticipant(text)
    }
    return Participant(
      name: try TextArgument.requiredName(String(parts[0]), "the name"),
      role: try playbook.role(named: parts[1].trimmed).id,
      title: try TextArgument.name(parts.count > 2 ? String(parts[2]) : "", "the title"))
  }
}

extension WorkshopDetails {
  /// Adds a participant under an id that is given or made of the name, and tells it.
  mutating func add(_ participant: Participant, id: Slug? = nil) throws(UsageFault) -> Slug {
    guard participants.count < Bounds.participants else { throw .tooManyParticipants }
    if let id, participants[id] != nil { throw .idTaken(id) }
    guard let id = id ?? newParticipantID(name: participant.name) else {
      throw .tooManyParticipants
    }
    participants[id] = participant
    return id
  }
}

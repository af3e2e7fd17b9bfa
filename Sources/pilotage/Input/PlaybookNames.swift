import Workshop

/// Finds what names on the command line are the names of.
extension Playbook {
  func question(named text: String) throws(UsageFault) -> Question {
    guard let question = QuestionID(text).flatMap({ self[$0] }) else {
      throw .unknown(.question, text, among: questions.map(\.id.text))
    }
    return question
  }

  func stage(named text: String) throws(UsageFault) -> Stage {
    guard let stage = Slug(text).flatMap({ stage($0) }) else {
      throw .unknown(.stage, text, among: stages.map(\.id.text))
    }
    return stage
  }

  func gate(named text: String) throws(UsageFault) -> Gate {
    guard let gate = Slug(text).flatMap({ gate($0) }) else {
      throw .unknown(.gate, text, among: gates.map(\.id.text))
    }
    return gate
  }

  func role(named text: String) throws(UsageFault) -> RoleGroup {
    guard let role = Slug(text).flatMap({ role($0) }) else {
      throw .unknown(.role, text, among: roles.map(\.id.text))
    }
    return role
  }
}

extension WorkshopDetails {
  func participant(named text: String) throws(UsageFault) -> Slug {
    guard let id = Slug(text), participants[id] != nil else {
      throw .unknown(.participant, text, among: participants.keys.sorted().map(\.text))
    }
    return id
  }
}

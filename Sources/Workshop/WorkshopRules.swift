import JSON

/// The rules that tie a workshop's records to its playbook. `validate` names what breaks them; such
/// faults stop nothing.
public struct WorkshopRules {
  let details: WorkshopDetails
  let playbook: Playbook

  /// The rules for a workshop with these details and this playbook.
  public init(details: WorkshopDetails, playbook: Playbook) {
    self.details = details
    self.playbook = playbook
  }

  /// Faults of `workshop.json`.
  public var faultsOfDetails: [Fault] {
    var faults: [Fault] = []
    if playbook.stage(details.stage) == nil {
      faults.append(Fault(JSONPath().key("stage"), .noSuchStage(details.stage.text)))
    }
    for (id, participant) in details.participants.sorted(by: { $0.key < $1.key }) {
      let path = JSONPath().key("participants").key(id.text)
      if playbook.role(participant.role) == nil {
        faults.append(Fault(path.key("role"), .noSuchRole(participant.role.text)))
      }
      faults += nameFaults(participant.name, path.key("name"))
    }
    faults += nameFaults(details.title, JSONPath().key("title"))
    return faults
  }

  /// Faults of `answers/<question>.json`.
  public func faults(of answer: Answer, to id: QuestionID) -> [Fault] {
    guard let question = playbook[id] else {
      return [Fault(JSONPath().key("question"), .noSuchQuestion(id.text))]
    }
    var faults: [Fault] = []
    if let reason = playbook.objection(to: answer, of: id) {
      faults.append(Fault(JSONPath().key("level"), reason))
    }
    let path = JSONPath().key("fields")
    for (key, value) in answer.fields.members {
      let field = FieldID(key).flatMap { question.field($0) }
      faults += Self.faults(of: value, as: field, path: path.key(key))
    }
    for participant in answer.dissent.keys.sorted() where details.participants[participant] == nil {
      faults.append(
        Fault(
          JSONPath().key("dissent").key(participant.text), .noSuchParticipant(participant.text)))
    }
    return faults
  }

  /// Faults of `reveals/<question>.json`.
  public func faults(of reveal: Reveal, of id: QuestionID) -> [Fault] {
    var faults: [Fault] = []
    if playbook[id] == nil {
      faults.append(Fault(JSONPath().key("question"), .noSuchQuestion(id.text)))
    }
    for participant in reveal.ballots.keys.sorted() where details.participants[participant] == nil {
      faults.append(
        Fault(
          JSONPath().key("ballots").key(participant.text), .noSuchParticipant(participant.text)))
    }
    return faults
  }

  /// Faults of `ballots/<participant>.json`.
  public func faults(of paper: BallotPaper) -> [Fault] {
    var faults: [Fault] = []
    if details.participants[paper.participant] == nil {
      faults.append(
        Fault(JSONPath().key("participant"), .noSuchParticipant(paper.participant.text)))
    }
    for question in paper.ballots.keys.sorted() where playbook[question] == nil {
      faults.append(
        Fault(JSONPath().key("ballots").key(question.text), .noSuchQuestion(question.text)))
    }
    return faults
  }

  /// Faults of `actions/<id>.json`.
  public func faults(of action: Action) -> [Fault] {
    var faults: [Fault] = []
    if let question = action.question, playbook[question] == nil {
      faults.append(Fault(JSONPath().key("question"), .noSuchQuestion(question.text)))
    }
    if action.text.isBlank { faults.append(Fault(JSONPath().key("text"), .blank)) }
    return faults
  }

  private func nameFaults(_ name: String, _ path: JSONPath) -> [Fault] {
    if name.isBlank { return [Fault(path, .blank)] }
    return name.printable != name ? [Fault(path, .hiddenCharacters)] : []
  }

  private static func faults(of value: JSONValue, as field: Field?, path: JSONPath) -> [Fault] {
    guard let field else { return [Fault(path, .unknownField)] }
    switch field.read(value) {
    case .none, .number, .date: return []
    case .text(let text):
      let bytes = text.utf8.count
      return bytes > Bounds.text ? [Fault(path, .tooLong(bytes: bytes))] : []
    case .list(let items):
      return items.enumerated().filter { $1.utf8.count > Bounds.text }
        .map { Fault(path.index($0), .tooLong(bytes: $1.utf8.count)) }
    case .impossible:
      let text = value.string ?? ""
      return [
        Fault(
          path, field.entry == .option ? .optionNotOffered(field.options) : .noSuchDate(text))
      ]
    case .wrongType:
      if case .array(let items) = value,
        let index = items.firstIndex(where: {
          field.entry == .items ? $0.string == nil : $0.object == nil
        })
      {
        return [
          Fault(
            path.index(index),
            .wrongType(
              expected: field.entry == .items ? "text" : "a row", found: items[index].kindName))
        ]
      }
      return [Fault(path, .wrongType(expected: field.expectedType, found: value.kindName))]
    case .table:
      var faults: [Fault] = []
      for (index, row) in (value.array ?? []).enumerated() {
        for (key, cell) in row.object?.members ?? [] {
          let column = FieldID(key).flatMap { id in field.columns.first { $0.id == id } }
          faults += Self.faults(of: cell, as: column, path: path.index(index).key(key))
        }
      }
      return faults
    }
  }
}

import JSON

extension Playbook {
  /// The names of figures, which no question may have.
  static let reservedNames = ["readiness", "maturity", "coverage", "alignment"]

  /// Everything that breaks the rules for playbooks, in the order of the document.
  public var faults: [Fault] {
    var faults: [Fault] = []
    let root = JSONPath()
    func check(
      _ holds: Bool, _ path: @autoclosure () -> JSONPath, _ reason: @autoclosure () -> Fault.Reason
    ) {
      if !holds { faults.append(Fault(path(), reason())) }
    }
    func unique(_ ids: [String], _ path: JSONPath) {
      var seen: Set<String> = []
      for (index, id) in ids.enumerated() {
        check(seen.insert(id).inserted, path.index(index).key("id"), .notUnique(id))
      }
    }
    check(!title.isBlank, root.key("title"), .blank)
    check(!version.isBlank, root.key("version"), .blank)
    check(
      levels.count == 5, root.key("levels"),
      .count(of: "levels", expected: "exactly 5", found: levels.count))
    for (index, level) in levels.enumerated() {
      check(!level.name.isBlank, root.key("levels").index(index).key("name"), .blank)
    }
    check(
      !roles.isEmpty, root.key("roles"), .count(of: "roles", expected: "at least 1", found: 0))
    check(
      !stages.isEmpty, root.key("stages"), .count(of: "stages", expected: "at least 1", found: 0))
    check(
      (1...Bounds.decisions).contains(decisions.count), root.key("decisions"),
      .count(of: "decisions", expected: "1 to \(Bounds.decisions)", found: decisions.count))
    check(
      questions.count <= Bounds.questions, root.key("decisions"),
      .count(of: "questions", expected: "at most \(Bounds.questions)", found: questions.count))
    for (index, role) in roles.enumerated() {
      check(!role.name.isBlank, root.key("roles").index(index).key("name"), .blank)
    }
    unique(roles.map(\.id.text), root.key("roles"))
    unique(stages.map(\.id.text), root.key("stages"))
    unique(gates.map(\.id.text), root.key("gates"))
    unique(decisions.map(\.id.text), root.key("decisions"))
    for (index, stage) in stages.enumerated() {
      check(!stage.title.isBlank, root.key("stages").index(index).key("title"), .blank)
      if let gate = stage.gate {
        check(
          self.gate(gate) != nil, root.key("stages").index(index).key("gate"),
          .noSuchGate(gate.text))
      }
    }
    for (index, decision) in decisions.enumerated() {
      let path = root.key("decisions").index(index)
      // `gate.launch` names the figure of a gate.
      check(decision.id.text != "gate", path.key("id"), .reservedName("gate"))
      check(
        Bounds.weights.contains(decision.weight), path.key("weight"),
        decision.weight > 0 ? .weightOutOfBounds : .notAboveZero)
      check(decision.minutes >= 0, path.key("minutes"), .notAboveZero)
      check(!decision.title.isBlank, path.key("title"), .blank)
      check(
        !decision.questions.isEmpty, path.key("questions"),
        .count(of: "questions", expected: "at least 1", found: 0))
      for (number, question) in decision.questions.enumerated() {
        faults += self.faults(
          of: question, in: decision, path: path.key("questions").index(number))
      }
    }
    var seen: Set<QuestionID> = []
    for (index, decision) in decisions.enumerated() {
      for (number, question) in decision.questions.enumerated() {
        check(
          seen.insert(question.id).inserted,
          root.key("decisions").index(index).key("questions").index(number).key("id"),
          .notUnique(question.id.text))
      }
    }
    for (index, gate) in gates.enumerated() {
      faults += self.faults(of: gate, path: root.key("gates").index(index))
    }
    return faults
  }

  private func faults(of question: Question, in decision: Decision, path: JSONPath) -> [Fault] {
    var faults: [Fault] = []
    func check(
      _ holds: Bool, _ path: @autoclosure () -> JSONPath, _ reason: @autoclosure () -> Fault.Reason
    ) {
      if !holds { faults.append(Fault(path(), reason())) }
    }
    check(
      question.id.decision == decision.id.text, path.key("id"), .otherDecision(decision.id.text))
    check(
      !Self.reservedNames.contains(String(question.id.name)), path.key("id"),
      .reservedName(String(question.id.name)))
    check(
      Bounds.weights.contains(question.weight), path.key("weight"),
      question.weight > 0 ? .weightOutOfBounds : .notAboveZero)
    check(!question.title.isBlank, path.key("title"), .blank)
    check(!question.ask.isBlank, path.key("ask"), .blank)
    check(
      question.descriptors.count == 5, path.key("descriptors"),
      .count(of: "descriptors", expected: "exactly 5", found: question.descriptors.count))
    for (index, text) in question.descriptors.enumerated() {
      check(!text.isBlank, path.key("descriptors").index(index), .blank)
    }
    check(
      question.advice.count == 4, path.key("advice"),
      .count(of: "pieces of advice", expected: "exactly 4", found: question.advice.count))
    for (index, text) in question.advice.enumerated() {
      check(!text.isBlank, path.key("advice").index(index), .blank)
    }
    for stage in stages {
      check(question.targets[stage.id] != nil, path.key("targets"), .noTarget(stage: stage.id))
    }
    for stage in question.targets.keys.sorted() {
      check(
        self.stage(stage) != nil, path.key("targets").key(stage.text), .noSuchStage(stage.text))
    }
    faults += FieldRules(fields: question.fields, path: path.key("fields")).faults
    // Otherwise a level could be claimed and no field would ever ask for evidence.
    let highest = question.targets.values.max() ?? .absent
    if !question.fields.isEmpty, highest >= .defined {
      for level in Level.allCases where level >= .defined && level <= highest {
        check(
          question.fields.contains { $0.requiredAt == level }, path.key("fields"),
          .noFieldRequired(level: level.rawValue))
      }
    }
    return faults
  }

  private func faults(of gate: Gate, path: JSONPath) -> [Fault] {
    var faults: [Fault] = []
    if gate.title.isBlank { faults.append(Fault(path.key("title"), .blank)) }
    if gate.conditions.isEmpty {
      faults.append(
        Fault(
          path.key("conditions"), .count(of: "conditions", expected: "at least 1", found: 0)))
    }
    var seen: Set<Slug> = []
    let named = stages.filter { $0.gate == gate.id }
    for (index, condition) in gate.conditions.enumerated() {
      let conditionPath = path.key("conditions").index(index)
      if !seen.insert(condition.id).inserted {
        faults.append(Fault(conditionPath.key("id"), .notUnique(condition.id.text)))
      }
      if condition.label.isBlank { faults.append(Fault(conditionPath.key("label"), .blank)) }
      if condition.requirements.isEmpty {
        faults.append(
          Fault(
            conditionPath.key("requirements"),
            .count(of: "requirements", expected: "at least 1", found: 0)))
      }
      for (number, requirement) in condition.requirements.enumerated() {
        let here = conditionPath.key("requirements").index(number)
        guard let question = self[requirement.question] else {
          faults.append(
            Fault(here.key("question"), .noSuchQuestion(requirement.question.text)))
          continue
        }
        for stage in named {
          if let target = question.targets[stage.id], requirement.minimum > target {
            faults.append(
              Fault(
                here.key("minimum"),
                .minimumAboveTarget(
                  minimum: requirement.minimum.rawValue, target: target.rawValue,
                  stage: stage.id)))
          }
        }
      }
    }
    return faults
  }
}

/// The rules for the fields of one question, or the columns of one table.
struct FieldRules {
  let fields: [Field]
  let path: JSONPath
  var areColumns = false

  var faults: [Fault] {
    var faults: [Fault] = []
    var seen: Set<FieldID> = []
    for (index, field) in fields.enumerated() {
      func location(_ key: String) -> JSONPath { path.index(index).key(key) }
      func check(_ holds: Bool, _ key: String, _ reason: @autoclosure () -> Fault.Reason) {
        if !holds { faults.append(Fault(location(key), reason())) }
      }
      check(seen.insert(field.id).inserted, "id", .notUnique(field.id.text))
      check(!field.label.isBlank, "label", .blank)
      let kind = field.kind.rawValue
      check(
        (field.entry == .option) || field.options.isEmpty, "options",
        .notForKind("options", kind: kind))
      check(
        (field.entry == .rows) || field.columns.isEmpty, "columns",
        .notForKind("columns", kind: kind))
      if field.entry == .option {
        check(!field.options.isEmpty, "options", .choiceWithoutOptions)
        for (number, option) in field.options.enumerated()
        where option.isBlank || option.hasControlCharacters {
          faults.append(Fault(location("options").index(number), .badOption(option)))
        }
        check(
          Set(field.options).count == field.options.count, "options", .notUnique("of an option"))
      }
      if field.entry == .rows {
        check(!field.columns.isEmpty, "columns", .tableWithoutColumns)
        faults +=
          FieldRules(fields: field.columns, path: location("columns"), areColumns: true).faults
      }
      if field.kind != .number {
        check(field.min == nil, "min", .notForKind("min", kind: kind))
        check(field.max == nil, "max", .notForKind("max", kind: kind))
        check(field.meets == nil, "meets", .notForKind("meets", kind: kind))
      }
      if field.kind != .date {
        check(!field.past, "past", .notForKind("past", kind: kind))
        check(field.maxAgeDays == nil, "maxAgeDays", .notForKind("maxAgeDays", kind: kind))
      }
      check((field.min ?? -.infinity) <= (field.max ?? .infinity), "min", .emptyRange)
      check((field.maxAgeDays ?? 0) >= 0, "maxAgeDays", .notAboveZero)
      if areColumns {
        check(field.requiredAt == nil, "requiredAt", .notForColumns("requiredAt"))
        check(field.meets == nil, "meets", .notForColumns("meets"))
        check(
          field.kind.mayBeColumn, "kind", .notForColumns("kind \(kind)"))
      } else if let goal = field.meets {
        check(
          fields.contains { $0.id == goal.target && $0.kind == .number }, "meets",
          .goalNotNumber(goal.target.text))
        if let better = goal.better {
          check(
            fields.contains { $0.id == better && $0.kind == .choice }, "meets",
            .goalNotChoice(better.text))
        }
      }
    }
    return faults
  }
}

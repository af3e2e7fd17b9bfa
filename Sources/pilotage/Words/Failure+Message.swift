import CursesTerminal
import Glibc
import JSON
import Store
import Workshop

extension Failure {
  /// What, where, what to do, without a full stop.
  var message: String {
    switch self {
    case .store(let error): error.message
    case .document(let error, let file): "\(file): \(error.message)"
    case .terminal(let error): Self.message(error)
    case .usage(let fault): fault.message
    case .refused(let refusal): Self.message(refusal)
    case .output(let number): "standard output can't be written to: \(StoreError.words(number))"
    case .input(let number): "standard input can't be read: \(StoreError.words(number))"
    case .other(let text): text
    }
  }

  /// Whether to print nothing: the reader of the output has closed it.
  var isQuiet: Bool { self == .output(errno: EPIPE) }

  private static func message(_ refusal: Refusal) -> String {
    switch refusal {
    case .hasVoted(let participant):
      "\(participant) has voted and stays; to leave them out of what comes, make them an observer: "
        + "pilotage participant set DIR \(participant) --observer yes"
    case .dissents(let participant, let question):
      "\(participant) dissents on \(question) and stays; take the dissent back first: "
        + "pilotage answer DIR \(question) --dissent \"\(participant):\""
    case .alreadyRevealed(let question):
      "\(question) is revealed already, and its ballots stay as they were"
    case .nobodyVoted(let question):
      "nobody has voted on \(question) yet, so there is nothing to reveal; vote with: "
        + "pilotage vote DIR \(question) --as ID --level L"
    case .upgrade(let obstacle): obstacle.message
    }
  }

  private static func message(_ error: TerminalError) -> String {
    switch error {
    case .noTerminal:
      "this is no terminal, so no screen can be shown; the commands work without one: pilotage help"
    case .unknownTerminal(let name):
      "the terminal type \(name) is not known here; set TERM, for instance to xterm-256color, "
        + "or use the plain dialogue: pilotage ask DIR"
    case .cannotMoveCursor(let name):
      "the terminal type \(name) can't show a screen; use the plain dialogue: pilotage ask DIR"
    case .alreadyOpen: "the screen is open already"
    case .refused(let code): "the terminal could not be set up: \(StoreError.words(code))"
    }
  }
}

extension UsageFault {
  /// What is wrong, where, and what to do, on one line, without a full stop.
  var message: String {
    switch self {
    case .unknownVerb(let word, let verbs, let nearest?):
      "\((verbs + [word]).joined(separator: " ")) is no command, did you mean "
        + "\((verbs + [nearest]).joined(separator: " "))? See: pilotage help"
    case .unknownVerb(let word, let verbs, nil):
      "\((verbs + [word]).joined(separator: " ")) is no command and no file; "
        + "see: \(Self.help(verbs))"
    case .missingVerb(let verbs, let known):
      "\(verbs.joined(separator: " ")) needs one of \(known.joined(separator: ", ")); "
        + "see: \(Self.help(verbs))"
    case .unexpected(let word, let path):
      "\(word): one folder or checkpoint is opened, and \(path) is one; "
        + "see: pilotage help open"
    case .notUnderstood(let text, let verb): Self.ownWords(text, verb)
    case .unknown(let kind, let name, let nearest?, _):
      "there is no \(kind.rawValue) \(name), did you mean \(nearest)?"
    case .unknown(let kind, let name, nil, let known):
      "there is no \(kind.rawValue) \(name)\(Self.choices(kind, known))"
    case .noID(let kind, let text):
      "\(CanonicalJSON.quoted(text)) can't be the id of a \(kind.rawValue); "
        + "an id is up to 64 of a-z, 0-9 and -"
    case .idTaken(let id): "the id \(id) is taken; give another with --id"
    case .blank(let option): "\(option) must not be blank"
    case .tooLong(let option, let bytes):
      "\(option) is \(bytes) bytes long, at most \(Bounds.text) are kept"
    case .hiddenCharacters(let option):
      "\(option) holds characters that can't be seen; type it again without them"
    case .nothingToChange(let options):
      "there is nothing to change; give one of \(options.joined(separator: ", "))"
    case .noFolder: "name a workshop's folder or a checkpoint; see: pilotage help score"
    case .notWith(let first, let second): "\(first) does not go with \(second)"
    case .checkpointIsFixed(let path):
      "\(path): a checkpoint stays as it was taken; name the workshop's folder"
    case .noParticipant(let text):
      "\(CanonicalJSON.quoted(text)) is no participant; write Name, role or Name, role, title"
    case .tooManyParticipants:
      "there are \(Bounds.participants) participants, which is the most there can be"
    case .nobody(let known):
      known.isEmpty
        ? "say who you are with --as ID, or look on with --watch; there is nobody yet, "
          + "see: pilotage help participant add"
        : "say who you are with --as \(known.prefix(6).joined(separator: "|"))"
          + "\(known.count > 6 ? "|…" : ""), or look on with --watch"
    case .answer(let fault): fault.message
    case .noLevel(let option, let text):
      "\(option) \(CanonicalJSON.quoted(text)) is no level; give 0 to 4"
    case .noDue(let text): "\(CanonicalJSON.quoted(text)) is no date; give \(DueInput.forms)"
    case .reachesWithoutQuestion:
      "a level can be reached only of a question; name it with --question"
    case .noVote(let text):
      "\(CanonicalJSON.quoted(text)) is no vote; give --level 0 to 4 or unknown"
    case .nothingToReveal: "name the questions to reveal, or give --all; see: pilotage help reveal"
    case .noSuchPlaybookHere(let id):
      "the playbook \(id) is neither built in nor among your own; name its file with --playbook"
    case .noSupposition(let text):
      "\(CanonicalJSON.quoted(text)) supposes nothing; write --suppose question=level, "
        + "with a level from 0 to 4"
    case .supposedNotApplicable(let question):
      "\(question) is not applicable, so no level can be supposed for it"
    }
  }

  /// What there is instead, or where it can be seen.
  private static func choices(_ kind: Kind, _ known: [String]) -> String {
    switch kind {
    case .question: return "; see them with: pilotage score DIR"
    case .action where known.isEmpty:
      return "; there is none yet, see: pilotage help action add"
    case .action: return "; see them with: pilotage action list DIR"
    case .figure: return "; see: pilotage help explain"
    case .participant where known.isEmpty:
      return "; there is nobody yet, see: pilotage help participant add"
    case _ where known.isEmpty: return ""
    default: return "; choose \(known.joined(separator: ", "))"
    }
  }

  private static func help(_ verb: [String]) -> String {
    (["pilotage", "help"] + verb).joined(separator: " ")
  }

  /// The argument parser's sentences on one line, beginning with a small letter.
  private static func ownWords(_ text: String, _ verb: [String]) -> String {
    var words = text.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
      .joined(separator: " ")
    words = words.prefix(1).lowercased() + words.dropFirst()
    while words.last == "." { words.removeLast() }
    let index = verb.isEmpty ? "" : verb.joined(separator: " ") + ": "
    return "\(index)\(words); see: \(help(verb))"
  }
}

extension AnswerFault {
  /// What is wrong, where, and what to do, on one line, without a full stop.
  var message: String {
    switch self {
    case .noLevel(let text):
      "\(CanonicalJSON.quoted(text)) is no level; give 0 to 4, unknown or notApplicable"
    case .noEqualsSign(let option, let text):
      "\(option) \(CanonicalJSON.quoted(text)) has no =; write \(option) id=value"
    case .input(let field, let error): "\(field): \(error.message)"
    case .notForKind(let option, let field, let kind):
      "\(field): \(option) is not for a field of kind \(kind.rawValue); "
        + "use \(Self.option(for: kind))"
    case .blankItem(let field): "\(field): an item must not be blank"
    case .noRow(let text):
      "--row \(CanonicalJSON.quoted(text)) is no row; write --row id:column=value,column=value"
    case .noCell(let text):
      "\(CanonicalJSON.quoted(text)) is no column=value; within a value write \\, for a comma"
    case .cellTwice(let column): "\(column): the row has two values for this column"
    case .emptyRow(let field): "\(field): the row has no value; write --row id:column=value"
    case .noDissent(let text):
      "\(CanonicalJSON.quoted(text)) is no dissent; write --dissent \"ID: why\""
    case .objection(let question, .namedByGate):
      "\(question) can't be notApplicable: a gate names it; give --level 0 if there is nothing"
    case .objection(let question, .needsReason):
      "\(question) can be notApplicable only with a reason; give one with --reason"
    case .objection(let question, let reason): "\(question): \(Fault(.root, reason).message)"
    case .reasonForOtherLevel:
      "a reason is for --level notApplicable; use --note for other remarks"
    }
  }

  private static func option(for kind: FieldKind) -> String {
    switch kind {
    case .list: "--item"
    case .table: "--row"
    default: "--field"
    }
  }
}

extension PlaybookUpgrade.Obstacle {
  /// Why it can't be taken, and what to do, on one line without a full stop.
  fileprivate var message: String {
    switch self {
    case .otherPlaybook(let has, let offered):
      "the workshop asks by the playbook \(has), and this one is \(offered); its answers would be "
        + "those to other questions"
    case .sameVersion(let version): "the workshop has version \(version) already"
    case .changedWithoutVersion(let version):
      "this playbook differs from the workshop's and has the same version, \(version); "
        + "give it a higher one"
    case .olderVersion(let has, let offered):
      "the workshop has version \(has), and this one is older: \(offered)"
    case .stageGone(let stage, let stages):
      "the workshop is at the stage \(stage), which this playbook does not have"
        + Self.choice(stages, "pilotage set DIR --stage S")
    case .roleGone(let role, let participant, let roles):
      "\(participant) has the role \(role), which this playbook does not have"
        + Self.choice(roles, "pilotage participant set DIR \(participant) --role R")
    }
  }

  private static func choice(_ ids: [Slug], _ command: String) -> String {
    if ids.isEmpty { return ", nor any other that the workshop could have now" }
    return "; choose one that both have (\(ids.map(\.text).joined(separator: ", "))): \(command)"
  }
}

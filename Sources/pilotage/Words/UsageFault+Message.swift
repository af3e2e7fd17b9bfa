import JSON
import Workshop

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

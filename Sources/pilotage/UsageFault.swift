import Workshop

/// What the arguments ask for that can't be asked: facts, which `Failure+Message.swift` words.
enum UsageFault: Error, Equatable {
  // The verbs
  case unknownVerb(String, of: [String], nearest: String?)
  case missingVerb(of: [String], known: [String])
  case unexpected(String, after: String)
  /// What the argument parser says of arguments, and the verb they are for.
  case notUnderstood(String, verb: [String])

  // Names
  case unknown(Kind, String, nearest: String?, known: [String])
  /// The name of a kind of thing that is none, as it is written.
  case noID(Kind, String)
  case idTaken(Slug)

  // Texts
  case blank(String)
  case tooLong(String, bytes: Int)
  case hiddenCharacters(String)

  // What does not go together
  case nothingToChange(options: [String])
  case noFolder
  case notWith(String, String)
  case checkpointIsFixed(path: String)

  // Participants
  case noParticipant(String)
  case tooManyParticipants
  /// Who votes was not said.
  case nobody(known: [String])

  // Answers
  case answer(AnswerFault)

  // Actions
  case noLevel(String, String)
  case noDue(String)
  case reachesWithoutQuestion

  // Votes
  case noVote(String)
  case nothingToReveal

  // Playbooks
  /// The workshop's own is neither built in nor in the config folder.
  case noSuchPlaybookHere(Slug)

  // What-if
  case noSupposition(String)
  case supposedNotApplicable(QuestionID)

  /// What a name on the command line is the name of.
  enum Kind: String, Equatable {
    case question, stage, gate, role, participant, figure, field, column, playbook, theme
    case action, status, checkpoint
    case document = "kind of document"
  }
}

extension UsageFault {
  /// A name that is none of those there are.
  static func unknown(_ kind: Kind, _ name: String, among known: [String]) -> UsageFault {
    .unknown(kind, name, nearest: NearestWord.to(name, among: known), known: known)
  }
}

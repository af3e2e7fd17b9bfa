import Scoring
import Workshop

/// The workshop that is open: its record, and the score that follows from it.
package struct OpenWorkshop: Sendable {
  package let path: String
  package private(set) var state: WorkshopState
  /// Why nothing can be changed, if so.
  package let readOnly: String?
  package let day: CalendarDate
  /// Who has voted on which question; never how.
  package private(set) var voted: [QuestionID: Set<Slug>]
  /// The checkpoints, the earliest first.
  package private(set) var checkpoints: [KnownCheckpoint]
  /// Copies that a syncing service left, by their names: to be merged.
  package private(set) var conflictCopies: [String]
  /// The score of the record as it stands.
  package private(set) var score: Score
  /// Questions supposed at a level, in the what-if of the gap analysis.
  package private(set) var supposed: [QuestionID: Level] = [:]
  /// The score with what is supposed; `nil` where nothing is.
  package private(set) var supposedScore: Score?
  /// Whether the agenda holds the questions of the stage's gate only.
  package internal(set) var isEssential = false {
    didSet { agenda = questionsToAnswer }
  }
  private var levels: [QuestionLevels]
  /// The places of the questions that have no agreed answer yet, those of the stage's gate first;
  /// in a run through the essentials no others.
  package private(set) var agenda: [Int] = []
  /// The questions that keep the stage's gate closed.
  package private(set) var unmet: Set<QuestionID> = []
  /// The questions that the stage's gate names.
  package private(set) var gateQuestions: Set<QuestionID> = []
  /// The participants who may vote, by name.
  package private(set) var voters: [(id: Slug, participant: Participant)] = []
  /// The actions in the order of the plan.
  package private(set) var plan: PlanOrder
  /// Grows with every change of the record, so that what follows from it is worked out once.
  package private(set) var revision = 0

  package init(_ folder: OpenedFolder) {
    path = folder.path
    state = folder.state
    readOnly = folder.readOnly
    day = folder.day
    voted = folder.voted
    checkpoints = folder.checkpoints
    conflictCopies = folder.conflictCopies
    levels = QuestionLevels.all(of: state, on: day)
    score = Score(of: state, levels: levels, on: day)
    plan = PlanOrder(state)
    renewRoom()
    renewAgenda()
  }

  package var playbook: Playbook { state.playbook }

  /// The level names of the playbook.
  package func name(of level: Level) -> String {
    let levels = playbook.levels
    return levels.indices.contains(level.rawValue) ? levels[level.rawValue].name : ""
  }

  package mutating func setAnswer(_ answer: Answer?, to question: QuestionID) {
    let before = state.answers[question]
    let after = answer.flatMap { $0.isEmpty ? nil : $0 }
    state.answers[question] = after
    // What comes back from the disk mostly says what is here already, with the time of the change.
    if let before, let after, before.saysTheSame(as: after) { return }
    rescore(question)
  }

  package mutating func setDetails(_ details: WorkshopDetails) {
    state.details = details
    rescore()
    renewRoom()
  }

  package mutating func setAction(_ action: Action?, _ id: Slug) {
    let before = state.actions[id]
    state.actions[id] = action
    plan.change(id, from: before, to: action, in: state)
    // What is planned counts for nothing until it is done: the score stays.
    revision += 1
  }

  package mutating func setReveal(_ reveal: Reveal, of question: QuestionID) {
    state.reveals[question] = reveal
    rescore(question)
  }

  package mutating func setVoted(_ people: Set<Slug>, on question: QuestionID) {
    voted[question] = people
  }

  package mutating func add(_ checkpoint: KnownCheckpoint) {
    checkpoints.append(checkpoint)
  }

  /// Takes the record as it is on disk.
  package mutating func setState(_ state: WorkshopState) {
    self.state = state
    plan = PlanOrder(state)
    rescore()
    renewRoom()
  }

  /// Takes the folder as somebody else left it.
  package mutating func replace(by folder: OpenedFolder) {
    voted = folder.voted
    checkpoints = folder.checkpoints
    conflictCopies = folder.conflictCopies
    setState(folder.state)
  }

  /// The participants who may vote and have not voted on a question, by name.
  package func missingVoters(on question: QuestionID) -> [(id: Slug, participant: Participant)] {
    voters.filter { voted[question]?.contains($0.id) != true }
  }

  /// The actions that serve a question, those due first, then by id.
  package func actions(for question: QuestionID) -> [(id: Slug, action: Action)] {
    plan.ids(for: question).compactMap { id in state.actions[id].map { (id, $0) } }
  }

  package mutating func suppose(_ level: Level?, of question: QuestionID) {
    supposed[question] = level
    rescoreSupposed()
  }

  package mutating func supposeNothing() {
    supposed = [:]
    supposedScore = nil
  }

  /// Works out what follows from the record: where one question alone has changed, from its levels
  /// and those known of the others.
  private mutating func rescore(_ question: QuestionID? = nil) {
    revision += 1
    if let question {
      // What is answered and not asked counts for nothing.
      guard let index = playbook.index(of: question) else { return }
      levels[index] = QuestionLevels(playbook.questions[index], of: state, on: day)
    } else {
      levels = QuestionLevels.all(of: state, on: day)
    }
    score = Score(of: state, levels: levels, on: day)
    renewAgenda()
    rescoreSupposed()
  }

  private mutating func renewAgenda() {
    unmet = Set((score.stageGate?.unmet ?? []).map(\.question))
    gateQuestions = Set((state.stageGate?.requirements ?? []).map(\.question))
    agenda = questionsToAnswer
  }

  private mutating func renewRoom() {
    voters = state.details.participantsInOrder.filter { !$0.participant.observer }
  }

  private mutating func rescoreSupposed() {
    supposedScore =
      supposed.isEmpty
      ? nil : Score(of: state, levels: levels, on: day, supposing: supposed)
  }
}

import Scoring
import Workshop

/// What the summary of a workshop says, in words.
///
/// Every format of the summary is made from this value. The texts are as people typed them; each
/// format escapes them in its own way.
public struct SummaryContent: Equatable, Sendable {
  /// The language of the playbook, as a BCP 47 tag.
  public let language: String
  /// The title of the workshop.
  public let title: String
  /// The organisation; blank if none is named.
  public let organisation: String
  /// What the pilot is to do.
  public let pilot: String
  /// Whether people and figures are invented.
  public let isSample: Bool
  /// The title of the stage that it is scored for.
  public let stage: String
  /// The day of scoring.
  public let on: CalendarDate
  /// Who took part, in the order of the workshop.
  public let people: [PersonSummary]

  /// The headline and the figures.
  public let standing: StandingSummary
  /// What holds the pilot back, a sentence each.
  public let obstacles: [String]
  /// The gate of the stage.
  public let gate: GateSummary?
  /// The whole gap analysis in its order.
  public let gaps: [GapSummary]
  /// Who does what by when, and what it brings.
  public let plan: PlanSummary
  /// What has changed since a checkpoint; `nil` if there is none.
  public let progress: ProgressSummary?
  /// The decisions with their questions.
  public let decisions: [DecisionSummary]

  /// How the figures come about, a paragraph each.
  public let method: [MethodNote]
  /// The sources of the playbook and of the measures.
  public let sources: [String]

  /// The gaps of the first page.
  public var largestGaps: ArraySlice<GapSummary> { gaps.prefix(5) }

  /// The heading in one line: title and organisation.
  public var heading: String {
    organisation.isBlank ? title : "\(title) · \(organisation)"
  }

  /// Words the score of a workshop.
  public init(_ state: WorkshopState, score: Score, progress: ProgressSummary? = nil) {
    self.progress = progress
    let forecast = Forecast(of: state, stage: score.stage.id, on: score.on)
    let details = state.details
    language = state.playbook.language
    title = details.title
    organisation = details.organisation
    pilot = details.pilot
    isSample = details.sample
    stage = score.stage.title
    on = score.on
    people = details.participantsInOrder.map { PersonSummary($0.participant, state.playbook) }
    standing = StandingSummary(score)
    obstacles = ObstacleWords.sentences(score, forecast, state)
    gate = score.stageGate.map { GateSummary($0, state) }
    gaps = GapSummary.all(score, state)
    plan = PlanSummary(state, score: score, forecast: forecast)
    let actions = state.actionsByQuestion
    decisions = state.playbook.decisions.indices.map {
      DecisionSummary($0, score, state, actions: actions)
    }
    method = MethodNote.all(state.playbook)
    sources = state.playbook.sources + MethodNote.papers
  }
}

extension SummaryContent {
  /// Whether a free text of a workshop stands in its summary.
  static func holds(_ text: FreeText, _ state: WorkshopState) -> Bool { text != .checkpoint }
}

/// Somebody who took part.
public struct PersonSummary: Equatable, Sendable {
  /// The name of the participant.
  public let name: String
  /// Their job title; blank if none is recorded.
  public let title: String
  /// The title of their role.
  public let role: String
  /// Whether they only observe: their ballots do not count.
  public let isObserver: Bool

  init(_ participant: Participant, _ playbook: Playbook) {
    name = participant.name
    title = participant.title
    role = VerdictWords.name(participant.role, in: playbook)
    isObserver = participant.observer
  }

  /// `Ana Ruiz (COO)`, `Cy Lam (auditor, observer)`.
  public var line: String {
    let remarks = [title, isObserver ? "observer" : ""].filter { !$0.isBlank }
    return remarks.isEmpty ? name : "\(name) (\(remarks.joined(separator: ", ")))"
  }
}

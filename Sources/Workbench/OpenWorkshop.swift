import Scoring
import Workshop

/// The workshop that is open: its record, and the score that follows from it.
public struct OpenWorkshop: Sendable {
  public let path: String
  public private(set) var state: WorkshopState
  /// Why nothing can be changed, if so.
  public let readOnly: String?
  public let day: CalendarDate
  /// The score of the record as it stands.
  public private(set) var score: Score
  /// Questions supposed at a level, in the what-if of the gap analysis.
  public private(set) var supposed: [QuestionID: Level] = [:]
  /// The score with what is supposed; `nil` where nothing is.
  public private(set) var supposedScore: Score?
  private var levels: [QuestionLevels]

  public init(_ folder: OpenedFolder) {
    path = folder.path
    state = folder.state
    readOnly = folder.readOnly
    day = folder.day
    levels = QuestionLevels.all(of: state, on: day)
    score = Score(of: state, levels: levels, on: day)
  }

  public var playbook: Playbook { state.playbook }

  /// The level names of the playbook.
  public func name(of level: Level) -> String {
    let levels = playbook.levels
    return levels.indices.contains(level.rawValue) ? levels[level.rawValue].name : ""
  }

  public mutating func setAnswer(_ answer: Answer?, to question: QuestionID) {
    state.answers[question] = answer.flatMap { $0.isEmpty ? nil : $0 }
    rescore()
  }

  public mutating func setDetails(_ details: WorkshopDetails) {
    state.details = details
    rescore()
  }

  /// Takes the record as somebody else left it.
  public mutating func replace(state: WorkshopState) {
    self.state = state
    rescore()
  }

  public mutating func suppose(_ level: Level?, of question: QuestionID) {
    supposed[question] = level
    rescoreSupposed()
  }

  public mutating func supposeNothing() {
    supposed = [:]
    supposedScore = nil
  }

  private mutating func rescore() {
    levels = QuestionLevels.all(of: state, on: day)
    score = Score(of: state, levels: levels, on: day)
    rescoreSupposed()
  }

  private mutating func rescoreSupposed() {
    supposedScore =
      supposed.isEmpty
      ? nil : Score(of: state, levels: levels, on: day, supposing: supposed)
  }
}

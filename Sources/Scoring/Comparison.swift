import Workshop

/// What changed between two states of a workshop (method, section 8).
///
/// Both are scored over the questions they share, with the later state's stage, targets, gates and
/// weights, each on its own day and with the fields of its own playbook.
public struct Comparison: Equatable, Sendable {
  /// One of the two states.
  public struct Side: Equatable, Sendable {
    public let state: WorkshopState
    /// The day it is scored on.
    public let on: CalendarDate
    /// The checkpoint's name; `nil`: the workshop as it is now.
    public let name: String?
    /// When the checkpoint was taken; `nil`: the workshop as it is now, later than any checkpoint.
    public let taken: Timestamp?
    /// What the workshop's folder is called, where now is compared with another folder's now.
    public let folder: String?

    public init(
      _ state: WorkshopState, on day: CalendarDate, name: String? = nil, taken: Timestamp? = nil,
      folder: String? = nil
    ) {
      self.state = state
      on = day
      self.name = name
      self.taken = taken
      self.folder = folder
    }
  }

  /// A question that both states ask.
  public struct QuestionChange: Equatable, Sendable {
    public let id: QuestionID
    /// The supported levels; `nil` where the question does not apply.
    public let before: Int?
    public let after: Int?
    /// `nil` where it does not apply on one side.
    public var change: Int? {
      guard let before, let after else { return nil }
      return after - before
    }
  }

  /// A decision's figures on both sides; `nil` where nothing that is shared applies.
  public struct DecisionChange: Equatable, Sendable {
    public let before: DecisionScore
    public let after: DecisionScore
    public var id: Slug { after.id }
  }

  /// A gate of the later state.
  public struct GateChange: Equatable, Sendable {
    public let before: GateStatus
    public let after: GateStatus
    /// Questions it names that only one of the two states asks: it is compared without them.
    public let leftOut: [QuestionID]
    /// Whether anything that it asks for can be compared.
    public let isComparable: Bool
    public var id: Slug { after.id }
    public var isWon: Bool { !before.isPassed && after.isPassed }
    public var isLost: Bool { before.isPassed && !after.isPassed }
  }

  /// As they were handed in, whichever is the later.
  public let before: Side
  public let after: Side
  public let stage: Playbook.Stage
  /// The questions that both ask, as a share of those that either asks.
  public let overlap: Double
  public let scoreBefore: Score
  public let scoreAfter: Score
  /// The shared questions, in the later playbook's order, as decisions and gates are.
  public let questions: [QuestionChange]
  public let decisions: [DecisionChange]
  public let gates: [GateChange]
  /// Actions that are done or dropped after and were not before, in the order of their ids.
  public let actionsClosed: [Slug]
  /// Questions that only one of the two asks, in its playbook's order.
  public let onlyBefore: [QuestionID]
  public let onlyAfter: [QuestionID]

  /// Compares two states. Without a stage it is the later state's; of two that are equally late the
  /// second counts as the later.
  public init(_ before: Side, _ after: Side, stage: Slug? = nil) {
    self.before = before
    self.after = after
    let isTurned = Self.isLater(before, than: after)
    let later = isTurned ? before.state : after.state
    let earlier = isTurned ? after.state : before.state
    let playbooks = (before: before.state.playbook, after: after.state.playbook)
    onlyBefore = playbooks.before.questions.map(\.id).filter { playbooks.after[$0] == nil }
    onlyAfter = playbooks.after.questions.map(\.id).filter { playbooks.before[$0] == nil }
    let shared = playbooks.after.questions.count - onlyAfter.count
    let either = shared + onlyBefore.count + onlyAfter.count
    overlap = either == 0 ? 1 : Double(shared) / Double(either)

    let stage = stage.flatMap(later.playbook.stage)?.id ?? later.stage?.id
    // Both scores ask the same questions, in the same order; the fields are each side's own.
    func score(_ side: Side) -> Score {
      var state = side.state
      state.playbook = later.playbook.shared(
        with: earlier.playbook, fieldsOf: side.state.playbook)
      return Score(of: state, stage: stage, on: side.on)
    }
    let old = score(before)
    let new = score(after)
    scoreBefore = old
    scoreAfter = new
    self.stage = new.stage

    questions = zip(old.questions, new.questions).map { old, new in
      QuestionChange(
        id: new.id, before: old.isApplicable ? old.supported : nil,
        after: new.isApplicable ? new.supported : nil)
    }
    decisions = zip(old.decisions, new.decisions).map(DecisionChange.init)
    gates = zip(old.gates, new.gates).map { old, new in
      let named = later.playbook.gate(new.id)?.requirements.map(\.question) ?? []
      let isShared = { playbooks.before[$0] != nil && playbooks.after[$0] != nil }
      var leftOut: [QuestionID] = []
      for question in named where !isShared(question) && !leftOut.contains(question) {
        leftOut.append(question)
      }
      return GateChange(
        before: old, after: new, leftOut: leftOut, isComparable: named.contains(where: isShared))
    }
    actionsClosed = after.state.actions.filter { id, action in
      action.isClosed && before.state.actions[id]?.isClosed != true
    }.map(\.key).sorted()
  }

  /// The one of two states that says what is asked for.
  public static func later(_ before: Side, _ after: Side) -> Side {
    isLater(before, than: after) ? before : after
  }

  private static func isLater(_ side: Side, than other: Side) -> Bool {
    guard let theirs = other.taken else { return false }
    return side.taken.map { $0 > theirs } ?? true
  }

  public var gatesWon: [Slug] { gates.filter(\.isWon).map(\.id) }
  public var gatesLost: [Slug] { gates.filter(\.isLost).map(\.id) }

  /// The questions whose supported level fell.
  public var fallen: [QuestionChange] { questions.filter { $0.change ?? 0 < 0 } }

  /// The questions whose supported level rose.
  public var risen: [QuestionChange] { questions.filter { $0.change ?? 0 > 0 } }

  /// The names of what got worse: questions whose level fell, then gates that are lost.
  public var regressions: [String] { fallen.map(\.id.text) + gatesLost.map(\.text) }
}

extension Action {
  /// Whether nobody has to do anything about it any more.
  fileprivate var isClosed: Bool { status == .done || status == .dropped }
}

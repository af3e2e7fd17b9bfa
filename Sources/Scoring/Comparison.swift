import Workshop

/// The comparison of two states of a workshop: what changed between them (method, section 8).
///
/// Both are scored over the questions that they share, with the later state's stage, targets, gates
/// and weights, but each on its own day and with the fields of its own playbook.
public struct Comparison: Equatable, Sendable {
  /// One of the two states.
  public struct Side: Equatable, Sendable {
    /// The workshop.
    public let state: WorkshopState
    /// The day it is scored on.
    public let on: CalendarDate
    /// The checkpoint's name; `nil`: it is the workshop as it is now.
    public let name: String?
    /// When the checkpoint was taken; `nil`: it is the workshop as it is now, later than any
    /// checkpoint.
    public let taken: Timestamp?
    /// The name of the workshop's folder, where two folders are compared as they are now; else
    /// `nil`.
    public let folder: String?

    /// A state with the day it is scored on.
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
    /// The question's id.
    public let id: QuestionID
    /// The supported level before; `nil` where the question does not apply.
    public let before: Int?
    /// The supported level after; `nil` where the question does not apply.
    public let after: Int?
    /// The levels it rose, or fell if negative; `nil` where it does not apply on one side.
    public var change: Int? {
      guard let before, let after else { return nil }
      return after - before
    }
  }

  /// A decision's figures on both sides, over the shared questions.
  public struct DecisionChange: Equatable, Sendable {
    /// The figures before.
    public let before: DecisionScore
    /// The figures after.
    public let after: DecisionScore
    /// The decision's id.
    public var id: Slug { after.id }
  }

  /// A gate of the later state, on both sides.
  public struct GateChange: Equatable, Sendable {
    /// The gate before.
    public let before: GateStatus
    /// The gate after.
    public let after: GateStatus
    /// The questions it names that only one of the two states asks. It is compared without them.
    public let leftOut: [QuestionID]
    /// Whether any question it names is shared.
    public let isComparable: Bool
    /// The gate's id.
    public var id: Slug { after.id }
    /// Whether it is passed after and was not before.
    public var isWon: Bool { !before.isPassed && after.isPassed }
    /// Whether it was passed before and is not after.
    public var isLost: Bool { before.isPassed && !after.isPassed }
  }

  /// The first state handed in, even where it is the later one.
  public let before: Side
  /// The second state handed in.
  public let after: Side
  /// The stage that both are scored for.
  public let stage: Playbook.Stage
  /// The questions that both ask as a share of those that either asks, from 0 to 1.
  public let overlap: Double
  /// The score before, over the shared questions.
  public let scoreBefore: Score
  /// The score after, over the shared questions.
  public let scoreAfter: Score
  /// The shared questions in the later playbook's order.
  public let questions: [QuestionChange]
  /// The decisions in the later playbook's order.
  public let decisions: [DecisionChange]
  /// The gates in the later playbook's order.
  public let gates: [GateChange]
  /// The actions that are done or dropped after and were not before, in the order of their ids.
  public let actionsClosed: [Slug]
  /// The questions that only the state before asks, in its playbook's order.
  public let onlyBefore: [QuestionID]
  /// The questions that only the state after asks, in its playbook's order.
  public let onlyAfter: [QuestionID]

  /// Compares two states. Without a stage, both are scored for the later state's. Of two states of
  /// the same time the second counts as the later.
  public init(_ before: Side, _ after: Side, stage: Slug? = nil) {
    self.before = before
    self.after = after
    let isReversed = Self.isLater(before, than: after)
    let later = isReversed ? before.state : after.state
    let earlier = isReversed ? after.state : before.state
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

  /// The later of two states, whose stage, targets, gates and weights count.
  public static func later(_ before: Side, _ after: Side) -> Side {
    isLater(before, than: after) ? before : after
  }

  private static func isLater(_ side: Side, than other: Side) -> Bool {
    guard let theirs = other.taken else { return false }
    return side.taken.map { $0 > theirs } ?? true
  }

  /// The gates that are passed after and were not before.
  public var gatesWon: [Slug] { gates.filter(\.isWon).map(\.id) }
  /// The gates that were passed before and are not after.
  public var gatesLost: [Slug] { gates.filter(\.isLost).map(\.id) }

  /// The questions whose supported level fell.
  public var fallen: [QuestionChange] { questions.filter { $0.change ?? 0 < 0 } }

  /// The questions whose supported level rose.
  public var risen: [QuestionChange] { questions.filter { $0.change ?? 0 > 0 } }

  /// The ids of what got worse: questions whose supported level fell, then gates that were lost.
  public var regressions: [String] { fallen.map(\.id.text) + gatesLost.map(\.text) }
}

extension Action {
  /// Whether there is nothing left to do: done or dropped.
  fileprivate var isClosed: Bool { status == .done || status == .dropped }
}

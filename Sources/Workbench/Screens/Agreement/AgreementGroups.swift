import PlainText
import Reports
import Scoring
import Session
import TerminalKit
import Workshop

/// A role group's mark on the scale: a shape and a letter, because colour alone or a shape that a
/// terminal can't show would not be enough.
struct GroupMark: Equatable {
  let name: String
  let shape: String
  let letter: String

  var text: String { shape + letter }

  private static let shapes = ["▲", "●", "■", "◆", "▼", "★", "○", "△", "□", "◇"]

  /// The marks of all role groups of a playbook, of the pooled groups and of the whole room.
  static func all(of playbook: Playbook) -> [GroupMark] {
    var taken: Set<String> = []
    let names = playbook.roles.map(\.name.printable) + ["Others", "All"]
    return names.enumerated().map { index, name in
      let letters = name.uppercased().map(String.init).filter { TextWidth.width($0) == 1 }
      let letter =
        letters.first { !taken.contains($0) }
        ?? (0...99).lazy.map(String.init).first { !taken.contains($0) && $0.count == 1 } ?? "?"
      taken.insert(letter)
      return GroupMark(name: name, shape: shapes[index % shapes.count], letter: letter)
    }
  }
}

/// A question as the screen of agreement shows it.
struct AgreementRow {
  /// A group's mean level, where it may be shown.
  struct Dot {
    let mark: GroupMark
    let mean: Double
    let rated: Int
  }

  let index: Int
  let question: Question
  let score: QuestionScore
  let dots: [Dot]

  init(_ index: Int, _ open: OpenWorkshop, _ marks: [GroupMark]) {
    self.index = index
    question = open.playbook.questions[index]
    score = open.score.questions[index]
    let summary = BallotSummary(question.id, score.agreement, open.state)
    var groups = (summary?.groups ?? []).map { ($0.name, $0.counts) }
    if groups.isEmpty, score.agreement.rated >= 2 {
      // Every group is too small, so only the whole room may be shown.
      groups = [("All", score.agreement.counts)]
    }
    // Searched from the end, where the pooled group is, because a role may have the same name.
    dots = groups.enumerated().compactMap { index, group in
      let (name, counts) = group
      let isPool = index == groups.count - 1 && (name == "Others" || name == "All")
      let mark =
        isPool
        ? marks.last { $0.name == name } : marks.first { $0.name == name.printable }
      let rated = counts.reduce(0, +)
      guard let mark, rated > 0 else { return nil }
      let sum = counts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
      return Dot(mark: mark, mean: Double(sum) / Double(rated), rated: rated)
    }
  }

  /// The indices of revealed questions of one decision or all: by the largest perception gap, then
  /// the least agreement, then playbook order.
  static func all(_ open: OpenWorkshop, decision: Int?) -> [Int] {
    open.playbook.questions.indices.filter { index in
      let score = open.score.questions[index]
      return score.agreement.isRevealed && score.isApplicable
        && decision.map { open.playbook.questions[index].decisionIndex == $0 } ?? true
    }.sorted { first, second in
      let (one, two) = (open.score.questions[first], open.score.questions[second])
      let gaps = [one, two].map { $0.agreement.perceptionGap?.difference ?? 0 }
      if abs(gaps[0] - gaps[1]) > 1e-9 { return gaps[0] > gaps[1] }
      let alike = [one, two].map { $0.agreement.consensus ?? 2 }
      if abs(alike[0] - alike[1]) > 1e-9 { return alike[0] < alike[1] }
      return first < second
    }
  }
}

import Scoring
import TerminalKit
import Workshop

extension Workbench {
  /// The places of the questions listed, in the order of the record as it stands: what is supposed
  /// moves no row away from under the hand.
  var gapIndices: [Int] { open?.score.gaps ?? [] }

  mutating func performInGaps(_ command: Command) -> [Effect] {
    guard let open else { return [] }
    if let row = command.row(from: gaps.selection, last: gapIndices.count - 1) {
      gaps.selection = row
      return []
    }
    switch command {
    case .supposeMore: suppose(by: 1)
    case .supposeLess: suppose(by: -1)
    case .supposeNothing:
      if open.supposed.isEmpty { refuse("Nothing is supposed: + shows what if.") }
      self.open?.supposeNothing()
    case .enter:
      if let id = selectedGap?.id {
        self.open?.supposeNothing()
        goTo(id)
        enterQuestion()
      }
    case .back:
      self.open?.supposeNothing()
      place = .board
    default: break
    }
    return []
  }

  /// The question of the selected row.
  var selectedGap: Question? {
    guard let open, gapIndices.indices.contains(gaps.selection) else { return nil }
    return open.playbook.questions[gapIndices[gaps.selection]]
  }

  private mutating func suppose(by step: Int) {
    guard let open, let question = selectedGap, let index = open.playbook.index(of: question.id)
    else { return }
    let score = (open.supposedScore ?? open.score).questions[index]
    guard score.isApplicable else { return refuse("It does not apply to this pilot.") }
    guard let level = Level(rawValue: score.supported + step) else {
      return refuse(step > 0 ? "4 is the highest level." : "0 is the lowest level.")
    }
    let isAsItIs =
      level.rawValue == open.score.questions[index].supported
      && open.score.questions[index].countsAsAgreed
    self.open?.suppose(isAsItIs ? nil : level, of: question.id)
  }

  /// Shows how the figure of where one is came about.
  mutating func explain() {
    guard let open else { return }
    if place == .actions { return explainPlan() }
    if place == .agreement {
      overlay = agreementExplained.map(Layer.text)
      return
    }
    let figure: Figure?
    switch place {
    case .gaps: figure = selectedGap.map { .question($0.id) }
    case .board, .question, .table: figure = selectedQuestion.map { .question($0.id) }
    default: figure = nil
    }
    let score = place == .gaps ? open.supposedScore ?? open.score : open.score
    let figures = [figure, selectedDecisionFigure, .overall(.readiness)].compactMap { $0 }
    var lines: [[Span]] = []
    for figure in figures {
      guard let derivation = score.derivation(of: figure, in: open.state) else { continue }
      if !lines.isEmpty { lines.append([]) }
      lines += DerivationLines.lines(of: derivation, deepest: figure == figures.first ? 4 : 1)
    }
    overlay = .text(TextOverlay(title: "How the figures came about", lines: lines))
  }

  private var selectedDecisionFigure: Figure? {
    guard let open else { return nil }
    let question = place == .gaps ? selectedGap : selectedQuestion
    return question.map {
      .decision(open.playbook.decisions[$0.decisionIndex].id, .readiness)
    }
  }
}

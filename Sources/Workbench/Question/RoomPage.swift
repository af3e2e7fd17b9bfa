import PlainText
import Reports
import Scoring
import Session
import TerminalKit
import Workshop

/// One question in a large, calm layout for the whole room, without anything private. The room view
/// and followers draw it.
struct RoomPage {
  let open: OpenWorkshop
  /// The index of the question in the playbook.
  let index: Int
  /// Sentences between the ladder and the ballots.
  var adds: [Span] = []

  /// The greatest width of text; wider lines are hard to read from the back of a room.
  static let widest = 92
  /// From this width on, ballots are drawn beside their levels.
  static let roomy = 72

  /// One row: text, and what is drawn at the right edge.
  struct Row {
    var spans: [Span]
    var right: [Span] = []
  }

  /// Rows that belong together.
  typealias Block = [Row]

  /// How much space is left between parts, from generous to none.
  enum Spacing: CaseIterable {
    case airy, generous, even, brief, close, short, tight, tightest

    /// Whether there is space between the levels.
    var partsLevels: Bool { self == .airy || self == .generous }
    /// Whether comments to the ballots are shown.
    var hasComments: Bool { partsLevels || self == .even }
    /// Rows between the blocks.
    var gap: Int {
      switch self {
      case .airy: 2
      case .generous, .even, .brief: 1
      case .close, .short, .tight, .tightest: 0
      }
    }
    /// The most lines for a level. The level that matters, agreed or targeted, is cut later than
    /// the others.
    func lines(ofLevelThatMatters matters: Bool) -> Int {
      switch self {
      case .airy, .generous, .even, .brief, .close: .max
      case .short: matters ? .max : 2
      case .tight: matters ? .max : 1
      case .tightest: 1
      }
    }
  }

  /// Draws on a screen of this size, leaving a line at the top and two at the bottom.
  func draw(onScreen size: Size, _ canvas: inout Canvas) {
    let top = size.height < 22 ? 1 : 2
    draw(
      in: Rect(x: 0, y: top, width: size.width, height: size.height - top - 3), on: &canvas)
  }

  private func draw(in area: Rect, on canvas: inout Canvas) {
    let width = min(Self.widest, area.width - 4)
    guard width > 20, open.playbook.questions.indices.contains(index) else { return }
    var rows: Block = []
    for spacing in Spacing.allCases {
      rows = self.rows(spacing, width: width)
      if rows.count <= area.height { break }
    }
    let x = area.x + (area.width - width) / 2
    // A third of the free rows goes above, because a text looks centred a little above the middle.
    let y = area.y + max(0, min(8, (area.height - rows.count) / 3))
    canvas.cursor = Point(x: x, y: y)
    for (line, row) in rows.prefix(max(0, area.bottom - y)).enumerated() {
      let right = row.right.reduce(0) { $0 + $1.width }
      canvas.put(
        row.spans, x: x, y: y + line, maxWidth: width - (right > 0 ? right + 2 : 0))
      if right > 0 { canvas.put(row.right, x: x + width - right, y: y + line) }
    }
  }

  var question: Question { open.playbook.questions[index] }
  var score: QuestionScore { open.score.questions[index] }
  var isRevealed: Bool { score.agreement.isRevealed }

  private func rows(_ spacing: Spacing, width: Int) -> Block {
    var blocks = [heading(width: width)]
    blocks.append(
      wrapped(question.ask.printable, width: width, style: Style(.title, .bold)))
    blocks.append(ladder(spacing, width: width))
    let notes =
      adds.flatMap { wrapped($0.text, width: width, style: $0.style) } + room(spacing, width: width)
    blocks.append(notes)
    let spare = Row(spans: [])
    return Block(
      blocks.filter { !$0.isEmpty }.joined(
        separator: Array(repeating: spare, count: spacing.gap)))
  }

  private func heading(width: Int) -> Block {
    let decision = open.playbook.decisions[question.decisionIndex].title.printable
    let gate =
      open.gateQuestions.contains(question.id) ? open.state.stageGate?.title.printable : nil
    return [
      Row(
        spans: [Span("\(decision) › ", .muted), Span(question.title.printable, Style(.accent))],
        right: width >= Self.roomy ? gate.map { [Span($0.lowercasedFirst, .gate)] } ?? [] : [])
    ]
  }

  private func wrapped(_ text: String, width: Int, style: Style) -> Block {
    TextWrap.prose(text, width: width).map { Row(spans: [Span($0, style)]) }
  }

  // MARK: - What the room said

  private func room(_ spacing: Spacing, width: Int) -> Block {
    if score.status == .notApplicable {
      return wrapped("It does not apply to this pilot.", width: width, style: .muted)
    }
    if score.status == .unknown {
      return wrapped("Nobody in the room knows yet.", width: width, style: Style(.warning))
    }
    guard isRevealed, let ballots = BallotSummary(question.id, score.agreement, open.state) else {
      return []
    }
    var rows: Block = []
    if width < Self.roomy { rows.append(histogram) }
    let sentences = VerdictWords.sentences(score.agreement, in: open.playbook)
    for (number, sentence) in sentences.enumerated() {
      rows += wrapped(
        sentence.printable, width: width, style: number == 0 ? Style(.text, .bold) : .text)
    }
    let groups = groups(ballots)
    if !groups.isEmpty { rows += wrapped(groups, width: width, style: .muted) }
    if spacing.hasComments { rows += comments(ballots, width: width) }
    return rows
  }

  private var histogram: Row {
    var spans: [Span] = []
    for (level, count) in score.agreement.counts.enumerated() {
      spans.append(Span("\(level) ", .muted))
      spans.append(Self.blocks(count, columns: max(1, min(6, count))))
      spans.append(Span("   "))
    }
    return Row(spans: spans)
  }

  /// `Executive 3.0 · Specialist 0.5 · 1 does not know`
  private func groups(_ ballots: BallotSummary) -> String {
    var parts = ballots.groups.map { "\($0.name.printable) \($0.mean)" }
    if ballots.unknown > 0 {
      parts.append("\(ballots.unknown) \(ballots.unknown == 1 ? "does" : "do") not know")
    }
    return parts.joined(separator: " · ")
  }

  /// The comments to the ballots, with names only where the workshop shows them.
  private func comments(_ ballots: BallotSummary, width: Int) -> Block {
    let texts =
      ballots.comments.map { "“\($0.printable)”" }
      + ballots.voices.filter { !$0.comment.isBlank }.map {
        "\($0.name.printable), \($0.level.map(String.init) ?? "?"): “\($0.comment.printable)”"
      }
    return texts.isEmpty ? [] : wrapped(texts.joined(separator: " · "), width: width, style: .muted)
  }
}

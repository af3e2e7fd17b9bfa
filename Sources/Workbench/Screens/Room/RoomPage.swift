import Reports
import Scoring
import TerminalKit
import Workshop

/// One question as the whole room sees it: large and calm, with nothing private. The room view of
/// the workbench draws it, and so do those who follow.
struct RoomPage {
  let open: OpenWorkshop
  /// The question's place in the playbook.
  let place: Int
  /// Sentences below the ladder, before what the room said.
  var adds: [Span] = []

  /// Wider lines are hard to read from the back of a room.
  private static let widest = 92
  /// From this width the ballots stand beside the levels they are for.
  private static let roomy = 72

  /// One row: text, and what stands at its right edge.
  private struct Row {
    var spans: [Span]
    var right: [Span] = []
  }

  /// Rows that belong together.
  private typealias Block = [Row]

  /// How much room is left between things, from generous to none.
  private enum Spacing: CaseIterable {
    case airy, generous, even, brief, short, tight
  }

  /// Draws on a screen of that size, below a line at its top and above two at its bottom.
  func draw(onScreen size: Size, _ canvas: inout Canvas) {
    let top = size.height < 22 ? 1 : 2
    draw(
      in: Rect(x: 0, y: top, width: size.width, height: size.height - top - 3), on: &canvas)
  }

  private func draw(in area: Rect, on canvas: inout Canvas) {
    let width = min(Self.widest, area.width - 4)
    guard width > 20, open.playbook.questions.indices.contains(place) else { return }
    var rows: Block = []
    for spacing in Spacing.allCases {
      rows = self.rows(spacing, width: width)
      if rows.count <= area.height { break }
    }
    let x = area.x + (area.width - width) / 2
    // A third of what is left above it: the eye expects it a little above the middle.
    let y = area.y + max(0, min(8, (area.height - rows.count) / 3))
    canvas.cursor = Point(x: x, y: y)
    for (line, row) in rows.prefix(max(0, area.bottom - y)).enumerated() {
      let right = row.right.reduce(0) { $0 + $1.width }
      canvas.put(
        row.spans, x: x, y: y + line, maxWidth: width - (right > 0 ? right + 2 : 0))
      if right > 0 { canvas.put(row.right, x: x + width - right, y: y + line) }
    }
  }

  private var question: Question { open.playbook.questions[place] }
  private var score: QuestionScore { open.score.questions[place] }
  private var isRevealed: Bool { score.agreement.isRevealed }

  private func rows(_ spacing: Spacing, width: Int) -> Block {
    let gap = spacing == .airy ? 2 : spacing == .tight ? 0 : 1
    var blocks = [heading(width: width)]
    blocks.append(
      wrapped(question.ask.printable, width: width, style: Style(.title, .bold)))
    blocks.append(ladder(spacing, width: width))
    let notes =
      adds.flatMap { wrapped($0.text, width: width, style: $0.style) } + room(spacing, width: width)
    blocks.append(notes)
    let spare = Row(spans: [])
    return Block(
      blocks.filter { !$0.isEmpty }.joined(separator: Array(repeating: spare, count: gap)))
  }

  private func heading(width: Int) -> Block {
    let decision = open.playbook.decisions[question.decisionPlace].title.printable
    let gate = open.state.stageGate.flatMap { $0.names(question.id) ? $0.title.printable : nil }
    return [
      Row(
        spans: [Span("\(decision) › ", .muted), Span(question.title.printable, Style(.accent))],
        right: width >= Self.roomy ? gate.map { [Span($0.lowercasedFirst, .gate)] } ?? [] : [])
    ]
  }

  private func wrapped(_ text: String, width: Int, style: Style) -> Block {
    TextWrap.prose(text, width: width).map { Row(spans: [Span($0, style)]) }
  }

  // MARK: - The ladder

  private func ladder(_ spacing: Spacing, width: Int) -> Block {
    let lead = 8
    // The widest of what stands at the right of any level.
    let room =
      Level.allCases.map { right(of: $0, width: width).reduce(0) { $0 + $1.width } }
      .max() ?? 0
    let textWidth = max(16, width - lead - (room > 0 ? room + 3 : 0))
    var rows: Block = []
    for level in Level.allCases {
      if spacing == .airy || spacing == .generous, level != .absent { rows.append(Row(spans: [])) }
      var lines = TextWrap.prose(question.descriptor(level).printable, width: textWidth)
      if spacing == .short || spacing == .tight, lines.count > 1, let first = lines.first {
        lines = [TextWidth.truncated(first + " …", to: textWidth)]
      }
      for (number, line) in lines.enumerated() {
        rows.append(
          number == 0
            ? Row(
              spans: start(of: level) + [Span(line, style(of: level))],
              right: right(of: level, width: width))
            : Row(
              spans: [
                Span(String(repeating: " ", count: lead)), Span(line, style(of: level)),
              ]))
      }
    }
    return rows
  }

  private var agreed: Level? {
    score.status == .agreed ? Level(rawValue: score.claimed) : nil
  }

  private func start(of level: Level) -> [Span] {
    let isAgreed = level == agreed
    return [
      Span(isAgreed ? " ◆  " : "    ", Style(.supported, .bold)),
      Span("\(level.rawValue)   ", isAgreed ? Style(.accent, .bold) : Style(.accent)),
    ]
  }

  private func style(of level: Level) -> Style {
    if level == agreed { return Style(.text, .bold) }
    return score.isApplicable && level.rawValue > score.target ? .muted : .text
  }

  /// What stands beside a level: the ballots for it, and what it is.
  private func right(of level: Level, width: Int) -> [Span] {
    let words = words(for: level)
    guard isRevealed, width >= Self.roomy else { return words }
    func columns(_ words: [Span]) -> Int { words.reduce(0) { $0 + $1.width } }
    let widest = Level.allCases.map { columns(self.words(for: $0)) }.max() ?? 0
    let votes = Self.blocks(score.agreement.counts[level.rawValue], columns: ballotColumns)
    let space = String(repeating: " ", count: 2 + widest - columns(words))
    return [votes, Span(space)] + words
  }

  private func words(for level: Level) -> [Span] {
    var words: [Span] = []
    func say(_ text: String, _ style: Style) {
      if !words.isEmpty { words.append(Span(", ", .muted)) }
      words.append(Span(text, style))
    }
    if level == agreed { say("agreed", Style(.good, .bold)) }
    if score.status == .provisional, level.rawValue == score.claimed {
      say("median", Style(.claimed))
    }
    if score.isApplicable, level.rawValue == score.target { say("target", Style(.target)) }
    return words
  }

  private var ballotColumns: Int { min(12, max(2, score.agreement.counts.max() ?? 0)) }

  /// A block for each ballot, or their number where they are more than fit.
  private static func blocks(_ count: Int, columns: Int) -> Span {
    guard count > 0 else { return Span(TextWidth.padded("·", to: columns), .empty) }
    let text = count <= columns ? String(repeating: "█", count: count) : "██ \(count)"
    return Span(TextWidth.padded(text, to: columns), .supported)
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
    rows += wrapped(groups(ballots), width: width, style: .muted)
    if spacing == .airy || spacing == .generous || spacing == .even {
      rows += comments(ballots, width: width)
    }
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

  /// What was written with the ballots: with names only where the workshop shows them.
  private func comments(_ ballots: BallotSummary, width: Int) -> Block {
    let texts =
      ballots.comments.map { "“\($0.printable)”" }
      + ballots.voices.filter { !$0.comment.isBlank }.map {
        "\($0.name.printable), \($0.level.map(String.init) ?? "?"): “\($0.comment.printable)”"
      }
    return texts.isEmpty ? [] : wrapped(texts.joined(separator: " · "), width: width, style: .muted)
  }
}

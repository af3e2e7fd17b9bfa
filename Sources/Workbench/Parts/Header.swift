import PlainText
import Reports
import Scoring
import Session
import TerminalKit
import Workshop

/// The two lines at the top while a workshop is open.
struct Header {
  let session: Session

  init(_ session: Session) { self.session = session }

  func draw(_ picture: inout Picture) {
    guard let open = session.open else { return }
    let score = open.supposedScore ?? open.score
    let details = open.state.details
    var name = [Span(details.title.printable, Style(.header, .bold))]
    if !details.organisation.isEmpty, session.size.width >= 90 {
      name.append(Span(" · \(details.organisation.printable)", .header))
    }
    if details.sample { name.append(Span("  sample", .muted)) }
    var parts = [Strip.Part(name, priority: 10)]
    if open.isEssential {
      let (answered, count) = open.essentials
      parts.append(
        Strip.Part("essentials \(answered) of \(count)", Style(.accent), priority: 7))
    } else if session.size.width >= 100 {
      parts.append(Strip.Part(score.stage.title.lowercasedFirst, .muted, priority: 3))
    }
    if let gate = score.stageGate {
      parts.append(Strip.Part(gateSpans(gate), priority: 8))
    }
    if let part = timerPart(&picture) {
      parts.append(part)
      if session.size.width >= 100, let seconds = session.timer.leftInAll {
        parts.append(Strip.Part(TimerWords.inAll(seconds), .muted, priority: 4))
      }
    }
    parts.append(Strip.Part([savedSpan], priority: 9))
    Strip(parts).draw(
      in: Rect(x: 1, y: 0, width: session.size.width - 2, height: 1), on: &picture.canvas)
    drawReadiness(score, open, &picture)
  }

  private func gateSpans(_ gate: GateStatus) -> [Span] {
    let title = gate.title.printable.lowercasedFirst
    if gate.isPassed { return [Span("\(title) passed ✓", .good)] }
    var spans = [Span("\(title) \(gate.metCount) of \(gate.conditions.count)", .gate)]
    // A visible timer needs the room for the time left in all.
    if session.size.width >= (session.timer.wasStarted ? 140 : 100) {
      let steps = gate.distance == 1 ? "step" : "steps"
      spans.append(Span(", \(gate.distance) \(steps) to go", .muted))
    }
    return spans
  }

  private var savedSpan: Span {
    if session.open?.readOnly != nil { return Span("read only", .warning) }
    switch session.saving {
    case .idle: return Span("All saved", .muted)
    case .saving: return Span("Saving…", .muted)
    case .saved(let time): return Span("Saved \(time.text)", .good)
    case .failed: return Span("NOT SAVED", Style(.error, .bold))
    }
  }

  /// The timer as part of a line at the top; while it runs, the picture is drawn every second.
  func timerPart(_ picture: inout Picture) -> Strip.Part? {
    guard let left = session.secondsLeft else { return nil }
    let isRunning = session.timer.isRunning
    if isRunning { picture.showsRunningTimer = true }
    return Strip.Part(TimerWords.spans(left, isRunning: isRunning), priority: 11)
  }

  private func drawReadiness(_ score: Score, _ open: OpenWorkshop, _ picture: inout Picture) {
    let isSupposed = open.supposedScore != nil
    let readiness = score.overall.readiness ?? 0
    var x = 1
    x += picture.canvas.put(
      isSupposed ? "What if    " : "Readiness  ", x: x, y: 1,
      style: Style(isSupposed ? .accent : .header))
    let barWidth = session.size.width >= 120 ? 31 : session.size.width >= 100 ? 20 : 14
    Bar(readiness / 100).draw(
      in: Rect(x: x, y: 1, width: barWidth, height: 1), on: &picture.canvas)
    x += barWidth + 1
    var parts = [
      Strip.Part(
        TextWidth.padded(
          score.overall.readiness.map(Shown.percent) ?? "–", to: 5, alignment: .trailing),
        Style(.accent, .bold), priority: 10)
    ]
    if isSupposed {
      let before = open.score.overall.readiness ?? 0
      parts.append(
        Strip.Part(
          "now \(Shown.percent(before)), \(signed(readiness - before)) points", .muted,
          priority: 9))
    }
    if let binding = score.bindingDecision, let value = binding.readiness {
      parts.append(
        Strip.Part(
          [
            Span("held back by ", .muted),
            Span(
              binding.title.printable.cutAtWord(
                to: session.size.width - x - (session.size.width >= 100 ? 46 : 37)),
              Style(.warning)),
            Span(", \(Shown.percent(value))", .muted),
          ], priority: 7))
    } else {
      parts.append(Strip.Part("nothing holds it back", Style(.good), priority: 7))
    }
    let answered = score.answered
    parts.append(
      Strip.Part(
        "\(answered.count) of \(answered.of)\(session.size.width >= 100 ? " answered" : "")",
        .muted,
        priority: 8))
    if let alignment = score.overall.alignment {
      parts.append(
        Strip.Part("agreement \(Shown.twoDecimals(alignment))", .muted, priority: 2))
    }
    Strip(parts, gap: 2).draw(
      in: Rect(x: x, y: 1, width: session.size.width - x - 1, height: 1), on: &picture.canvas)
  }

  private func signed(_ points: Double) -> String {
    (points >= 0 ? "+" : "−") + Shown.oneDecimal(abs(points))
  }
}

extension TimerWords {
  /// The time left with a clock sign. Overtime is shown calmly: nothing blinks.
  static func spans(_ seconds: Int, isRunning: Bool) -> [Span] {
    [
      Span("◷ ", .muted),
      Span(
        left(seconds, isRunning: isRunning),
        seconds < 0 ? Style(.warning) : isRunning ? Style(.accent, .bold) : .muted),
    ]
  }
}

extension String {
  /// The text, cut after a word to at most `columns`.
  func cutAtWord(to columns: Int) -> String {
    guard TextWidth.width(self) > columns else { return self }
    let cut = TextWidth.truncated(self, to: columns)
    guard let space = cut.lastIndex(of: " "), space > cut.startIndex else { return cut }
    return cut[..<space] + "…"
  }

  /// The text with its first letter in lower case, to stand inside a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

import PlainText
import Reports
import Scoring
import Session
import TerminalKit
import Workshop

/// The room's ballots; before the reveal only who has voted.
extension QuestionPane {
  mutating func addRoom() {
    guard score.agreement.isRevealed else { return addHiddenBallots() }
    let first = lines.count
    gap()
    let summary = BallotSummary(question.id, score.agreement, open.state)
    addHistogram(summary)
    if let sentence = summary.flatMap(OutlierWords.sentence) {
      say(sentence, Style(.accent, .bold))
    }
    let shift = VerdictWords.shift(score.agreement)
    for sentence in VerdictWords.sentences(score.agreement, in: open.playbook)
    where sentence != shift {
      say(sentence, .muted)
    }
    addAgreedLevel()
    if let summary { addVoices(summary) }
    if session.size.width < BoardLayout.wide, session.roomComesFirst {
      for prompt in question.prompts.prefix(2) {
        add(prompt.printable, style: .text, lead: [Span("   Ask  ", .muted)], leadWidth: 8)
      }
    }
    let chosen = isSelected(.room)
    for index in lines.indices.dropFirst(first) where !lines[index].spans.isEmpty {
      lines[index].target = .item(.room)
      lines[index].isSelected = chosen
    }
  }

  private mutating func say(_ sentence: String, _ style: Style) {
    add(sentence.printable, style: style, lead: [Span("   ")], leadWidth: 3)
  }

  private mutating func addHiddenBallots() {
    guard let standing = VotingWords.standing(question.id, in: open, atMost: 8) else { return }
    gap()
    add(standing, style: .text, lead: [Span(" The room  ", .title)], leadWidth: 11)
    say("Nobody sees how until they are revealed: R.", .muted)
  }

  private mutating func addHistogram(_ summary: BallotSummary?) {
    let agreement = score.agreement
    var heading = [Span(" The room     ", .title)]
    var marks = [
      Span(isSelected(.room) ? " ▶ " : "   ", .accent),
      Span(TextWidth.padded(VerdictWords.short(agreement.verdict), to: 11), .muted),
    ]
    for (level, count) in agreement.counts.enumerated() {
      let blocks =
        count == 0 ? "·" : count <= 5 ? String(repeating: "█", count: count) : "█\(count)"
      let columns = max(2, TextWidth.width(blocks)) + 1
      heading.append(Span(TextWidth.padded("\(level)", to: columns), .muted))
      marks.append(
        Span(TextWidth.padded(blocks, to: columns), count == 0 ? .empty : .supported))
    }
    if agreement.unknown > 0 {
      marks.append(
        Span(
          agreement.unknown == 1 ? "  1 does not know" : "  \(agreement.unknown) do not know",
          .muted))
    }
    var rows = [Line(spans: heading), Line(spans: marks)]
    for (index, group) in (summary?.groups ?? []).enumerated() {
      // A third group needs a row of its own; the space keeps the row from counting as a gap.
      if index >= rows.count { rows.append(Line(spans: [Span(" ")])) }
      rows[index].right = [
        Span(TextWidth.padded(TextWidth.truncated(group.name.printable, to: 11), to: 12), .muted),
        Span(group.mean),
      ]
    }
    lines += rows
  }

  /// The agreed level beside the middle ballot.
  private mutating func addAgreedLevel() {
    let agreement = score.agreement
    guard let shift = agreement.shift, let median = agreement.lowerMedian,
      let highest = agreement.counts.lastIndex(where: { $0 > 0 })
    else { return }
    let agreed = median + shift
    if agreement.aboveEveryBallot {
      say(
        "Agreed \(agreed), above every ballot: at most \(highest), the middle one \(median).",
        Style(.warning))
    } else if shift != 0 {
      say("Agreed \(agreed), the middle ballot was \(median).", .text)
    } else {
      say("Agreed \(agreed), as the middle ballot says.", .muted)
    }
  }

  /// Comments, without names unless the workshop names its ballots.
  private mutating func addVoices(_ summary: BallotSummary) {
    let most = isInside || summary.voices.count + summary.comments.count <= 4 ? Int.max : 3
    for comment in summary.comments.prefix(most) {
      add(
        "“\(comment.printable)”", style: .text, lead: [Span("   · ", .muted)], leadWidth: 5)
    }
    for voice in summary.voices.prefix(most) {
      let name = TextWidth.padded(
        TextWidth.truncated(voice.name.printable, to: 18), to: 19)
      let level = voice.level.map { "\($0)" } ?? "?"
      add(
        voice.comment.isBlank ? " " : voice.comment.printable, style: .text,
        lead: [Span("   \(name)", .muted), Span("\(level)  ", Style(.accent, .bold))],
        leadWidth: 25)
    }
    let left = max(summary.comments.count, summary.voices.count) - min(most, Int(Int32.max))
    if left > 0 { say("\(left) more: Enter shows them.", .muted) }
  }
}

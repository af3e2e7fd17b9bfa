import Workshop

/// Revealed ballots: what they say together, by level and role group, and what was written.
enum HTMLBallots {
  static func block(_ ballots: BallotSummary, verdict: [String]) -> HTMLText {
    let unknown: HTMLText = ballots.unknownSentence.map { " \($0)" } ?? ""
    return """
      <p>\(verdict.joined(separator: " "))\(unknown)</p>
      \(table(ballots))
      \(comments(ballots.comments))\(voices(ballots.voices))
      """
  }

  private static func table(_ ballots: BallotSummary) -> HTMLText {
    guard ballots.counts.contains(where: { $0 > 0 }) else { return "" }
    let head = (0...4).map { level -> HTMLText in
      "<th scope=\"col\" class=\"num\">\(level)</th>"
    }
    let all = BallotSummary.Group(name: SummaryWords.allBallots, counts: ballots.counts)
    let groups = ballots.groups.map { group in
      row(group.name, group.counts, mean: group.mean)
    }
    return """
      <table class="ballots">
      <thead><tr><th scope="col">Level</th>\(head)<th scope="col" class="num">Mean</th></tr></thead>
      <tbody>
      \(row(all.name, ballots.counts, mean: all.mean))\(groups)</tbody></table>
      """
  }

  private static func row(_ name: String, _ counts: [Int], mean: String) -> HTMLText {
    let cells = counts.map { count -> HTMLText in
      count == 0 ? "<td class=\"num none\">·</td>" : "<td class=\"num\">\(count)</td>"
    }
    return """
      <tr><th scope="row">\(name)</th>\(cells)<td class="num">\(mean)</td></tr>

      """
  }

  private static func comments(_ comments: [String]) -> HTMLText {
    guard !comments.isEmpty else { return "" }
    let items = comments.map { comment -> HTMLText in "<li>“\(.prose(comment.trimmed))”</li>" }
    return "<ul class=\"quotes\">\(items)</ul>\n"
  }

  private static func voices(_ voices: [BallotSummary.Voice]) -> HTMLText {
    guard !voices.isEmpty else { return "" }
    let items = voices.map { voice -> HTMLText in
      let role = voice.role.isEmpty ? "" : " (\(voice.role.insideSentence))"
      let comment: HTMLText =
        voice.comment.isBlank ? "" : ": “\(.prose(voice.comment.trimmed))”"
      return "<li><strong>\(voice.name)</strong>\(role), \(voice.said)\(comment)</li>"
    }
    return "<ul class=\"quotes\">\(items)</ul>\n"
  }
}

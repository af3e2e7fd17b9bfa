import PlainText
import Reports
import Scoring
import Session
import TerminalKit
import Workshop

extension AgreementScreen {
  func draw(_ picture: inout Picture, _ session: Session) {
    guard let open = session.open else { return }
    Header(session).draw(&picture)
    let body = Picture.body(of: session.size)
    let isWide = session.size.width >= BoardLayout.wide
    let detailHeight = isWide ? max(8, min(11, body.height / 2)) : min(9, max(6, body.height - 10))
    let (list, detail) = body.splitBottom(detailHeight)
    let marks = GroupMark.all(of: open.playbook)
    drawAgreementTable(marks, in: list, open, isWide: isWide, &picture)
    drawAgreementDetail(
      indices.indices.contains(selection)
        ? AgreementRow(indices[selection], open, marks) : nil, in: detail,
      open, &picture)
  }

  private func drawAgreementTable(
    _ marks: [GroupMark], in area: Rect, _ open: OpenWorkshop, isWide: Bool,
    _ picture: inout Picture
  ) {
    let decisionTitle = decision.map { open.playbook.decisions[$0].title.printable }
    let inside = Frame(
      title: "Who sees it differently › \(decisionTitle ?? "all decisions")",
      note: indices.isEmpty ? "" : "\(indices.count) revealed", isFocused: true
    ).draw(in: area, on: &picture.canvas)
    guard !indices.isEmpty else {
      picture.canvas.putWrapped(
        decision == nil
          ? "No ballots are revealed yet. On the board v takes all hands at once, V passes the laptop "
            + "to one after the other. What was revealed is compared here by role group."
          : "No ballots of this decision are revealed yet. ] goes to the next decision, v on the board "
            + "takes a vote.",
        in: inside.inset(horizontal: 2, vertical: 1), style: .text)
      picture.canvas.put("▶", x: inside.x, y: inside.y + 1, style: Style(.accent))
      picture.canvas.cursor = Point(x: inside.x, y: inside.y + 1)
      return
    }
    let (legend, below) = inside.splitTop(inside.height > 5 ? 1 : 0)
    picture.canvas.put(
      marks.filter { self.marks.contains($0.text) }.flatMap {
        [Span("\($0.text) ", Style(.accent, .bold)), Span("\($0.name)   ", .muted)]
      }, x: legend.x + 2, y: legend.y, maxWidth: legend.width - 3)
    let scale = AgreementScale(perLevel: isWide ? 9 : 6)
    let table = agreementTable(marks, scale, open)
    let offset = table.draw(in: below, on: &picture.canvas)
    for row in 0..<max(0, min(below.height - 1, indices.count - offset)) {
      let line = Rect(x: below.x, y: below.y + 1 + row, width: below.width, height: 1)
      picture.mark(line, as: .row(offset + row))
    }
  }

  private func agreementTable(
    _ marks: [GroupMark], _ scale: AgreementScale, _ open: OpenWorkshop
  ) -> Table {
    Table(
      columns: [
        Table.Column("Question", minimum: 12, ideal: 17, priority: 10),
        Table.Column("Decision", minimum: 14, ideal: 22, priority: 1),
        Table.Column(scale.heading, minimum: scale.width, ideal: scale.width, priority: 9),
        Table.Column("Apart", minimum: 5, ideal: 5, alignment: .trailing, priority: 8),
        Table.Column("Room", minimum: 7, ideal: 7, priority: 7),
        Table.Column("Alike", minimum: 5, ideal: 5, alignment: .trailing, priority: 5),
        Table.Column("Agreed", minimum: 6, ideal: 6, alignment: .trailing, priority: 4),
      ], count: indices.count, selection: selection
    ) { index in
      let row = AgreementRow(indices[index], open, marks)
      let agreement = row.score.agreement
      let decision = open.playbook.decisions[row.question.decisionIndex]
      return [
        .text(row.question.title.printable),
        .text(decision.title.printable, .muted),
        .spans(row.dots.isEmpty ? [Span("too few ballots", .muted)] : scale.spans(row.dots)),
        .text(
          agreement.perceptionGap.map { Shown.oneDecimal($0.difference) } ?? "–",
          agreement.perceptionGap == nil ? .muted : Style(.text, .bold)),
        .text(
          VerdictWords.short(agreement.verdict),
          agreement.verdict == .split ? .warning : .muted),
        .text(agreement.consensus.map(Shown.twoDecimals) ?? "–", .muted),
        .text(row.score.status == .agreed ? "\(row.score.claimed)" : "–", .text),
      ]
    }
  }

  private func drawAgreementDetail(
    _ row: AgreementRow?, in area: Rect, _ open: OpenWorkshop, _ picture: inout Picture
  ) {
    let score = open.score.overall
    let room = area.inset(horizontal: 2, vertical: 1)
    // The words about the question come first. The meaning of the figures follows where all of it
    // fits; otherwise the figures are named at the edge and `e` explains them.
    let said = row.map { agreementLines($0, width: room.width, open) } ?? []
    let meaning =
      TextWrap.prose(AgreementWords.agreement(score.alignment), width: room.width)
      + TextWrap.prose(AgreementWords.reliability(score.reliability), width: room.width)
    let isExplained = said.count + meaning.count <= room.height
    let inside = Frame(
      title: row?.question.title.printable ?? "What the figures mean",
      footnote: isExplained ? "" : AgreementWords.figures(score.alignment, score.reliability)
    ).draw(in: area, on: &picture.canvas).inset(horizontal: 1)
    for (index, line) in said.prefix(inside.height).enumerated() {
      picture.canvas.put(line.text, x: inside.x, y: inside.y + index, style: line.style)
    }
    guard isExplained else { return }
    for (index, line) in meaning.enumerated() {
      picture.canvas.put(
        line, x: inside.x, y: inside.bottom - meaning.count + index, style: .muted)
    }
  }

  /// The ballots of a question in words, and the mean of each group.
  private func agreementLines(
    _ row: AgreementRow, width: Int, _ open: OpenWorkshop
  ) -> [(text: String, style: Style)] {
    var lines: [(text: String, style: Style)] = []
    for sentence in VerdictWords.sentences(row.score.agreement, in: open.playbook) {
      lines += TextWrap.prose(sentence.printable, width: width).map { ($0, .text) }
    }
    guard !row.dots.isEmpty else { return lines }
    let groups = row.dots.map {
      "\($0.mark.text) \($0.mark.name) \(Shown.oneDecimal($0.mean)) (\($0.rated))"
    }
    return lines
      + TextWrap.prose(groups.joined(separator: "   "), width: width).map { ($0, Style(.accent)) }
  }
}

/// The scale from 0 to 4 with its marks.
struct AgreementScale {
  let perLevel: Int

  /// The width of the scale, with room for a two-column mark at 4.
  var width: Int { perLevel * 4 + 2 }

  var heading: String {
    (0...4).map { TextWidth.padded("\($0)", to: $0 == 4 ? 1 : perLevel) }.joined()
  }

  /// The marks at their means; a mark that would cover another is drawn beside it.
  func spans(_ dots: [AgreementRow.Dot]) -> [Span] {
    var line = [(text: String, style: Style)](repeating: (" ", .empty), count: width)
    for level in 0...4 { line[level * perLevel] = ("·", .empty) }
    let inOrder = dots.enumerated().sorted {
      $0.element.mean != $1.element.mean
        ? $0.element.mean < $1.element.mean : $0.offset < $1.offset
    }.map(\.element)
    var columns = inOrder.map { Int(($0.mean * Double(perLevel)).rounded()) }
    for index in columns.indices.dropFirst() {
      columns[index] = max(columns[index], columns[index - 1] + 2)
    }
    var limit = width
    for index in columns.indices.reversed() {
      columns[index] = max(0, min(columns[index], limit - 2))
      limit = columns[index]
    }
    for (dot, column) in zip(inOrder, columns) where column + 1 < width {
      line[column] = (dot.mark.shape, Style(.accent, .bold))
      line[column + 1] = (dot.mark.letter, Style(.accent, .bold))
    }
    return line.map { Span($0.text, $0.style) }
  }
}

import PlainText
import Session
import TerminalKit
import Workshop

extension ListOverlay {
  /// Draws it over what is in the picture.
  func draw(_ picture: inout Picture) {
    let (list, size) = (self, picture.canvas.size)
    let hasDetails = list.items.contains { !$0.detail.isEmpty }
    let wanted = Size(
      width: list.isWide ? size.width - 12 : hasDetails ? 64 : 46,
      height: min(size.height - 6, (list.query == nil ? 0 : 2) + max(1, list.items.count)))
    let overlay = DialogBox(
      title: list.title,
      note: list.query == nil ? "" : "\(list.shown.count)",
      footnote: "Enter takes it · Esc closes", content: wanted)
    picture.targets = []
    let inside = overlay.draw(in: Rect(size), on: &picture.canvas)
    var rows = inside
    if let query = list.query {
      let (top, rest) = inside.splitTop(2)
      query.draw(
        in: Rect(x: top.x, y: top.y, width: top.width, height: 1), on: &picture.canvas,
        isFocused: true,
        placeholder: list.purpose == .search ? "type a word" : "type a part of a name")
      rows = rest
    }
    if list.shown.isEmpty {
      picture.canvas.put("Nothing found.", x: rows.x, y: rows.y, style: .muted)
      return
    }
    let offset = Scroller.offset(
      count: list.shown.count, height: rows.height, selection: list.selection, offset: 0,
      margin: 1)
    for row in 0..<min(rows.height, list.shown.count - offset) {
      let (index, matched) = list.shown[offset + row]
      let item = list.items[index]
      let line = Rect(x: rows.x, y: rows.y + row, width: rows.width, height: 1)
      let isSelected = offset + row == list.selection
      picture.mark(line, as: .row(offset + row))
      picture.canvas.put(
        isSelected ? "▶ " : "  ", x: line.x, y: line.y, style: Style(.accent))
      let shortcut = list.shortcut(ofRow: offset + row)
      let lead = shortcut == nil ? 2 : 4
      if let shortcut {
        picture.canvas.put(String(shortcut), x: line.x + 2, y: line.y, style: Style(.key))
      }
      let style: Style = isSelected ? Style(.title, .bold) : .text
      let isLong = list.purpose == .search || list.purpose != .commands && hasDetails
      let titleRoom =
        isLong
        ? min(line.width - 2, max(24, line.width * (list.isConflict ? 2 : 4) / 10)) : line.width - 2
      let used = picture.canvas.put(
        item.title, highlighting: matched, x: line.x + lead, y: line.y, style: style,
        maxWidth: titleRoom - lead + 2)
      if !item.detail.isEmpty {
        if isLong {
          let room = line.width - titleRoom - 3
          picture.canvas.put(
            list.purpose == .search
              ? item.detail.excerpt(around: list.query?.text ?? "", columns: room) : item.detail,
            x: line.x + 2 + titleRoom + 1, y: line.y, style: .muted, maxWidth: room)
        } else {
          let width = TextWidth.width(item.detail)
          if used + width + 4 < line.width {
            picture.canvas.put(
              item.detail, x: line.right - width - 1, y: line.y, style: Style(.key))
          }
        }
      }
      if isSelected, list.query == nil { picture.canvas.cursor = Point(x: line.x, y: line.y) }
    }
    if list.shown.count > rows.height {
      Scrollbar(count: list.shown.count, offset: offset).draw(
        in: Rect(x: inside.right, y: rows.y, width: 1, height: rows.height), on: &picture.canvas)
    }
  }

}

extension TextOverlay {
  /// Draws it over what is in the picture.
  func draw(_ picture: inout Picture) {
    let size = picture.canvas.size
    let widest = lines.map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0
    let overlay = DialogBox(
      title: title, footnote: "↑ ↓ scroll · Esc closes",
      content: Size(
        width: max(40, min(size.width - 8, widest + 1)),
        height: min(size.height - 6, lines.count)))
    picture.targets = []
    let inside = overlay.draw(in: Rect(size), on: &picture.canvas)
    let offset = max(0, min(offset, lines.count - inside.height))
    for row in 0..<max(0, min(inside.height, lines.count - offset)) {
      picture.canvas.put(
        lines[offset + row], x: inside.x, y: inside.y + row, maxWidth: inside.width)
    }
    if lines.count > inside.height {
      Scrollbar(count: lines.count, offset: offset).draw(
        in: Rect(x: inside.right, y: inside.y, width: 1, height: inside.height),
        on: &picture.canvas)
    }
    picture.canvas.cursor = Point(x: inside.x, y: inside.y)
  }
}

extension ListOverlay {
  fileprivate var isConflict: Bool { if case .conflict = purpose { true } else { false } }

  /// Whether the list uses the full width, because its items are texts of people.
  fileprivate var isWide: Bool {
    switch purpose {
    case .search, .conflict: true
    default: false
    }
  }
}

extension String {
  /// The part of the text around the match, for a line of that many columns.
  fileprivate func excerpt(around sought: String, columns: Int) -> String {
    let sought = Array(sought.trimmed.lowercased())
    let letters = Array(self)
    guard !sought.isEmpty, letters.count > columns, letters.count >= sought.count else {
      return self
    }
    let found = (0...(letters.count - sought.count)).first { start in
      zip(letters[start...], sought).allSatisfy { $0.lowercased() == String($1) }
    }
    guard let found, found + sought.count > columns - 1 else { return self }
    return "…" + String(letters[max(0, min(found - 12, letters.count - columns + 1))...])
  }
}

import TerminalKit

/// The areas of the board's panes.
struct BoardLayout {
  /// From this width on, the selected question is drawn beside the decisions.
  static let wide = 100
  /// From this width on, a third column shows scores, gates and prompts.
  static let widest = 160

  /// The panes of the decisions, from top to bottom.
  let decisions: [Rect]
  /// The pane of the selected question; `nil` where there is no room.
  let question: Rect?
  let aside: Rect?

  /// Lays out a board. `unfolded` is the decision that shows its questions, `questions` their
  /// number.
  init(body: Rect, decisions count: Int, unfolded: Int, questions: Int) {
    let leftWidth: Int
    if body.width >= Self.widest {
      leftWidth = 55
      let aside = 40
      question = Rect(
        x: body.x + leftWidth, y: body.y, width: body.width - leftWidth - aside,
        height: body.height)
      self.aside = Rect(
        x: body.right - aside, y: body.y, width: aside, height: body.height)
    } else if body.width >= Self.wide {
      leftWidth = max(49, min(55, body.width * 44 / 100))
      question = Rect(
        x: body.x + leftWidth, y: body.y, width: body.width - leftWidth, height: body.height)
      aside = nil
    } else {
      leftWidth = body.width
      question = nil
      aside = nil
    }
    // The other decisions take three rows each if the unfolded one still has room for its
    // questions; otherwise two or one. All are visible at any height.
    let others = max(0, count - 1)
    let wanted = min(questions, 6) + 3
    var folded = 3
    while folded > 1, body.height - others * folded < wanted { folded -= 1 }
    let height = max(3, body.height - others * folded)
    var panes: [Rect] = []
    var y = body.y
    for index in 0..<count {
      let here = index == unfolded ? height : folded
      panes.append(
        Rect(x: body.x, y: y, width: leftWidth, height: max(0, min(here, body.bottom - y))))
      y += here
    }
    decisions = panes
  }
}

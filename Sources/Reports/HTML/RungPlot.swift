/// The levels of a question as a small drawing on the rungs 0 to 4: a filled dot and line for what
/// is shown, a ring on a dashed line for what is claimed beyond it, an upright bar for the target.
///
/// They differ in shape, not only in colour, and the title of the drawing says the levels in words.
enum RungPlot {
  private static let step = 30.0
  private static let left = 12.0
  private static let width = 144.0

  /// The drawing. An answered question has a dot even at level 0, an unanswered one only its
  /// target.
  static func svg(_ levels: LevelSummary, title: String) -> HTMLText {
    var shapes: [HTMLText] = [rungs]
    if levels.claimed > levels.shown {
      shapes.append(
        """
        <path class="claimed" d="M\(x(levels.shown)) 12H\(x(levels.claimed))"/>\
        <circle class="claimed" cx="\(x(levels.claimed))" cy="12" r="5"/>
        """)
    }
    shapes.append(
      "<path class=\"target\" d=\"M\(x(levels.target)) 2V22\"/>")
    if levels.isAnswered {
      shapes.append(
        """
        <path class="shown" d="M\(x(0)) 12H\(x(levels.shown))"/>\
        <circle class="dot" cx="\(x(levels.shown))" cy="12" r="5.5"/>
        """)
    }
    return """
      <svg class="rungs" role="img" viewBox="0 0 \(.number(width)) 24" width="144" height="24">\
      <title>\(title): \(levels.sentence)</title>\(shapes)</svg>
      """
  }

  /// The numbers of the rungs, for the head of a column of plots.
  static var axis: HTMLText {
    let numbers = (0...4).map { level -> HTMLText in
      "<text x=\"\(x(level))\" y=\"12\" text-anchor=\"middle\">\(level)</text>"
    }
    return """
      <svg class="rungs axis" role="img" viewBox="0 0 \(.number(width)) 16" width="144" height="16">\
      <title>Levels 0 to 4</title>\(numbers)</svg>
      """
  }

  /// The marks with what they mean.
  static var legend: HTMLText {
    func mark(_ shapes: HTMLText) -> HTMLText {
      """
      <svg class="rungs" aria-hidden="true" viewBox="0 0 24 24" width="24" height="24">\(shapes)</svg>
      """
    }
    let shown = mark(
      """
      <path class="shown" d="M0 12H12"/><circle class="dot" cx="12" cy="12" r="5.5"/>
      """)
    let claimed = mark(
      """
      <path class="claimed" d="M0 12H12"/><circle class="claimed" cx="12" cy="12" r="5"/>
      """)
    let target = mark("<path class=\"target\" d=\"M12 2V22\"/>")
    return """
      <p class="legend"><span>\(shown) shown by the record</span> \
      <span>\(claimed) claimed, not shown</span> \
      <span>\(target) target of this stage</span></p>
      """
  }

  private static let rungs: HTMLText = {
    let dots = (0...4).map { level -> HTMLText in
      "<circle class=\"rung\" cx=\"\(x(level))\" cy=\"12\" r=\"1.8\"/>"
    }
    return "<path class=\"axis\" d=\"M\(x(0)) 12H\(x(4))\"/>\(dots)"
  }()

  private static func x(_ level: Int) -> HTMLText { .number(left + step * Double(level)) }
}

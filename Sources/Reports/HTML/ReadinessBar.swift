import Scoring

/// Readiness as a bar against 100, with marks at the quarters.
enum ReadinessBar {
  private static let width = 240.0

  static func svg(_ readiness: Double, title: String) -> HTMLText {
    let filled = width * min(max(readiness / 100, 0), 1)
    let quarters = [0.25, 0.5, 0.75].map { share -> HTMLText in
      "<path class=\"quarter\" d=\"M\(.number(width * share)) 3V11\"/>"
    }
    return """
      <svg class="bar" role="img" viewBox="0 0 \(.number(width)) 14" preserveAspectRatio="none">\
      <title>\(title): \(Shown.percent(readiness)) of 100 %</title>\
      <rect class="whole" x="0.5" y="3.5" width="\(.number(width - 1))" height="7"/>\(quarters)\
      <rect class="filled" x="0" y="3" width="\(.number(filled))" height="8"/></svg>
      """
  }
}

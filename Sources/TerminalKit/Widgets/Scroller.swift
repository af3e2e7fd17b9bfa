/// Which part of a list is shown.
public enum Scroller {
  /// The first row to show of `count` in a view of `height` rows, so that the selected one is seen:
  /// as near to where the list was scrolled to (`offset`) as can be, and without empty rows below.
  /// With a `margin` so many rows stay visible above and below the selected one.
  public static func offset(
    count: Int, height: Int, selection: Int?, offset: Int, margin: Int = 0
  ) -> Int {
    guard height > 0, count > height else { return 0 }
    var first = offset
    if let selection {
      let selection = max(0, min(count - 1, selection))
      let margin = max(0, min(margin, (height - 1) / 2))
      first = max(min(first, selection - margin), selection + margin - height + 1)
    }
    return max(0, min(first, count - height))
  }
}

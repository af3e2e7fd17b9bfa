/// The computation of a list's scroll position.
public enum Scroller {
  /// The index of the first visible row of `count` in a view of `height` rows, with the selected
  /// row visible: as near as possible to the present `offset`, and without empty rows below.
  /// `margin` is the number of rows to keep visible above and below the selected one.
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

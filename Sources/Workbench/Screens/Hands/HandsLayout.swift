import TerminalKit

/// The layout of the voters: boxes around each digit where they fit, otherwise lines.
struct HandsLayout: Equatable {
  let isBoxed: Bool
  let columns: Int
  let cellWidth: Int
  /// The number of rows for the levels above the people.
  let ladderHeight: Int
  /// Whether only the names of the levels fit, without their meanings.
  let isNamed: Bool
  let rows: Int

  let rowHeight: Int

  /// Lays out levels and people in `room`. `ladder` is the number of rows for the full levels,
  /// `names` for their names only.
  init(room: Size, people: Int, longestName: Int, ladder: Int, names: Int) {
    let people = max(1, people)
    let boxWidth = max(13, min(24, longestName + 5))
    let most = max(1, min(people, (room.width + 1) / (boxWidth + 1)))
    let boxRows = (people + most - 1) / most
    // Above the boxes there is a line of levels and an empty line.
    isBoxed = boxRows * 3 + 2 <= room.height
    rowHeight = !isBoxed ? 1 : boxRows * 5 + 1 + ladder <= room.height ? 5 : 3
    if isBoxed {
      rows = boxRows
      // All rows get the same number of people, as far as possible.
      columns = (people + boxRows - 1) / boxRows
      cellWidth = max(boxWidth, min(38, room.width / columns)) - (columns > 1 ? 1 : 0)
    } else {
      cellWidth = max(14, min(30, longestName + 8))
      columns = max(1, min(people, room.width / cellWidth))
      rows = (people + columns - 1) / columns
    }
    let left = room.height - min(rows * rowHeight, room.height) - 1
    isNamed = left < min(5, ladder)
    // People can be scrolled; the meaning of the digits must stay visible.
    ladderHeight = isNamed ? max(1, min(left, names)) : left >= ladder ? ladder : 5
  }
}

import TerminalKit

/// How the voters stand on the screen: boxes with room around each digit where they fit, else lines.
struct HandsLayout: Equatable {
  let isBoxed: Bool
  let columns: Int
  let cellWidth: Int
  /// Rows that the levels may take above the people.
  let ladderHeight: Int
  /// Whether the levels are told by their names alone: there is no room for what each means.
  let isNamed: Bool
  let rows: Int

  let rowHeight: Int

  /// `room` is what there is for levels and people; `ladder` the rows of the levels written out,
  /// `names` those of their names.
  init(room: Size, people: Int, longestName: Int, ladder: Int, names: Int) {
    let people = max(1, people)
    let boxWidth = max(13, min(24, longestName + 5))
    let most = max(1, min(people, (room.width + 1) / (boxWidth + 1)))
    let boxRows = (people + most - 1) / most
    // A line of levels stands above them, with one to part it from them.
    isBoxed = boxRows * 3 + 2 <= room.height
    rowHeight = !isBoxed ? 1 : boxRows * 5 + 1 + ladder <= room.height ? 5 : 3
    if isBoxed {
      rows = boxRows
      // As many in each row as in the others, as far as that goes.
      columns = (people + boxRows - 1) / boxRows
      cellWidth = max(boxWidth, min(38, room.width / columns)) - (columns > 1 ? 1 : 0)
    } else {
      cellWidth = max(14, min(30, longestName + 8))
      columns = max(1, min(people, room.width / cellWidth))
      rows = (people + columns - 1) / columns
    }
    let left = room.height - min(rows * rowHeight, room.height) - 1
    isNamed = left < min(5, ladder)
    // People can be scrolled; what the digits mean has to be there.
    ladderHeight = isNamed ? max(1, min(left, names)) : left >= ladder ? ladder : 5
  }
}

import CNcurses
import Glibc
import TerminalKit

/// A writer that gives ncurses the cells of a canvas that differ from the canvas before.
struct ScreenWriter {
  private let characters: CharacterSet
  private var styles: StyleCells
  /// The canvas that ncurses has; `nil`: unknown.
  private var shown: Canvas?
  /// The run of cells that is being written.
  private var run: [cchar_t] = []

  init(characters: CharacterSet, styles: StyleCells) {
    self.characters = characters
    self.styles = styles
  }

  /// Has the next `put` write everything.
  mutating func forget() {
    shown = nil
  }

  mutating func setTheme(_ theme: Theme) {
    styles.setTheme(theme)
    forget()
  }

  /// Writes what changed, and returns whether anything did.
  mutating func put(_ canvas: Canvas) -> Bool {
    let old = shown
    shown = canvas
    guard let old, old.size == canvas.size else {
      werase(pilotage_stdscr())
      for row in 0..<visible(canvas).height { put(canvas, 0..<visible(canvas).width, row: row) }
      return true
    }
    var changed = false
    for row in 0..<visible(canvas).height where putChanges(of: row, canvas, old) { changed = true }
    return changed
  }

  /// The part of a canvas that the screen has room for.
  private func visible(_ canvas: Canvas) -> Size {
    Size(
      width: min(canvas.size.width, Int(pilotage_columns())),
      height: min(canvas.size.height, Int(pilotage_lines())))
  }

  /// Writes the cells of a row that differ, and returns whether any did.
  private mutating func putChanges(of row: Int, _ canvas: Canvas, _ old: Canvas) -> Bool {
    let width = visible(canvas).width
    let start = row * canvas.size.width
    var changed = false
    var column = 0
    while let from = nextDifference(canvas, old, start + column, start + width) {
      column = from - start
      var first = column
      while first > 0 && canvas.cells[start + first].width == 0 { first -= 1 }
      column += 1
      while column < width,
        canvas.cells[start + column].width == 0
          || nextDifference(canvas, old, start + column, start + column + 1) != nil
      {
        column += 1
      }
      put(canvas, first..<column, row: row)
      changed = true
    }
    return changed
  }

  /// The first index from `start` up to `end` at which two canvases of the same size look
  /// different.
  private func nextDifference(
    _ canvas: Canvas, _ old: Canvas, _ start: Int, _ end: Int
  ) -> Int? {
    canvas.cells.withUnsafeBytes { cells in
      old.cells.withUnsafeBytes { before in
        let stride = MemoryLayout<Cell>.stride
        if canvas.clusters.isEmpty, let left = cells.baseAddress, let right = before.baseAddress,
          memcmp(left + start * stride, right + start * stride, (end - start) * stride) == 0
        {
          return nil
        }
        for index in start..<end {
          // Cells with the same bytes are equal, unless they refer to clusters.
          if stride == MemoryLayout<UInt64>.size, canvas.cells[index].glyph < Cell.clusterBase,
            cells.loadUnaligned(fromByteOffset: index * stride, as: UInt64.self)
              == before.loadUnaligned(fromByteOffset: index * stride, as: UInt64.self)
          {
            continue
          }
          if !canvas.looksSame(as: old, at: index) { return index }
        }
        return nil
      }
    }
  }

  /// Writes the cells of `columns`, which begin with a whole glyph.
  private mutating func put(_ canvas: Canvas, _ columns: Range<Int>, row: Int) {
    let width = visible(canvas).width
    let start = row * canvas.size.width
    run.removeAll(keepingCapacity: true)
    var column = columns.lowerBound
    while column < columns.upperBound {
      let cell = canvas.cells[start + column]
      let blank = styles.cell(cell.style)
      var drawn = blank
      let room = cell.width == 2 && column + 1 < width ? 2 : 1
      if cell.glyph >= 0x20 && cell.glyph < 0x7f && cell.width == 1 {
        drawn.chars.0 = CInt(bitPattern: cell.glyph)
        run.append(drawn)
      } else if cell.width == 0 || Int(cell.width) > room {
        run.append(blank)
      } else if put(cell, into: &drawn, canvas.clusters) {
        run.append(drawn)
      } else {
        drawn = blank
        drawn.chars.0 = characters == .unicode ? 0xfffd : 0x3f
        run.append(drawn)
        if room == 2 { run.append(blank) }
      }
      column += room
    }
    mvwadd_wchnstr(
      pilotage_stdscr(), CInt(row), CInt(columns.lowerBound), run, CInt(run.count))
  }

  /// Puts a glyph that is not ASCII into a cell of ncurses. Returns false if it can't be drawn in
  /// the width that it has on the canvas: the C library has another width for it, or it has too
  /// many scalars.
  private func put(_ cell: Cell, into drawn: inout cchar_t, _ clusters: [String]) -> Bool {
    guard characters == .unicode else { return false }
    guard cell.glyph >= Cell.clusterBase else {
      drawn.chars.0 = CInt(bitPattern: cell.glyph)
      return pilotage_columns_of(cell.glyph) == CInt(cell.width)
    }
    let scalars = clusters[Int(cell.glyph - Cell.clusterBase)].unicodeScalars
    guard let first = scalars.first, first.value >= 0x20, scalars.count <= 5,
      pilotage_columns_of(first.value) == CInt(cell.width),
      scalars.dropFirst().allSatisfy({ pilotage_columns_of($0.value) == 0 })
    else { return false }
    withUnsafeMutableBytes(of: &drawn.chars) { bytes in
      let slots = bytes.bindMemory(to: UInt32.self)
      for (index, scalar) in scalars.enumerated() { slots[index] = scalar.value }
    }
    return true
  }
}

import PlainText
import TerminalKit
import Workshop

extension Workbench {
  /// The smallest terminal in which the screens are useful.
  static let smallest = Size(width: 60, height: 18)

  /// Whether the terminal is too small for any screen.
  var isTooSmall: Bool {
    size.width < Self.smallest.width || size.height < Self.smallest.height
  }

  /// Draws the screen as it stands.
  public var view: Picture {
    var picture = Picture(size: size)
    guard !isTooSmall else {
      drawTooSmall(&picture)
      return picture
    }
    drawScreen(of: place, &picture)
    drawAdvice(&picture)
    drawFooter(&picture)
    switch overlay {
    case .list(let list)?: draw(list, &picture)
    case .text(let text)?: text.draw(&picture)
    case nil: break
    }
    return picture
  }

  private func drawScreen(of place: Place, _ picture: inout Picture) {
    switch place {
    case .home: drawHome(&picture)
    case .details: drawDetails(&picture)
    case .board: drawBoard(&picture)
    case .question, .table:
      if size.width >= BoardLayout.wide { drawBoard(&picture) } else { drawQuestion(&picture) }
    case .gaps: drawGaps(&picture)
    case .summary: drawSummary(&picture)
    case .hands: drawHands(&picture)
    case .pass: drawPass(&picture)
    case .actions: drawActions(&picture)
    case .agreement: drawAgreement(&picture)
    case .progress: drawProgress(&picture)
    case .room: drawRoom(&picture)
    case .action:
      drawScreen(of: actionForm?.from ?? .board, &picture)
      drawActionForm(&picture)
    case .list, .reading: break
    }
  }

  /// What is between the header and the two lines at the bottom.
  func body(below headerHeight: Int) -> Rect {
    Rect(
      x: 0, y: headerHeight, width: size.width, height: size.height - headerHeight - 2)
  }

  private func drawTooSmall(_ picture: inout Picture) {
    if size.width < 40 || size.height < 4 {
      picture.canvas.putWrapped(
        "Make it \(Self.smallest.width)×\(Self.smallest.height).", in: Rect(size), style: .text)
      picture.canvas.cursor = Point(x: 0, y: 0)
      return
    }
    let text =
      "pilotage needs a terminal of at least \(Self.smallest.width) columns and "
      + "\(Self.smallest.height) rows; this one has \(size.width) and \(size.height). "
      + "Nothing is lost: make it larger."
    picture.canvas.putWrapped(text, in: Rect(size), style: .text)
    picture.canvas.cursor = Point(x: 0, y: 0)
  }

  private func drawAdvice(_ picture: inout Picture) {
    let row = Rect(x: 0, y: size.height - 2, width: size.width, height: 1)
    if typing?.target.isPrompt == true {
      drawPrompt(in: row, &picture)
      return
    }
    if let notice {
      let role: Role =
        switch notice.kind {
        case .done: .good
        case .refused: .warning
        case .failed: .error
        }
      let mark = notice.kind == .done ? "✓ " : "! "
      picture.canvas.put(
        mark + notice.text.printable, x: 1, y: row.y, style: Style(role, .bold),
        maxWidth: row.width - 2)
    } else {
      picture.canvas.put(
        AdviceLine.fitting(advice.printable, width: row.width - 2), x: 1, y: row.y,
        style: Style(.advice), maxWidth: row.width - 2)
    }
  }

  /// The line at the bottom that asks for a file's name.
  private func drawPrompt(in row: Rect, _ picture: inout Picture) {
    guard let typing else { return }
    let label: String
    let role: Role
    if let problem = typing.problem {
      (label, role) = ("\(problem) ", .warning)
    } else if summary.mayReplace != nil {
      (label, role) = ("There already. Enter replaces it: ", .warning)
    } else {
      (label, role) = (promptLabel, .advice)
    }
    picture.canvas.put(label, x: 1, y: row.y, style: Style(role))
    let used = 1 + TextWidth.width(label)
    typing.editor.draw(
      in: Rect(x: used, y: row.y, width: row.width - used - 1, height: 1), on: &picture.canvas,
      isFocused: true)
  }

  private var promptLabel: String {
    switch typing?.target {
    case .exportPath: "Write \(summary.format.title) to: "
    case .parked: "Park a thought: "
    case .checkpointName: "Keep the workshop as it is now, under the name: "
    default: ""
    }
  }

  private func drawFooter(_ picture: inout Picture) {
    let row = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
    let footer = footer
    footer.draw(in: row, on: &picture.canvas)
  }

  private var keymap: Keymap<Command> { typing != nil ? Keys.typing : Keys.of(activePlace) }

  var footer: Footer {
    if let target = typing?.target, target.isPrompt {
      return Footer(
        [
          KeyHint(
            key: "Enter", label: target == .exportPath ? "write the file" : "keep it", priority: 9),
          KeyHint(key: "Esc", label: "don't", priority: 9),
        ], mode: "Typing")
    }
    if activePlace == .pass, typing == nil, pass.step != .voting {
      return Footer([
        KeyHint(key: "Enter", label: "go on", priority: 9),
        KeyHint(key: "Esc", label: "back", priority: 9),
      ])
    }
    return Footer(keymap.hints, mode: typing != nil ? "Typing" : "")
  }
}

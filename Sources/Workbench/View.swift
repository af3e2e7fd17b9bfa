import PlainText
import Session
import TerminalKit
import Workshop

extension Workbench {
  /// The smallest terminal that the screens are made for.
  package static let smallest = Size(width: 60, height: 18)

  /// Whether the terminal is too small for any screen.
  var isTooSmall: Bool {
    session.size.width < Self.smallest.width || session.size.height < Self.smallest.height
  }

  /// The whole screen as it is now.
  package var view: Picture {
    var picture = Picture(size: session.size)
    guard !isTooSmall else {
      drawTooSmall(&picture)
      return picture
    }
    if let below = session.placeBelow { picture = read(below, Tasks.Draw(picture: picture)) }
    picture = read(session.place, Tasks.Draw(picture: picture))
    drawAdvice(&picture)
    drawFooter(&picture)
    switch session.overlay {
    case .list(let list)?: list.draw(&picture)
    case .text(let text)?: text.draw(&picture)
    case nil: break
    }
    return picture
  }

  private func drawTooSmall(_ picture: inout Picture) {
    if session.size.width < 40 || session.size.height < 4 {
      picture.canvas.putWrapped(
        "Make it \(Self.smallest.width)×\(Self.smallest.height).", in: Rect(session.size),
        style: .text)
      picture.canvas.cursor = Point(x: 0, y: 0)
      return
    }
    let text =
      "pilotage needs a terminal of at least \(Self.smallest.width) columns and "
      + "\(Self.smallest.height) rows; this one has \(session.size.width) and \(session.size.height). "
      + "Nothing is lost: make it larger."
    picture.canvas.putWrapped(text, in: Rect(session.size), style: .text)
    picture.canvas.cursor = Point(x: 0, y: 0)
  }

  private func drawAdvice(_ picture: inout Picture) {
    let row = Rect(x: 0, y: session.size.height - 2, width: session.size.width, height: 1)
    if session.typing?.target.isPrompt == true {
      drawPrompt(in: row, &picture)
      return
    }
    if let notice = session.notice {
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

  /// Draws the prompt in the line above the footer.
  private func drawPrompt(in row: Rect, _ picture: inout Picture) {
    guard let typing = session.typing else { return }
    let label: String
    let role: Role
    if let problem = typing.problem {
      (label, role) = ("\(problem) ", .warning)
    } else if session.export.mayReplace != nil {
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
    switch session.typing?.target {
    case .prompt(.exportPath)?: "Write \(session.export.format.title) to: "
    case .prompt(.parked)?: "Park a thought: "
    case .prompt(.checkpointName)?: "Keep the workshop as it is now, under the name: "
    default: ""
    }
  }

  private func drawFooter(_ picture: inout Picture) {
    let row = Rect(x: 0, y: session.size.height - 1, width: session.size.width, height: 1)
    let footer = footer
    footer.draw(in: row, on: &picture.canvas)
  }

  private var keymap: Keymap<Command> { session.typing != nil ? Keys.typing : Keys.of(activePlace) }

  var footer: Footer {
    if let target = session.typing?.target, target.isPrompt {
      return Footer(
        [
          KeyHint(
            key: "Enter", label: target == .prompt(.exportPath) ? "write the file" : "keep it",
            priority: 9),
          KeyHint(key: "Esc", label: "don't", priority: 9),
        ], mode: "Typing")
    }
    if session.overlay == nil, session.typing == nil, let hints = read(session.place, Tasks.Hints())
    {
      return Footer(hints)
    }
    return Footer(keymap.hints, mode: session.typing != nil ? "Typing" : "")
  }
}

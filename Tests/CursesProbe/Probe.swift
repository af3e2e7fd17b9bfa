import CursesTerminal
import Glibc
import TerminalKit

/// Carries out the commands of a test.
final class Probe {
  private static let commands: Int32 = 3

  private let terminal: Terminal
  private var canvas: Canvas
  private var timeout: Duration?
  private var unread = ""

  init() throws {
    var options = TerminalOptions()
    for argument in CommandLine.arguments.dropFirst() {
      switch argument {
      case "--no-mouse": options.mouse = false
      case "--no-color": options.color = .off
      case "--cursor": options.cursor = .always
      case "--ascii": options.glyphs = .ascii
      default: break
      }
    }
    terminal = try Terminal(theme: .plain, options: options)
    canvas = Canvas(size: terminal.size)
  }

  func run() throws {
    say("ready \(getpid()) \(terminal.facts)")
    while true {
      let event = terminal.nextEvent(timeout: timeout, watching: [Self.commands])
      timeout = nil
      switch event {
      case .readable(Self.commands): obey()
      case .terminated(let signal):
        terminal.restore()
        say("terminated \(signal)")
        exit(0)
      case .resized(let size):
        canvas = Canvas(size: size)
        say("resized \(size.width) \(size.height)")
      default: say("\(event)")
      }
    }
  }

  private func obey() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(Self.commands, &bytes, bytes.count)
    guard count > 0 else {
      terminal.restore()
      exit(0)
    }
    unread += String(decoding: bytes[..<count], as: UTF8.self)
    while let end = unread.firstIndex(of: "\n") {
      let line = unread[..<end]
      unread.removeSubrange(...end)
      let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      carryOut(words[0], words.count > 1 ? words[1] : "")
      say("done \(words[0])")
    }
  }

  private func carryOut(_ verb: String, _ rest: String) {
    let numbers = rest.split(separator: " ").compactMap { Int($0) }
    switch verb {
    case "text":
      let parts = rest.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
        .map(String.init)
      canvas.put(
        parts[3], x: Int(parts[0]) ?? 0, y: Int(parts[1]) ?? 0, style: style(parts[2]),
        ellipsis: false)
    case "cell":
      canvas[numbers[0], numbers[1]] = Cell(
        glyph: UInt32(numbers[2]), style: .text, width: UInt8(numbers[3]))
    case "restyle":
      canvas.restyle(Rect(x: numbers[0], y: numbers[1], width: numbers[2], height: 1), role: .error)
    case "new": canvas = Canvas(size: Size(width: numbers[0], height: numbers[1]))
    case "cursor":
      canvas.cursor = Point(x: numbers[0], y: numbers[1])
      canvas.cursorVisible = numbers[2] == 1
    case "draw": terminal.draw(canvas)
    case "theme": terminal.setTheme((try? Theme.builtIn(rest)) ?? .plain)
    case "redraw": terminal.redrawAll()
    case "mark": write(STDOUT_FILENO, "<mark>", 6)
    case "wait": timeout = .milliseconds(numbers[0])
    case "mouse": terminal.mouse = rest == "on"
    case "suspend": terminal.suspend()
    case "release":
      terminal.withTerminalReleased {
        write(STDOUT_FILENO, "outside", 7)
        say("released")
        // Until the test has looked.
        var line = [UInt8](repeating: 0, count: 16)
        _ = read(Self.commands, &line, line.count)
      }
    case "restore": terminal.restore()
    case "second": say(secondTerminal())
    default: fall(verb)
    }
  }

  /// `error`, or with the number of the emphasis `error:3`.
  private func style(_ name: String) -> Style {
    let parts = name.split(separator: ":").map(String.init)
    let emphasis = parts.count > 1 ? UInt8(parts[1]) ?? 0 : 0
    return Style(
      Role.allCases.first { "\($0)" == parts[0] } ?? .text, Style.Emphasis(rawValue: emphasis))
  }

  /// What comes of opening the terminal a second time.
  private func secondTerminal() -> String {
    do {
      _ = try Terminal(theme: .plain)
      return "opened"
    } catch {
      return "\(error)"
    }
  }

  /// Ways to end without restoring anything.
  private func fall(_ how: String) {
    switch how {
    case "exit": exit(3)
    case "abort": abort()
    case "trap": preconditionFailure("asked for")
    case "segv": kill(getpid(), SIGSEGV)
    case "overflow": say("\(deep(1))")
    default: say("unknown \(how)")
    }
  }

  /// Uses up the stack.
  private func deep(_ depth: Int) -> Int {
    var room = (depth, depth, depth, depth)
    return withUnsafeBytes(of: &room) { $0.isEmpty ? 0 : 1 + deep(depth + 1) }
  }
}

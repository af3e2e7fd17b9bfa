import JSON
import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

/// A workbench with a person before it and a disk behind it: takes keys, mouse and paste, answers
/// what the workbench asks for as the program would, and tells what the screen shows.
struct Room {
  private(set) var bench: Workbench
  var disk = MemoryDisk()
  /// Everything the workbench asked for since `forget`.
  private(set) var asked: [Effect] = []
  /// What the person's own editor makes of a text; `nil`: it can't be run.
  var editor: (@Sendable (String) -> String)?
  private(set) var hasLeft = false
  /// What time it is.
  var clock = Timestamp(seconds: 1_795_400_000)
  /// Who changed a question last, as the history tells.
  var authors: [QuestionID: String] = [:]

  init(size: Size = Size(width: 124, height: 30)) {
    bench = Workbench(
      Session(size: size, theme: "dusk", mouse: true, today: SampleState.day))
  }

  static let standard = Size(width: 124, height: 30)

  /// At home, with workshops to choose from.
  static func home(
    size: Size = standard, _ workshops: [String: WorkshopState] = [:]
  ) -> Room {
    var room = Room(size: size)
    for (path, state) in workshops { room.disk.folders[path] = MemoryDisk.Folder(state) }
    room.carryOut([.findWorkshops])
    room.forget()
    return room
  }

  /// In a workshop.
  static func opened(
    _ state: WorkshopState, size: Size = standard, readOnly: String? = nil
  ) -> Room {
    var room = Room(size: size)
    room.disk.folders["/workshops/pilot"] = MemoryDisk.Folder(state, readOnly: readOnly)
    room.carryOut([.open(path: "/workshops/pilot")])
    room.forget()
    return room
  }

  /// In the sample.
  static func sample(size: Size = standard, readOnly: String? = nil) throws -> Room {
    var room = Room(size: size)
    room.disk.folders["/workshops/pilot"] = try SampleState.folder(readOnly: readOnly)
    room.carryOut([.open(path: "/workshops/pilot")])
    room.forget()
    return room
  }

  /// In a workshop without answers.
  static func unanswered(size: Size = standard) throws -> Room {
    opened(try SampleState.unanswered(), size: size)
  }

  // MARK: - What the person does

  /// Does what a key script says.
  mutating func press(_ script: String) throws {
    for step in try KeyScript(script).steps {
      switch step {
      case .key(let key): send(.key(key))
      case .paste(let text): send(.paste(text))
      }
    }
  }

  /// Clicks on the first place where the screen shows a text.
  mutating func click(
    on text: String, twice: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let point = try #require(
      index(of: text), "the screen does not show “\(text)”", sourceLocation: sourceLocation)
    send(.mouse(MouseEvent(.press, at: point)))
    if twice { send(.mouse(MouseEvent(.doublePress, at: point))) }
  }

  /// Goes to a question by its id, as the palette does.
  mutating func goTo(
    _ question: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let id = try #require(QuestionID(question), sourceLocation: sourceLocation)
    carryOut(bench.perform(.goToQuestion(id)))
    try #require(bench.session.selectedQuestion?.id == id, sourceLocation: sourceLocation)
  }

  /// Lets time pass, with a tick each second where the timer is to be seen.
  mutating func wait(seconds: Int) {
    for _ in 0..<seconds {
      clock = Timestamp(seconds: clock.seconds + 1)
      if picture.showsRunningTimer { send(.ticked(clock)) }
    }
  }

  /// Changes the workshop's folder as somebody else would, and lets the workbench notice it.
  mutating func outside(_ change: (inout MemoryDisk.Folder) throws -> Void) throws {
    let path = try #require(disk.open)
    var folder = try #require(disk.folders[path])
    try change(&folder)
    disk.folders[path] = folder
    carryOut([.readAgain])
  }

  /// Lets the workbench take in an event, and carries out what it asks for, and so on.
  mutating func send(_ event: Event) {
    carryOut(bench.update(event))
  }

  mutating func beginWithEssentials() { bench.session.beginWithEssentials() }

  mutating func forget() { asked = [] }

  /// Carries out what the workbench asks for and lets it take in what comes back, in the order of
  /// the program.
  mutating func carryOut(_ effects: [Effect]) {
    var effects = effects
    while !effects.isEmpty {
      let effect = effects.removeFirst()
      asked.append(effect)
      if effect == .quit { hasLeft = true }
      for event in events(of: effect) {
        effects += bench.update(event)
      }
    }
  }

  // MARK: - What the screen shows

  var picture: Picture { bench.view }

  var rows: [String] { picture.canvas.rows }

  /// The line above the footer.
  var advice: String { line(fromBottom: 2) }

  var footer: String { line(fromBottom: 1) }

  private func line(fromBottom: Int) -> String {
    let rows = rows
    return rows.count >= fromBottom
      ? String(rows[rows.count - fromBottom].drop { $0 == " " }) : ""
  }

  /// Whether some row shows a text.
  func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

  /// The rows that show a text.
  func rows(with text: String) -> [String] { rows.filter { $0.contains(text) } }

  /// The row that the hardware cursor is on.
  var rowOfCursor: String {
    guard let cursor = picture.canvas.cursor, rows.indices.contains(cursor.y) else { return "" }
    return rows[cursor.y]
  }

  /// Where a text begins on the screen.
  func index(of text: String) -> Point? {
    let canvas = picture.canvas
    let sought = Array(text)
    for y in 0..<canvas.size.height {
      let cells = (0..<canvas.size.width).map { canvas.text(of: canvas[$0, y]) }
      for x in cells.indices where sought.first.map({ String($0) == cells[x] }) == true {
        var found = ""
        for cell in cells[x...] where found.count < sought.count { found += cell }
        if found == text { return Point(x: x, y: y) }
      }
    }
    return nil
  }

  // MARK: - What is known

  /// The answer to a question as it is on disk.
  func saved(_ question: String) throws -> Answer? {
    let id = try #require(QuestionID(question))
    let path = try #require(disk.open)
    return try disk.folders[path]?.answer(id)
  }

  /// The effects that change the workshop.
  var writes: [Effect] {
    asked.filter {
      switch $0 {
      case .answer, .details, .undo, .redo, .vote, .comment, .reveal, .addAction, .action,
        .takeCheckpoint:
        true
      default: false
      }
    }
  }
}

extension Room: CustomTestStringConvertible {
  /// The screen, so that a test that fails shows what was to be seen.
  var testDescription: String { "the screen\n" + rows.joined(separator: "\n") }
}

import Session
import TerminalKit
import Workshop

/// Turning keys into commands.
extension Workbench {
  mutating func press(_ key: Key) -> [Effect] {
    session.notice = nil
    if session.typing != nil { return type(key) }
    if isTooSmall {
      // No command may act on a screen that is not visible.
      let command = Keys.of(activePlace).command(for: key)
      return command == .redraw || command == .sayHowToLeave ? perform(command ?? .redraw) : []
    }
    if case .list(let list)? = session.overlay {
      if list.query != nil, Keys.of(.list).command(for: key) == nil, session.typeIntoList(key) {
        return []
      }
      if let row = list.row(ofShortcut: key) { return choose(row: row) }
    }
    guard let command = Keys.of(activePlace).command(for: key) else {
      if case .character(let character) = key {
        let help = Keys.of(activePlace).binding(of: .help)?.keysShown ?? "?"
        session.refuse("\(character) does nothing here; \(help) shows the keys.")
      }
      return []
    }
    return perform(command)
  }

  /// Handles a key while a text is typed. Enter ends a one-line text and adds a line to a longer
  /// one.
  mutating func type(_ key: Key) -> [Effect] {
    if key == .enter, session.typing?.editor.isMultiline == false {
      return session.finishTyping(going: .stay, byEnter: true)
    }
    guard let command = Keys.typing.command(for: key) else {
      session.type(key)
      return []
    }
    guard command == .save else { return session.performTyping(command) }
    let effects = session.finishTyping(going: .stay)
    let isForm = session.place == .details || session.place == .action
    return isForm && session.typing == nil ? effects + perform(.create) : effects
  }

  /// Selects a row of the list over the screen and chooses it.
  mutating func choose(row: Int) -> [Effect] {
    guard case .list(var list)? = session.overlay else { return [] }
    list.selection = row
    session.overlay = .list(list)
    return chooseSelected()
  }

  private mutating func chooseSelected() -> [Effect] {
    guard case .list(let list)? = session.overlay, let item = list.selected else { return [] }
    session.overlay = nil
    if case .command(let command) = item.choice { return perform(command) }
    return session.choose(item.choice, from: list.purpose)
  }

  /// Carries out a command at the present place.
  mutating func perform(_ command: Command) -> [Effect] {
    if case .list? = session.overlay, command == .enter { return chooseSelected() }
    if session.overlay != nil, session.performInOverlay(command) { return [] }
    if command != .reveal { session.forgetRevealQuestion() }
    switch command {
    case .go(let place): session.go(place)
    case .help: session.overlay = .text(help)
    case .palette: session.overlay = .list(palette)
    case .search: session.overlay = .list(session.searchList)
    case .chooseTheme: return [.findThemes]
    case .useTheme(let id): return [.setTheme(id)]
    case .toggleMouse: return [.setMouse(!session.mouse)]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .quit: return session.leave()
    case .sayHowToLeave:
      session.say(
        session.place == .home
          ? "q leaves pilotage." : "q goes back, and at home it leaves. All is saved.")
    case .undo: return session.guarded([.undo])
    case .redo: return session.guarded([.redo])
    case .save: return session.saveNow()
    case .newWorkshop: return session.newWorkshop()
    case .openSample: return session.mayLeave() ? [.openSample] : []
    case .showAgenda: session.showAgenda()
    case .showHands: session.showHands()
    case .passLaptop:
      if let list = session.voterList() { session.overlay = .list(list) }
    case .newAction:
      session.newAction(on: questionAtHand, withNextStep: session.place == .gaps)
    case .askLater: session.askLater(on: questionAtHand)
    case .park: session.park(on: questionAtHand)
    case .takeCheckpoint: session.nameCheckpoint()
    case .toggleTimer: return session.toggleTimer()
    case .extendTimer, .resetTimer: return session.setTimer(command)
    case .toggleEssentials: return session.toggleEssentials()
    case .editDetails: session.editDetails()
    case .explain:
      if session.open != nil {
        session.overlay = read(session.place, Tasks.Explain()).map(Overlay.text)
      }
    case .askPlainly: return session.askPlainly()
    case .goToQuestion(let id): session.go(to: id)
    case .export: session.overlay = .list(session.exportList)
    case .mergeCopies: return session.isReadOnly() ? [] : [.mergeCopies]
    default: return screens.with(session.place, &session, Tasks.Perform(command: command))
    }
    return []
  }

  private var questionAtHand: Int? { read(session.place, Tasks.QuestionAtHand()) }
}

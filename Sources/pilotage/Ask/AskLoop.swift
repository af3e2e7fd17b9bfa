import Glibc
import Session
import SessionStore
import Store
import Session
import Workshop

/// Holds a dialogue on standard input and output, on a terminal, through a pipe or from a script.
struct AskLoop {
  /// How a dialogue ended.
  enum End: Equatable {
    /// The person left, or there was no more input; with why something is not kept, if so.
    case left(Failure?)
    case interrupted(signal: Int32)

    /// How the program ends therewith; what is not kept is told to scripts too.
    func report() -> ExitStatus {
      switch self {
      case .left(nil): .done
      case .left(let failure?): failure.report()
      case .interrupted(let signal): .ended(bySignal: signal)
      }
    }
  }

  private var store: SessionStore
  /// Whether a person types.
  private let isLive = isatty(STDIN_FILENO) == 1
  private var failed = false
  /// The lines of a text that are kept in case the program does not end by itself.
  private var kept: UnsavedText?

  private init(_ store: SessionStore) { self.store = store }

  /// Holds the dialogue until it is left.
  ///
  /// - Throws: `Failure` where nothing can be read or said any more.
  static func run(
    _ dialogue: inout some Dialogue, store: SessionStore, preface: [AskText] = []
  ) throws -> End {
    var loop = AskLoop(store)
    do {
      return try loop.run(&dialogue, preface)
    } catch {
      if let text = dialogue.unfinished { loop.keepDraft(text) }
      throw error
    }
  }

  private mutating func run(_ dialogue: inout some Dialogue, _ preface: [AskText]) throws -> End {
    var lines = try AskLines()
    let draft = dialogue.draft
    var opening = dialogue.opening()
    opening.said = preface + opening.said
    try show(opening)
    while true {
      var turn: AskTurn
      switch try lines.next() {
      case .line(let line):
        takeUpChanges(&dialogue)
        turn = dialogue.take(line)
      case .refused(let why): turn = AskTurn(said: [AskText(why)])
      case .end:
        if isLive { try StandardOutput.write("\n") }
        turn = dialogue.inputEnded()
      case .interrupted(let signal):
        var said = [AskText("Interrupted. What was answered is kept.", isApart: true)]
        if let text = dialogue.unfinished {
          keepDraft(text)
          said.append(AskText("The text you were typing will be offered again."))
        }
        try? StandardOutput.write(AskPage.text(said, width: Self.width))
        return .interrupted(signal: signal)
      }
      let failure = keep(&turn, &dialogue)
      if let draft, dialogue.draft == nil, dialogue.unfinished == nil,
        dialogue.session.pending == nil
      {
        removeDraft(draft)
      }
      noteDraft(dialogue.unfinished, isAllSaved: dialogue.session.pending == nil)
      try show(turn, failure, pending: dialogue.session.pending?.changes.count ?? 0)
      if turn.isOver { return .left(failure) }
    }
  }

  /// Adopts changes by others, unless something of this dialogue is not saved yet.
  private mutating func takeUpChanges(_ dialogue: inout some Dialogue) {
    guard isLive, dialogue.session.pending == nil else { return }
    for case .changedOutside(let folder) in store.perform(.readAgain) ?? [] {
      dialogue.adopt(folder)
    }
  }

  /// Saves the changes of a turn; failed ones are tried again with every line. Returns why
  /// something is not saved.
  private mutating func keep(_ turn: inout AskTurn, _ dialogue: inout some Dialogue) -> Failure? {
    let effects = turn.effects.isEmpty ? dialogue.session.retry() : turn.effects
    let corrections = Self.carryOut(effects, &dialogue, &store)
    if !corrections.isEmpty { turn.said = corrections }
    return dialogue.session.pending.map { store.failure.map(Failure.init) ?? .other($0.problem) }
  }

  /// Carries effects out and lets the dialogue hear what came of them; returns what it says of that.
  static func carryOut(
    _ effects: [Effect], _ dialogue: inout some Dialogue, _ store: inout SessionStore
  ) -> [AskText] {
    var corrections: [AskText] = []
    for effect in dialogue.session.send(effects) {
      for event in store.perform(effect) ?? [] {
        corrections += dialogue.hear(event)
        _ = dialogue.session.update(event)
      }
    }
    return corrections
  }

  /// Saves the typed lines as a draft, so that a crash loses no finished line.
  private mutating func noteDraft(_ text: UnsavedText?, isAllSaved: Bool) {
    guard isLive, text != kept, text != nil || isAllSaved else { return }
    if let text {
      keepDraft(text)
    } else if let kept {
      removeDraft(kept)
    }
    kept = text
  }

  private func keepDraft(_ text: UnsavedText) {
    guard let folder = store.folder, let key = text.target.key else { return }
    try? store.folders.keep(
      Draft(workshop: folder.path, key: key, text: text.text, time: LocalClock.now))
  }

  private func removeDraft(_ text: UnsavedText) {
    guard let folder = store.folder, let key = text.target.key else { return }
    store.folders.removeDraft(of: folder.path, key: key)
  }

  // MARK: - Saying

  private mutating func show(
    _ turn: AskTurn, _ failure: Failure? = nil, pending: Int = 0
  ) throws {
    var said = turn.said
    if turn.isOver, store.folder != nil {
      said.insert(AskText(ending(failure, pending: pending), isApart: true), at: 0)
    } else if let failure {
      said.insert(
        AskText("Not kept yet: \(failure.message). It is tried again with the next line."), at: 0)
    } else if failed, !turn.isOver {
      said.insert(AskText("What was not kept before is kept now."), at: 0)
    }
    failed = failure != nil
    try StandardOutput.write(AskPage.text(said, width: Self.width))
    if isLive, !turn.isOver { try StandardOutput.write("> ") }
  }

  private func ending(_ failure: Failure?, pending: Int) -> String {
    guard let failure else { return "All is kept." }
    let count = AskWords.count(pending, "change is", "changes are")
    return "\(count) not kept: \(failure.message)."
  }

  /// Columns to write in: the terminal's, from 40 to 80; 72 where there is none.
  private static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1,
      ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return 72 }
    return min(80, max(40, Int(size.ws_col)))
  }
}

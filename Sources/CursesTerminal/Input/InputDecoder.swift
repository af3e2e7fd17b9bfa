import TerminalKit

/// Turns the bytes that a terminal sends into events, however they are split over reads.
///
/// It knows no terminal and no clock: bytes come in with the time they came at.
struct InputDecoder {
  /// Two presses at one place within this time are a double press.
  static let doublePress = Duration.milliseconds(400)

  /// A press within this time after the window got the focus was meant for the window.
  static let focusPress = Duration.milliseconds(200)

  /// Whether the mouse is listened to.
  var mouse: Bool
  /// When what has come so far is to be taken as it is; `nil` while nothing waits for more.
  private(set) var deadline: Moment?

  private let keys: KeySequences
  private var bytes: [UInt8] = []
  private var start = 0
  private var arrival = Moment(nanoseconds: 0)
  private var paste: PasteCollector?
  /// Events that are due, last first.
  private var ready: [TerminalEvent] = []
  private var lastFocus: Moment?
  /// Whether the last press was left out, and its release with it.
  private var dropsRelease = false
  private var lastPress: (point: Point, time: Moment)?

  init(keys: KeySequences, mouse: Bool) {
    self.keys = keys
    self.mouse = mouse
  }

  mutating func feed(_ more: some Sequence<UInt8>, at now: Moment) {
    bytes.append(contentsOf: more)
    arrival = now
  }

  /// The next event that is complete, or due at `now`.
  mutating func next(at now: Moment) -> TerminalEvent? {
    deadline = nil
    while true {
      if let event = ready.popLast() { return event }
      let progress = paste == nil ? readPiece(at: now) : readPaste(at: now)
      if !progress { return nil }
    }
  }

  /// Reads one piece. False if it waits for more bytes.
  private mutating func readPiece(at now: Moment) -> Bool {
    guard start < bytes.count else {
      bytes.removeAll(keepingCapacity: true)
      start = 0
      return false
    }
    switch Self.read(bytes[start...], keys: keys) {
    case .complete(let piece, let length):
      start += length
      take(piece)
    case .incomplete(let patience, let otherwise, let length):
      let due = arrival + patience
      guard now >= due else {
        deadline = due
        return false
      }
      start += length
      take(otherwise)
    }
    return true
  }

  /// Reads on in a paste. False if it waits for more bytes.
  private mutating func readPaste(at now: Moment) -> Bool {
    guard var collector = paste else { return false }
    let (taken, over) = collector.take(bytes[start...])
    start += taken
    let due = arrival + PasteCollector.patience
    if over || now >= due {
      paste = nil
      ready = [.paste(collector.text)]
      return true
    }
    paste = collector
    bytes.removeFirst(start)
    start = 0
    deadline = due
    return false
  }

  private mutating func take(_ piece: InputPiece) {
    switch piece {
    case .keys(let keys): ready = keys.reversed().map { .key($0) }
    case .mouse(let report): take(report)
    case .focusGained: lastFocus = arrival
    case .background(let isLight): ready = [.background(isLight: isLight)]
    case .pasteBegins: paste = PasteCollector()
    case .nothing: break
    }
  }

  private mutating func take(_ report: MouseReport) {
    guard mouse, var action = report.action else { return }
    if action == .press { dropsRelease = lastFocus.map { arrival < $0 + Self.focusPress } ?? false }
    if dropsRelease && (action == .press || action == .release) { return }
    if action == .press {
      if let last = lastPress, last.point == report.point,
        arrival < last.time + Self.doublePress
      {
        action = .doublePress
        lastPress = nil
      } else {
        lastPress = (report.point, arrival)
      }
    }
    ready = [.mouse(MouseEvent(action, at: report.point))]
  }

  /// Reads the beginning of `bytes`, which are not empty.
  static func read(_ bytes: ArraySlice<UInt8>, keys: KeySequences) -> InputReading {
    guard let first = bytes.first else { return .complete(.nothing, length: 0) }
    switch first {
    case 0x1b: return EscapeSequence.read(bytes, keys: keys)
    case 0x09: return .complete(.keys([.tab]), length: 1)
    case 0x0a, 0x0d: return .complete(.keys([.enter]), length: 1)
    case 0x08, 0x7f: return .complete(.keys([.backspace]), length: 1)
    case 0x00: return .complete(.keys([.control(" ")]), length: 1)
    case 0x01...0x1a:
      return .complete(.keys([.control(Character(Unicode.Scalar(first + 0x60)))]), length: 1)
    case 0x1c...0x1f:
      return .complete(.keys([.control(Character(Unicode.Scalar(first + 0x40)))]), length: 1)
    default: break
    }
    let (text, length) = PrintableText.run(bytes)
    guard length > 0 else {
      return .incomplete(patience: .seconds(1), otherwise: .nothing, length: bytes.count)
    }
    return .complete(.keys(text.map { .character($0) }), length: length)
  }
}

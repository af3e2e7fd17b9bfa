import Timing
import TerminalKit

/// The decoder that turns a terminal's bytes into events, however they are split over reads.
///
/// It uses no terminal and no clock: bytes are fed with the time of their arrival.
struct InputDecoder {
  /// Two presses on one cell within this time are a double press.
  static let doublePress = Duration.milliseconds(400)

  /// A press within this time after the window got the focus only gave it the focus.
  static let focusPress = Duration.milliseconds(200)

  /// Whether mouse events are reported.
  var mouse: Bool
  /// When to stop waiting for the rest of an unfinished sequence; `nil`: nothing is unfinished.
  private(set) var deadline: Moment?

  private let keys: KeySequences
  private var bytes: [UInt8] = []
  private var start = 0
  private var arrival = Moment(nanoseconds: 0)
  private var paste: PasteCollector?
  /// Decoded events that were not returned yet, the next one last.
  private var ready: [TerminalEvent] = []
  private var lastFocus: Moment?
  /// Whether the last press was dropped, so that its release must be too.
  private var dropsRelease = false
  private var lastPress: (point: Point, time: Moment)?

  init(keys: KeySequences, mouse: Bool) {
    self.keys = keys
    self.mouse = mouse
  }

  /// Adds bytes that arrived at `now`.
  mutating func feed(_ more: some Sequence<UInt8>, at now: Moment) {
    bytes.append(contentsOf: more)
    arrival = now
  }

  /// The next event; `nil` where the bytes so far are none, or may go on before `deadline`.
  mutating func next(at now: Moment) -> TerminalEvent? {
    deadline = nil
    while true {
      if let event = ready.popLast() { return event }
      let progress = paste == nil ? readPiece(at: now) : readPaste(at: now)
      if !progress { return nil }
    }
  }

  /// Reads one piece. Returns false if it waits for more bytes.
  private mutating func readPiece(at now: Moment) -> Bool {
    guard start < bytes.count else {
      bytes.removeAll(keepingCapacity: true)
      start = 0
      return false
    }
    switch Self.read(bytes[start...], keys: keys) {
    case .complete(let piece, let length):
      start += length
      handle(piece)
    case .incomplete(let patience, let otherwise, let length):
      let due = arrival + patience
      guard now >= due else {
        deadline = due
        return false
      }
      start += length
      handle(otherwise)
    }
    return true
  }

  /// Reads on in a paste. Returns false if it waits for more bytes.
  private mutating func readPaste(at now: Moment) -> Bool {
    guard var collector = paste else { return false }
    let (consumed, isOver) = collector.collect(bytes[start...])
    start += consumed
    let due = arrival + PasteCollector.patience
    if isOver || now >= due {
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

  private mutating func handle(_ piece: InputPiece) {
    switch piece {
    case .keys(let keys): ready = keys.reversed().map { .key($0) }
    case .mouse(let report): handle(report)
    case .focusGained: lastFocus = arrival
    case .background(let isLight): ready = [.background(isLight: isLight)]
    case .pasteBegins: paste = PasteCollector()
    case .nothing: break
    }
  }

  private mutating func handle(_ report: MouseReport) {
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

import Reports
import Scoring
import Session
import TerminalKit
import Workshop

/// The summary that the team takes home.
struct SummaryScreen: Screen {
  var offset = 0
  /// The lines of the summary; a cache, made again when its content or width changes.
  private(set) var lines: [[Span]] = []
  /// What the cached lines were made from.
  private var basis: Basis?

  private struct Basis: Equatable, Sendable {
    let revision: Int
    /// When the checkpoints were taken.
    let checkpoints: [Timestamp]
    let width: Int
  }

  /// Reads the checkpoints, to show what has changed since.
  mutating func arrive(from place: Place, _ session: inout Session) -> [Effect] {
    session.readCheckpoints()
  }

  mutating func perform(_ command: Command, _ session: inout Session) -> [Effect] {
    let page = max(1, session.size.height - 6)
    switch command {
    case .up: offset -= 1
    case .down: offset += 1
    case .pageUp: offset -= page
    case .pageDown: offset += page
    case .first: offset = 0
    case .last: offset = .max / 2
    case .enter: session.overlay = .list(session.exportList)
    case .back: session.go(.board)
    default: break
    }
    offset = max(0, min(offset, lines.count - page))
    return []
  }

  /// Makes the lines again after a change. While checkpoints are being read it waits, so that they
  /// are made only once.
  mutating func keepInView(_ session: inout Session) {
    guard !session.awaitsCheckpoints, let open = session.open else { return }
    let basis = Basis(
      revision: open.revision, checkpoints: session.earlier.map(\.taken),
      width: session.size.width)
    if self.basis != basis {
      self.basis = basis
      let progress = ProgressSummary(open.state, on: open.day, checkpoints: session.earlier)
      lines = SummaryLines.lines(
        of: open, progress: progress, width: SummaryLines.width(in: session.size))
    }
    offset = max(0, min(offset, lines.count - (session.size.height - 6)))
  }

  func advice(_ session: Session) -> String {
    "This is what goes home. Enter writes it to a file."
  }
}

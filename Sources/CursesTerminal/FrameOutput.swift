import CNcurses
import Glibc

/// The output of frames: it collects what ncurses writes for a frame and sends it in one piece.
///
/// ncurses flushes when it likes. While it draws, its descriptor points to a file in memory; what
/// is in that file goes out in a single `write`. That is cheaper than several, and the terminal
/// never shows half a frame.
struct FrameOutput {
  private let device: TerminalDevice
  /// The descriptor that ncurses writes to; not `device.output`, which stays the terminal.
  private let alias: Int32
  /// The file in memory.
  private let memory: Int32
  private var bytes: [UInt8] = []

  init(device: TerminalDevice, alias: Int32) throws(TerminalError) {
    self.device = device
    self.alias = alias
    memory = pilotage_memory_file()
    guard memory >= 0 else { throw .refused(code: errno) }
  }

  /// Sends what ncurses writes in `draw`, between `begin` and `end`, or nothing if it writes
  /// nothing. The first occurrence of `unwanted` is left out.
  mutating func send(
    begin: [UInt8], end: [UInt8], without unwanted: [UInt8], _ draw: () -> Void
  ) {
    guard lseek(memory, 0, SEEK_SET) == 0, pilotage_redirect(alias, memory) else {
      draw()
      return
    }
    draw()
    let count = lseek(memory, 0, SEEK_CUR)
    _ = pilotage_redirect(alias, device.output)
    guard count > 0 else { return }
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: begin)
    bytes.append(contentsOf: repeatElement(0, count: count))
    bytes.withUnsafeMutableBytes { buffer in
      _ = pread(memory, buffer.baseAddress.map { $0 + begin.count }, count, 0)
    }
    if !unwanted.isEmpty, let range = bytes.firstRange(of: unwanted) { bytes.removeSubrange(range) }
    bytes.append(contentsOf: end)
    device.write(bytes)
  }

  /// Runs `draw` and discards what ncurses writes in it.
  func discard<Result>(_ draw: () -> Result) -> Result {
    let isRedirected = pilotage_redirect(alias, memory)
    defer { if isRedirected { _ = pilotage_redirect(alias, device.output) } }
    return draw()
  }

  func close() {
    Glibc.close(memory)
  }
}

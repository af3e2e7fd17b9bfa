import CPseudoTerminal
import Glibc
import Testing

@testable import pilotage

@Suite struct ProgressLineTests {
  @Test func itSaysHowLongAndHowFar() {
    #expect(ProgressLine.words(after: .milliseconds(1250), count: nil) == "Working: 1 s")
    #expect(ProgressLine.words(after: .seconds(75), count: 1200) == "Working: 1200 done, 75 s")
  }

  @Test func whereNoTerminalIsThereIsNone() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pseudo_terminal_pipe(&ends))
    #expect(ProgressLine(on: ends[1], patience: .zero) == nil)
    #expect(ProgressLine.during(on: ends[1]) { 7 } == 7)
    close(ends[1])
    var bytes = [UInt8](repeating: 0, count: 16)
    #expect(read(ends[0], &bytes, bytes.count) == 0)
    close(ends[0])
  }

  @Test func itIsRewrittenInPlaceAndTakenAway() throws {
    let terminal = try Ends()
    let line = try #require(ProgressLine(on: terminal.other, patience: .zero))
    line.count(3)
    line.begin()
    #expect(terminal.reads("\rWorking: 3 done, "))
    line.count(4)
    #expect(terminal.reads("\rWorking: 4 done, "))
    line.end()
    #expect(terminal.reads("\r\u{1B}[K"))
    line.end()
    #expect(terminal.isSilent, "once is enough")
  }

  @Test func whatIsDoneInTimeSaysNothing() throws {
    let terminal = try Ends()
    let line = try #require(ProgressLine(on: terminal.other, patience: .seconds(3600)))
    line.begin()
    line.end()
    #expect(terminal.isSilent)
  }
}

/// Both ends of a pseudo-terminal.
private final class Ends {
  private let master: Int32
  let other: Int32
  private var seen = ""

  struct NoTerminal: Error {}

  init() throws {
    var path = [CChar](repeating: 0, count: 256)
    master = pseudo_terminal_open(&path, path.count)
    other = open(path, O_RDWR | O_NOCTTY)
    if master < 0 || other < 0 { throw NoTerminal() }
  }

  deinit {
    close(other)
    close(master)
  }

  /// Whether a text comes, behind whatever came before it.
  func reads(_ text: String) -> Bool {
    while !seen.contains(text) {
      guard readMore(within: 10_000) else { return false }
    }
    return true
  }

  /// Whether nothing has come that was not read.
  var isSilent: Bool { !readMore(within: 0) }

  private func readMore(within milliseconds: Int32) -> Bool {
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, milliseconds) == 1 else { return false }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(master, &bytes, bytes.count)
    guard count > 0 else { return false }
    seen += String(decoding: bytes.prefix(count), as: UTF8.self)
    return true
  }
}

import CursesTerminal
import Glibc
import PlainText
import TerminalKit

/// Standard input, output and error as they were handed to the program.
enum StandardStreams {
  /// Opens closed standard streams, so that no file of ours gets their descriptor. Writing to a
  /// closed standard output must fail, not end up in a record.
  static func makeSureTheyAreOpen() {
    for stream: Int32 in 0...2 where fcntl(stream, F_GETFD) == -1 {
      // The lowest free number is this one. Reading from standard input then gives its end at once;
      // writing to the others fails.
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Makes a limit on the size of files (`ulimit -f`) an error of the write that meets it, which is
  /// told, and not a signal that ends the program in the middle of a save.
  static func takeLimitsAsErrors() { signal(SIGXFSZ, SIG_IGN) }

  /// Whether a person sits at both ends.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  private static let characters = CharacterSet.fromEnvironment()

  /// The bytes of a text for people: UTF-8, or in another locale ASCII, as on the screens.
  fileprivate static func bytes(_ text: String) -> [UInt8] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.utf8) }
    return Array((characters == .unicode ? text : Glyphs.ascii(text)).utf8)
  }
}

/// Standard output.
enum StandardOutput {
  /// Writes all of the bytes as they are: what is for programs, and has one form everywhere.
  ///
  /// - Throws: `Failure.output`. A reader that has gone away is no signal here but such an error.
  static func write(_ bytes: some Collection<UInt8>) throws {
    signal(SIGPIPE, SIG_IGN)
    if isatty(STDOUT_FILENO) == 1 { ProgressLine.current?.end() }
    let done =
      bytes.withContiguousStorageIfAvailable(writeAll)
      ?? Array(bytes).withUnsafeBufferPointer(writeAll)
    if let number = done { throw Failure.output(errno: number) }
  }

  /// Writes a text for people.
  static func write(_ text: String) throws { try write(StandardStreams.bytes(text)) }

  /// Writes one line, whose control characters are made visible.
  static func writeLine(_ text: String) throws { try write(text.printable + "\n") }

  /// Writes a text that is the whole answer, and tells how the program ends.
  static func end(with text: String) -> ExitStatus {
    do {
      try write(text)
      return .done
    } catch {
      return Failure(error).report()
    }
  }

  /// The error that kept the bytes from being written; `nil`: all were.
  private static func writeAll(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(
        STDOUT_FILENO, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        // Another program has left the pipe non-blocking.
        var ready = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}

/// Standard error, a line at a time.
enum StandardError {
  static func line(_ text: String) {
    signal(SIGPIPE, SIG_IGN)
    ProgressLine.current?.end()
    let bytes = StandardStreams.bytes(text + "\n")
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}

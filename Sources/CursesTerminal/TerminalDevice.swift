import Glibc

/// The file descriptors of the terminal: the program's own copies.
struct TerminalDevice {
  let input: Int32
  let output: Int32

  /// Standard input and output if both are a terminal, else the controlling terminal, so that the
  /// program can be used in a pipe.
  static func open() throws(TerminalError) -> TerminalDevice {
    if isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
      let input = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
      let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
      guard input >= 0, output >= 0 else { throw .refused(code: errno) }
      return TerminalDevice(input: input, output: output)
    }
    let both = Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard both >= 0 else { throw .noTerminal }
    return TerminalDevice(input: both, output: both)
  }

  func close() {
    Glibc.close(input)
    if output != input { Glibc.close(output) }
  }

  /// Writes all of `bytes`. If the terminal is gone they are lost.
  func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
        let count = Glibc.write(output, start, rest.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          // Another program left the terminal non-blocking.
          var ready = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
          poll(&ready, 1, -1)
        } else if errno != EINTR {
          return
        }
      }
    }
  }
}

import Glibc

/// The error of a failed system call: the number in `errno`.
struct SystemError: Error, Equatable {
  let number: Int32

  /// Whether the file system has no such feature (modes, second names, syncing a folder), as on a
  /// memory stick or a network drive.
  var isUnsupported: Bool {
    [EPERM, EOPNOTSUPP, ENOSYS, EINVAL, EMLINK].contains(number)
  }
}

/// Makes a system call, and makes it again if a signal interrupted it.
@discardableResult
func system<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
  while true {
    let result = call()
    if result != -1 { return result }
    let number = errno
    if number != EINTR { throw SystemError(number: number) }
  }
}

/// An open file or folder. It is closed with the value.
struct Descriptor: ~Copyable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { close(number) }

  /// Its status.
  func status() throws(SystemError) -> stat {
    var status = stat()
    try system { fstat(number, &status) }
    return status
  }

  /// Syncs what was written to the disk.
  func sync() throws(SystemError) {
    try system { fsync(number) }
  }

  /// Sets the mode regardless of the umask, on file systems that have modes.
  func setMode(_ mode: mode_t) throws(SystemError) {
    do {
      try system { fchmod(number, mode) }
    } catch let error where error.isUnsupported {
      return
    }
  }

  /// Writes all bytes, in as many calls as it takes.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      start += try system {
        bytes[start...].withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
      }
    }
  }

  /// Reads from the present offset to the end, but at most one byte more than `bound`.
  func read(expecting size: Int, bound: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = min(size, bound) + 1
    while bytes.count <= bound {
      var chunk: [UInt8] = []
      try system {
        var result = 0
        chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
          result = Glibc.read(number, buffer.baseAddress, buffer.count)
          count = max(0, result)
        }
        return result
      }
      if chunk.isEmpty { break }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if chunk.count < room && bytes.count >= size { break }
      room = 65_536
    }
    return bytes
  }
}

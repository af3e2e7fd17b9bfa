import Glibc

/// The lock that a change of a workshop's folder holds for a moment. It is released with the value.
///
/// It is a lock of the kernel (`flock` on `.lock`), so it ends with its process, however that ends.
/// It works on one machine only; on a file system without locks, changes are made without one.
struct FolderLock: ~Copyable {
  static let fileName = ".lock"
  /// How long to wait for somebody else's change, in milliseconds.
  static let patience = 2000

  private let file: Descriptor
  /// The process that had it before, if that was another one.
  let before: LockHolder?

  /// Waits for the lock.
  ///
  /// - Throws: `busy` if it can't be had within `patience` milliseconds; an error of writing if its
  ///   file can't be opened.
  init(
    _ folder: borrowing OpenFolder, modes: FileModes, patience: Int = FolderLock.patience
  ) throws(StoreError) {
    file = try Self.lockedFile(in: folder, modes: modes, patience: patience)
    before = Self.noteHolder(in: file)
  }

  private static func lockedFile(
    in folder: borrowing OpenFolder, modes: FileModes, patience: Int
  ) throws(StoreError) -> Descriptor {
    let file: Descriptor
    do {
      file = try openFile(in: folder, modes: modes)
    } catch {
      let failure = StoreError.writing(error, path: folder.path + "/" + fileName)
      if case .readOnly(_, let number) = failure {
        throw .readOnly(path: folder.path, errno: number)
      }
      throw failure
    }
    do {
      try acquire(file, patience: patience)
    } catch {
      guard error.number == EWOULDBLOCK else { throw .writing(error, path: folder.path) }
      throw .busy(path: folder.path, holder: holder(atPath: folder.path + "/" + fileName))
    }
    return file
  }

  private static func openFile(
    in folder: borrowing OpenFolder, modes: FileModes
  ) throws(SystemError) -> Descriptor {
    do {
      return try folder.open(fileName, O_RDWR | O_NOFOLLOW)
    } catch let error where error.number == ENOENT {
      let made = try folder.open(
        fileName, O_RDWR | O_CREAT | O_NOFOLLOW, mode: FileModes.personal)
      try? made.setMode(modes.file)
      return made
    } catch let error where error.number == EACCES {
      // Somebody else's file can't be written, but it can be locked.
      return try folder.open(fileName, O_RDONLY | O_NOFOLLOW)
    }
  }

  private static func acquire(
    _ file: borrowing Descriptor, patience: Int
  ) throws(SystemError) {
    let end = milliseconds() + patience
    while true {
      do {
        try system { flock(file.number, LOCK_EX | LOCK_NB) }
        return
      } catch let error where error.number == EWOULDBLOCK {
        guard milliseconds() < end else { throw error }
        // Short and random waits, since somebody who saves again and again is seldom without the
        // lock.
        usleep(.random(in: 100...500))
      } catch let error where error.isUnsupported || error.number == ENOLCK {
        return
      }
    }
  }

  private static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Writes process and host into the lock's file, for the error of those who wait in vain. They
  /// stay there, so that many changes of one program write them once. Returns who was noted there
  /// before.
  private static func noteHolder(in file: borrowing Descriptor) -> LockHolder? {
    let note = Array("\(getpid()) \(hostName())\n".utf8)
    var present = [UInt8](repeating: 0, count: 256)
    let count = pread(file.number, &present, present.count, 0)
    if count == note.count, present.starts(with: note) { return nil }
    _ = ftruncate(file.number, 0)
    _ = pwrite(file.number, note, note.count, 0)
    return holder(in: present.prefix(max(0, count)))
  }

  static func holder(atPath path: String) -> LockHolder? {
    guard let bytes = try? FileSystem.read(path), bytes.count < 256 else { return nil }
    return holder(in: bytes[...])
  }

  private static func holder(in bytes: ArraySlice<UInt8>) -> LockHolder? {
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let pid = Int(words[0]) else { return nil }
    return LockHolder(pid: pid, host: String(words[1]))
  }

  /// Whether a holder was a process on this machine that has ended.
  static func isGone(_ holder: LockHolder) -> Bool {
    guard holder.host == hostName(), let pid = pid_t(exactly: holder.pid), pid > 0 else {
      return false
    }
    return kill(pid, 0) == -1 && errno == ESRCH
  }

  static func hostName() -> String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    let text = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return text.isEmpty ? "localhost" : text
  }
}

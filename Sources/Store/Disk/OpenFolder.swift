import Glibc
import JSON

/// An open folder. Everything in it is reached through its descriptor, so that a change of the path
/// to it can't lead a write elsewhere.
struct OpenFolder: ~Copyable {
  let path: String
  private let descriptor: Descriptor

  /// An entry of a folder: its name, and what it is without links being followed.
  struct Entry: Equatable {
    let name: String
    let kind: Kind
    enum Kind { case file, folder, link, other }
  }

  init(_ path: String) throws(SystemError) {
    self.path = path
    descriptor = Descriptor(
      try system { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
  }

  private init(path: String, descriptor: consuming Descriptor) {
    self.path = path
    self.descriptor = descriptor
  }

  func status() throws(SystemError) -> stat { try descriptor.status() }

  func setMode(_ mode: mode_t) throws(SystemError) { try descriptor.setMode(mode) }

  /// A folder in this one. Links are only followed for reading.
  func folder(_ name: String, followingLinks: Bool) throws(SystemError) -> OpenFolder {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
    let number = try system { openat(descriptor.number, name, flags) }
    return OpenFolder(path: path + "/" + name, descriptor: Descriptor(number))
  }

  /// A folder in this one to write into; it is made if it is missing.
  func folderMade(_ name: String, mode: mode_t) throws(SystemError) -> OpenFolder {
    do {
      return try folder(name, followingLinks: false)
    } catch let error where error.number == ENOENT {
      do {
        try system { mkdirat(descriptor.number, name, 0o700) }
      } catch let error where error.number == EEXIST {
        return try folder(name, followingLinks: false)
      }
      let made = try folder(name, followingLinks: false)
      try made.setMode(mode)
      try sync()
      return made
    }
  }

  /// All entries but `.` and `..`, in the order of the names' bytes.
  func entries() throws(SystemError) -> [Entry] {
    let copy = try system { openat(descriptor.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    var stream = fdopendir(copy)
    while stream == nil, errno == EINTR { stream = fdopendir(copy) }
    guard let stream else {
      let number = errno
      close(copy)
      throw SystemError(number: number)
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let entry = try Self.next(of: stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      let kind: Entry.Kind =
        switch Int32(entry.pointee.d_type) {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .folder
        case Int32(DT_LNK): .link
        case Int32(DT_UNKNOWN): self.kind(of: name)
        default: .other
        }
      entries.append(Entry(name: name, kind: kind))
    }
    return entries.sorted { strcmp($0.name, $1.name) < 0 }
  }

  /// The next entry; `nil` at the end. A folder that can't be read to its end is an error.
  private static func next(
    of stream: OpaquePointer
  ) throws(SystemError) -> UnsafeMutablePointer<dirent>? {
    while true {
      errno = 0
      if let entry = readdir(stream) { return entry }
      let number = errno
      if number == 0 { return nil }
      if number != EINTR { throw SystemError(number: number) }
    }
  }

  /// What an entry is, for file systems that do not say it with the name.
  private func kind(of name: String) -> Entry.Kind {
    guard let status = try? linkStatus(name) else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The status of an entry; of a symbolic link its own, and not its target's.
  func linkStatus(_ name: String) throws(SystemError) -> stat {
    var status = stat()
    try system { fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW) }
    return status
  }

  /// Whether there is an entry of this name, even a link to nothing. `true` also where that can't
  /// be found out, so that nothing is overwritten.
  func has(_ name: String) -> Bool {
    do {
      _ = try linkStatus(name)
      return true
    } catch {
      return error.number != ENOENT
    }
  }

  func isLink(_ name: String) -> Bool {
    (try? linkStatus(name)).map { $0.st_mode & S_IFMT == S_IFLNK } ?? false
  }

  /// Whether a file may be changed. A save replaces files, so only this check keeps a read-only
  /// file safe.
  func mayChange(_ name: String) -> Bool {
    faccessat(descriptor.number, name, W_OK, AT_EACCESS) == 0 || errno == ENOENT
  }

  func removeFolder(_ name: String) throws(SystemError) {
    try system { unlinkat(descriptor.number, name, AT_REMOVEDIR) }
  }

  func open(_ name: String, _ flags: Int32, mode: mode_t = 0) throws(SystemError) -> Descriptor {
    Descriptor(try system { openat(descriptor.number, name, flags | O_CLOEXEC, mode) })
  }

  /// The bytes of a file, at most one more than `JSONReader.largestSize`.
  func read(_ name: String) throws(SystemError) -> [UInt8] {
    // Non-blocking: a pipe or a device instead of a file must not stop the program.
    let file = try open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    return try FileSystem.readPlain(file)
  }

  func remove(_ name: String) throws(SystemError) {
    try system { unlinkat(descriptor.number, name, 0) }
  }

  func rename(_ name: String, to other: String) throws(SystemError) {
    try system { renameat(descriptor.number, name, descriptor.number, other) }
  }

  /// Gives a file a second name. It is an error if that name is in use.
  func link(_ name: String, as other: String) throws(SystemError) {
    try system { linkat(descriptor.number, name, descriptor.number, other, 0) }
  }

  /// Syncs the folder's own names to the disk, where the file system can do that.
  func sync() throws(SystemError) {
    do {
      try descriptor.sync()
    } catch let error where error.isUnsupported {
      return
    }
  }

  /// Syncs one of its files or folders to the disk.
  func sync(_ name: String) throws(SystemError) {
    try open(name, O_RDONLY | O_NOFOLLOW).sync()
  }
}

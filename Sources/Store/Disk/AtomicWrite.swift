import Glibc

extension OpenFolder {
  /// How a file is written.
  struct Writing {
    var mode: mode_t
    /// Whether to wait until the disk has it. `false` only where a loss with the power does no
    /// harm.
    var waits = true
    /// Whether a file of this name is an error (`EEXIST`) instead of being replaced.
    var onlyNew = false
  }

  /// Replaces a file as a whole: writes a temporary file beside it, syncs it, renames it and syncs
  /// the folder. Then `next` runs. If that or anything before fails, the old file is back, byte for
  /// byte, and no temporary file is left.
  func replace(
    _ name: String, with bytes: [UInt8], _ writing: Writing,
    then next: () throws(StoreError) -> Void = {}
  ) throws(StoreError) {
    let old: Old
    do {
      old = try put(bytes, as: name, writing)
    } catch {
      throw .writing(error, path: path + "/" + name)
    }
    try finish(name, old, next)
  }

  /// Removes a file, then runs `next`. If that fails the file is back.
  func remove(_ name: String, then next: () throws(StoreError) -> Void) throws(StoreError) {
    let backup = Self.temporaryName(for: name)
    do {
      try rename(name, to: backup)
      try syncOrRestore(name, .kept(as: backup))
    } catch {
      throw .writing(error, path: path + "/" + name)
    }
    try finish(name, .kept(as: backup), next)
  }

  /// A name for a temporary file: `.NAME.PID-RANDOM.tmp`. No record's name begins with a dot.
  static func temporaryName(for name: String) -> String {
    ".\(name).\(getpid())-\(String(UInt32.random(in: 0 ... .max), radix: 36)).tmp"
  }

  /// What happened to the file that was replaced.
  private enum Old {
    case wasNone
    case kept(as: String)
  }

  private func put(_ bytes: [UInt8], as name: String, _ writing: Writing) throws(SystemError) -> Old
  {
    let temporary = Self.temporaryName(for: name)
    let old: Old
    do {
      try write(bytes, to: temporary, writing)
      if writing.onlyNew {
        try placeNew(temporary, as: name)
        old = .wasNone
      } else {
        old = try keepAndRename(temporary, to: name)
      }
    } catch {
      try? remove(temporary)
      throw error
    }
    if writing.waits { try syncOrRestore(name, old) }
    return old
  }

  private func keepAndRename(_ temporary: String, to name: String) throws(SystemError) -> Old {
    let old = try keep(name)
    do {
      try rename(temporary, to: name)
    } catch {
      if case .kept(let backup) = old { try? remove(backup) }
      throw error
    }
    return old
  }

  private func write(_ bytes: [UInt8], to temporary: String, _ writing: Writing)
    throws(SystemError)
  {
    let file = try open(
      temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: FileModes.personal)
    try file.write(bytes)
    try file.setMode(writing.mode)
    if writing.waits { try file.sync() }
  }

  /// Renames a temporary file, unless there is a file of that name.
  private func placeNew(_ temporary: String, as name: String) throws(SystemError) {
    do {
      try link(temporary, as: name)
    } catch let error where error.isUnsupported {
      if has(name) { throw SystemError(number: EEXIST) }
      try rename(temporary, to: name)
      return
    }
    try? remove(temporary)
  }

  /// Keeps the present file under a second name until the new one is safe.
  private func keep(_ name: String) throws(SystemError) -> Old {
    let backup = Self.temporaryName(for: name)
    do {
      try link(name, as: backup)
    } catch let error where error.number == ENOENT {
      return .wasNone
    } catch let error where error.isUnsupported {
      try copy(name, to: backup)
    }
    return .kept(as: backup)
  }

  private func copy(_ name: String, to backup: String) throws(SystemError) {
    let file = try open(name, O_RDONLY | O_NOFOLLOW)
    let status = try file.status()
    do {
      let bytes = try FileSystem.readPlain(file)
      try write(bytes, to: backup, .init(mode: status.st_mode & 0o7777, waits: false))
    } catch {
      try? remove(backup)
      throw error
    }
  }

  private func syncOrRestore(_ name: String, _ old: Old) throws(SystemError) {
    do {
      try sync()
    } catch {
      restore(name, old)
      throw error
    }
  }

  private func finish(_ name: String, _ old: Old, _ next: () throws(StoreError) -> Void)
    throws(StoreError)
  {
    do {
      try next()
    } catch {
      restore(name, old)
      throw error
    }
    if case .kept(let backup) = old { try? remove(backup) }
  }

  private func restore(_ name: String, _ old: Old) {
    switch old {
    case .wasNone: try? remove(name)
    case .kept(let backup): try? rename(backup, to: name)
    }
    try? sync()
  }
}

extension StoreError {
  /// The error for a write that failed: read-only files and folders get a case of their own.
  static func writing(_ error: SystemError, path: String) -> StoreError {
    switch error.number {
    case ELOOP: .isLink(path: path)
    case ENOTDIR, EISDIR: .notAFile(path: path)
    case EACCES, EPERM, EROFS: .readOnly(path: path, errno: error.number)
    default: .cannotWrite(path: path, errno: error.number)
    }
  }

  /// The error for a read that failed.
  static func reading(_ error: SystemError, path: String) -> StoreError {
    switch error.number {
    case ENOENT: .notFound(path: path)
    case EISDIR, ENXIO: .notAFile(path: path)
    default: .cannotRead(path: path, errno: error.number)
    }
  }
}

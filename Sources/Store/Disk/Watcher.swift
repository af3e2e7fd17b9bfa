import Glibc
import Workshop

/// A watcher of a workshop's folder. It reports that something may have changed; what did is found
/// by reading the folder again.
///
/// It uses Linux's inotify, which does not see other machines' changes on a network file system.
/// There `poll` is needed.
public final class Watcher {
  private let path: String
  private var descriptor: Int32
  /// The watched folders by inotify's watch number; the workshop's own is `""`.
  private var folders: [Int32: String] = [:]
  private var fingerprint: Int?

  /// Starts to watch a workshop's folder.
  public init(_ path: String) {
    self.path = path
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    watchFolders()
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The descriptor that is readable when `drain` has something to report; `nil` where there is no
  /// inotify.
  public var readable: Int32? { descriptor >= 0 && !folders.isEmpty ? descriptor : nil }

  /// Whether `poll` must be called every second, since `readable` misses changes.
  public var needsPolling: Bool { readable == nil || Self.isOnNetwork(path) }

  /// What may have changed.
  public struct Noticed: OptionSet, Sendable {
    /// The set as bits.
    public let rawValue: UInt8

    /// The set of these bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// A record that is read with the workshop.
    public static let records = Noticed(rawValue: 1)
    /// `room.json`, which says where the room is.
    public static let room = Noticed(rawValue: 2)
  }

  /// Reads what inotify reported, and returns what may have changed. Temporary files, the lock and
  /// the history do not count.
  public func drain() -> Noticed {
    guard descriptor >= 0 else { return [] }
    var noticed: Noticed = []
    var buffer = [UInt8](repeating: 0, count: 16 * 1024)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count <= 0 { break }
      var start = 0
      let head = MemoryLayout<inotify_event>.size
      while start + head <= count {
        let event = buffer.withUnsafeBytes {
          $0.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
        }
        let name = buffer[(start + head)..<(start + head + Int(event.len))].prefix { $0 != 0 }
        noticed.formUnion(subject(of: event, String(decoding: name, as: UTF8.self)))
        start += head + Int(event.len)
      }
    }
    return noticed
  }

  /// Whether the files' sizes and times have changed since the last call. The first call returns
  /// false.
  public func poll() -> Bool {
    let present = currentFingerprint()
    defer { fingerprint = present }
    return fingerprint != nil && fingerprint != present
  }

  private static let subfolders = ["answers", "ballots", "reveals", "actions", "checkpoints"]

  private func subject(of event: inotify_event, _ name: String) -> Noticed {
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
      watchFolders()
      return [.records, .room]
    }
    guard let folder = folders[event.wd] else { return [] }
    if event.mask & UInt32(IN_IGNORED) != 0 {
      folders[event.wd] = nil
      return .records
    }
    if name.hasPrefix(".") { return [] }
    // A new folder may hold files already that were not reported.
    if folder.isEmpty, Self.subfolders.contains(name) { watchFolders() }
    guard folder.isEmpty else { return .records }
    return name == HistoryFile.folder ? [] : name == Record.room.fileName ? .room : .records
  }

  private func watchFolders() {
    guard descriptor >= 0 else { return }
    let events = IN_CLOSE_WRITE | IN_MOVE | IN_DELETE | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF
    for folder in [""] + Self.subfolders {
      let watchedPath = folder.isEmpty ? path : path + "/" + folder
      let number = inotify_add_watch(descriptor, watchedPath, UInt32(events | IN_ONLYDIR))
      if number >= 0 { folders[number] = folder }
    }
  }

  /// A hash of all files' names, inodes, sizes and times.
  private func currentFingerprint() -> Int {
    var hasher = Hasher()
    guard let root = try? OpenFolder(path) else { return 0 }
    Self.add(root, to: &hasher)
    for name in Self.subfolders {
      guard let folder = try? root.folder(name, followingLinks: true) else { continue }
      hasher.combine(name)
      Self.add(folder, to: &hasher)
    }
    return hasher.finalize()
  }

  private static func add(_ folder: borrowing OpenFolder, to hasher: inout Hasher) {
    for entry in (try? folder.entries()) ?? [] where !entry.name.hasPrefix(".") {
      guard entry.kind != .folder, let status = try? folder.linkStatus(entry.name) else { continue }
      hasher.combine(entry.name)
      hasher.combine(status.st_ino)
      hasher.combine(status.st_size)
      // The time of the last change of any kind. Unlike the time of writing, it can't be set back.
      hasher.combine(status.st_ctim.tv_sec)
      hasher.combine(status.st_ctim.tv_nsec)
    }
  }

  /// Whether the folder is on a network file system.
  private static func isOnNetwork(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, let bytes = try? FileSystem.read("/proc/self/mountinfo") else {
      return false
    }
    // As glibc's macros `major` and `minor` do it.
    let number = status.st_dev
    let major = (number >> 8) & 0xfff | (number >> 32) & ~0xfff
    let minor = number & 0xff | (number >> 12) & ~0xff
    let device = "\(major):\(minor)"
    // 36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 2, words[2] == device, let dash = words.firstIndex(of: "-"),
        words.indices.contains(dash + 1)
      else { continue }
      return isNetwork(words[dash + 1])
    }
    return false
  }

  static func isNetwork(_ type: some StringProtocol) -> Bool {
    let types: Set<String> = [
      "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "ceph", "afs", "lustre", "vboxsf", "virtiofs",
      "drvfs", "fuse",
    ]
    return types.contains(String(type)) || type.hasPrefix("fuse.")
  }
}

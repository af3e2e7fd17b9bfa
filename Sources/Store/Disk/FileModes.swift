import Glibc

/// Which mode a new file or folder of a workshop gets.
///
/// A folder with the setgid bit was set up to be shared by a group: folders 2770, files 0660,
/// ballots 0640. Elsewhere the umask rules, but for ballots: 0600.
struct FileModes: Equatable {
  /// Whether the group shares the folder.
  let isShared: Bool
  /// The permissions that the user's umask takes away.
  let mask: mode_t

  init(isShared: Bool, mask: mode_t = FileModes.currentMask()) {
    self.isShared = isShared
    self.mask = mask
  }

  /// A file that whoever sees the folder may read.
  var file: mode_t { isShared ? 0o660 : 0o666 & ~mask }

  /// A participant's ballots.
  var ballots: mode_t { isShared ? 0o640 : 0o600 }

  var folder: mode_t { isShared ? 0o2770 : 0o777 & ~mask }

  /// A file of the user's own: drafts, temporary files.
  static let personal: mode_t = 0o600

  /// The umask, which can be asked for only by setting it; the kernel also tells it, and that
  /// disturbs no other thread.
  static func currentMask() -> mode_t {
    if let bytes = try? FileSystem.read("/proc/self/status"),
      let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        .first(where: { $0.hasPrefix("Umask:") }),
      let mask = mode_t(line.dropFirst(6).drop { $0 == "\t" || $0 == " " }, radix: 8)
    {
      return mask
    }
    let mask = umask(0o077)
    _ = umask(mask)
    return mask
  }
}

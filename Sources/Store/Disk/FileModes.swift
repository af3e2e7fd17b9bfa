import Glibc

/// The modes that new files and folders of a workshop get.
///
/// A workshop's folder with the setgid bit was set up for a group: folders get 2770, files 0660,
/// ballots 0640. Elsewhere the umask decides, and ballots get 0600.
struct FileModes: Equatable {
  /// Whether the group shares the folder.
  let isShared: Bool
  /// The permissions that the user's umask takes away.
  let mask: mode_t

  init(isShared: Bool, mask: mode_t = FileModes.currentMask()) {
    self.isShared = isShared
    self.mask = mask
  }

  /// The mode of any file but ballots.
  var file: mode_t { isShared ? 0o660 : 0o666 & ~mask }

  /// The mode of a participant's ballots.
  var ballots: mode_t { isShared ? 0o640 : 0o600 }

  /// The mode of a folder.
  var folder: mode_t { isShared ? 0o2770 : 0o777 & ~mask }

  /// The mode of the user's own files: drafts, temporary files.
  static let personal: mode_t = 0o600

  /// The umask. `umask` can only be read by setting it, which other threads notice, so the kernel's
  /// `/proc` is tried first.
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

import Glibc
import JSON
import Workshop

/// The summary of a workshop, for lists.
public struct WorkshopSummary: Equatable, Sendable {
  /// The path of its folder.
  public var path: String
  /// Its title.
  public var title: String
  /// The company.
  public var organisation: String
  /// Whether it is the sample that `demo` writes.
  public var isSample: Bool
  /// The time of the latest change in its histories; without any, when it was made.
  public var updated: Timestamp
}

extension WorkshopSource {
  /// The most entries of folders that are looked at.
  private static let mostEntries = 2000

  /// The workshops in a folder and `depth` levels below it, by path. Hidden folders are skipped,
  /// below linked folders nothing is searched, and the search ends after very many entries.
  public static func nearby(of path: String, depth: Int = 2) -> [WorkshopSummary] {
    var found: [WorkshopSummary] = []
    var left = mostEntries
    var level = [FileSystem.absolute(path)]
    for step in 0...depth {
      var next: [String] = []
      for folder in level {
        if let summary = summary(of: folder) {
          found.append(summary)
          continue
        }
        guard step < depth, left > 0, let opened = try? OpenFolder(folder),
          let entries = try? opened.entries()
        else { continue }
        for entry in entries where !entry.name.hasPrefix(".") {
          left -= 1
          guard left >= 0 else { break }
          let inner = (folder == "/" ? "" : folder) + "/" + entry.name
          switch entry.kind {
          case .folder: next.append(inner)
          case .link:
            if let summary = summary(of: inner) { found.append(summary) }
          case .file, .other: continue
          }
        }
      }
      level = next
    }
    return found.sorted { $0.path < $1.path }
  }

  /// The summary of the workshop in a folder; `nil` where there is none that can be read.
  public static func summary(of path: String) -> WorkshopSummary? {
    guard isWorkshop(path), let root = try? OpenFolder(path),
      let bytes = try? root.read(WorkshopFolder.detailsFile),
      let json = try? JSONReader.parse(bytes), let details = try? WorkshopDetails(json: json)
    else { return nil }
    return WorkshopSummary(
      path: path, title: details.title, organisation: details.organisation,
      isSample: details.sample, updated: latestChange(root) ?? details.created)
  }

  /// The latest time in the histories.
  private static func latestChange(_ root: borrowing OpenFolder) -> Timestamp? {
    guard let folder = try? root.folder(HistoryFile.folder, followingLinks: true),
      let entries = try? folder.entries()
    else { return nil }
    return entries.compactMap { entry in
      entry.name.hasSuffix(".ndjson") ? lastTime(of: entry.name, in: folder) : nil
    }.max()
  }

  /// The time of a history's last line. Only the end of the file is read: `time` comes after the
  /// documents, and inside a text its quotes would be escaped.
  private static func lastTime(
    of name: String, in folder: borrowing OpenFolder
  ) -> Timestamp? {
    let most = 2048
    guard let file = try? folder.open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY),
      let status = try? file.status(), status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    let start = max(0, Int(status.st_size) - most)
    guard (try? system { lseek(file.number, off_t(start), SEEK_SET) }) != nil,
      let bytes = try? file.read(expecting: most, bound: most)
    else { return nil }
    let mark = Array(#","time":""#.utf8)
    var index = bytes.count - mark.count - 20
    while index >= 0 {
      if bytes[index...].starts(with: mark) {
        let text = bytes[(index + mark.count)...].prefix(20)
        if let time = Timestamp(String(decoding: text, as: UTF8.self)) { return time }
      }
      index -= 1
    }
    return nil
  }
}

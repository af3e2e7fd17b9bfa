import JSON
import Workshop

/// A workshop that was opened lately.
public struct RecentWorkshop: Equatable, Sendable {
  /// The path of its folder.
  public var path: String
  /// Its title at that time.
  public var title: String
  /// When it was opened last.
  public var opened: Timestamp

  /// A workshop opened at a time.
  public init(path: String, title: String, opened: Timestamp) {
    self.path = path
    self.title = title
    self.opened = opened
  }
}

extension UserFolders {
  static let mostRecent = 20

  private var recentFile: String { state + "/recent.json" }

  /// The workshops opened lately, the latest first. Some may not exist any more.
  public func recent() -> [RecentWorkshop] {
    (UserFile.read(recentFile)?["workshops"]?.array ?? []).prefix(Self.mostRecent)
      .compactMap { item in
        guard let object = item.object, let path = object["path"]?.string, path.hasPrefix("/"),
          let opened = object["opened"]?.string.flatMap({ Timestamp($0) })
        else { return nil }
        return RecentWorkshop(
          path: path, title: object["title"]?.string ?? "", opened: opened)
      }
  }

  /// Puts a workshop at the top of the list.
  public func remember(_ workshop: RecentWorkshop) throws(StoreError) {
    var workshop = workshop
    workshop.path = FileSystem.real(workshop.path)
    try keep([workshop] + recent().filter { $0.path != workshop.path })
  }

  /// Removes a workshop from the list.
  public func forget(_ path: String) throws(StoreError) {
    let path = FileSystem.real(path)
    try keep(recent().filter { $0.path != path })
  }

  private func keep(_ workshops: [RecentWorkshop]) throws(StoreError) {
    var object = JSONObject()
    object["format"] = "pilotage/recent/1"
    object["workshops"] = .array(
      workshops.prefix(Self.mostRecent).map { workshop in
        [
          "path": .string(workshop.path), "title": .string(workshop.title),
          "opened": .string(workshop.opened.description),
        ]
      })
    try UserFile.write(object, to: recentFile)
  }
}

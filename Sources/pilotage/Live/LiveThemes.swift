import JSON
import Store
import TerminalKit
import Session
import SessionStore

/// The themes there are: those built in and the person's own.
struct LiveThemes {
  let folders: UserFolders

  /// Ids and titles, the built-in ones first.
  var titles: [ThemeTitle] {
    var titles = Theme.builtInIDs.map { id in
      ThemeTitle(id: id, title: (try? Theme.builtIn(id))?.title ?? id)
    }
    for file in folders.themes where !titles.contains(where: { $0.id == file.name }) {
      titles.append(ThemeTitle(id: file.name, title: file.name))
    }
    return titles
  }

  /// A theme by its id; where it can't be had the ordinary one, and why.
  func theme(_ id: String?) -> (theme: Theme, problem: String?) {
    let id = id ?? Theme.defaultID
    do {
      if let theme = try Theme.builtIn(id) { return (theme, nil) }
      if let file = folders.themes.first(where: { $0.name == id }) {
        let bytes = try FileSystem.bytes(file.path)
        return (try Theme(bytes: bytes) { id throws(JSONError) in try Theme.builtIn(id) }, nil)
      }
      return (ordinary, "There is no theme \(id); the ordinary one is used.")
    } catch {
      return (ordinary, "The theme \(id) can't be used: \(Failure(error).message)")
    }
  }

  private var ordinary: Theme { (try? Theme.builtIn(Theme.defaultID)) ?? .plain }
}

import CursesTerminal
import Session
import SessionStore
import Store
import Workshop

/// Carries out the workbench's effects on disk and terminal, and reports the results as events.
struct EffectRunner {
  var store: SessionStore
  var terminal: Terminal?
  var themes: LiveThemes?
  var drafts: DraftKeeper

  init(folders: UserFolders) {
    store = SessionStore(folders: folders, who: LocalUser.name)
    drafts = DraftKeeper(folders)
  }

  mutating func perform(_ effect: Effect) -> [Event] {
    if let events = store.perform(effect) {
      guard let title = events.openedTitle else { return events }
      return events + afterOpening(title: title)
    }
    switch effect {
    case .mergeCopies: return mergeCopies()
    case .editOutside(let text): return editOutside(text)
    case .askPlainly(let question): return askPlainly(at: question)
    case .findThemes: return [.themesFound(themes?.titles ?? [])]
    case .setTheme(let id): return setTheme(id)
    case .setMouse(let isOn):
      terminal?.mouse = isOn
      keepPreference { $0.mouse = isOn }
      return [.mouseChanged(isOn)]
    case .suspend: terminal?.suspend()
    case .redraw: terminal?.redrawAll()
    default: break
    }
    return []
  }

  /// Remembers a workshop that was opened, and looks for what was entered and not saved when the
  /// program ended.
  ///
  /// - Parameter title: that of the workshop; `nil` at home, where a new workshop may be found that
  ///   was never made.
  mutating func afterOpening(title: String?) -> [Event] {
    (title.map { store.afterOpening(title: $0) } ?? [])
      + [.draftsFound(drafts.found(for: store.folder?.path))]
  }

  private func editOutside(_ text: String) -> [Event] {
    guard let terminal else { return [] }
    let result = terminal.withTerminalReleased { OutsideEditor.edit(text) }
    switch result {
    case .success(let text): return [.editorReturned(text, problem: nil)]
    case .failure(let failure): return [.editorReturned(nil, problem: failure.message)]
    }
  }

  private mutating func setTheme(_ id: String) -> [Event] {
    guard let (theme, problem) = themes?.theme(id) else { return [] }
    if let problem { return [.openFailed(problem)] }
    terminal?.setTheme(theme)
    keepPreference { $0.theme = id }
    return [.themeChanged(id)]
  }

  private func keepPreference(_ change: (inout Preferences) -> Void) {
    var preferences = store.folders.preferences()
    change(&preferences)
    // A preference that can't be saved applies to this session; that is no reason for an error.
    try? store.folders.keep(preferences)
  }
}

extension [Event] {
  /// The title of the workshop that was opened, if one was.
  var openedTitle: String? {
    for case .opened(let folder) in self { return folder.state.details.title }
    return nil
  }
}

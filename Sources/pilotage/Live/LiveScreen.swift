import CursesTerminal
import Store
import TerminalKit

/// The terminal as a person wants it: in the theme they chose, or one that suits its background.
struct LiveScreen {
  let terminal: Terminal
  let themes: LiveThemes
  /// The theme it begins with.
  let theme: String
  /// Why the theme that was asked for is not the one, if so.
  let problem: String?
  /// Whether the theme is to suit the terminal's background, none having been chosen.
  let followsBackground: Bool

  /// Takes the terminal over. `mouse`: whether clicks are for the program.
  static func open(_ folders: UserFolders, mouse: Bool) throws(TerminalError) -> LiveScreen {
    let environment = Environment.current
    let preferences = folders.preferences()
    let themes = LiveThemes(folders: folders)
    let wanted = environment["PILOTAGE_THEME"] ?? preferences.theme
    let isPlain =
      environment["NO_COLOR"].map { !$0.isEmpty } ?? false || preferences.color == false
    let (theme, problem) = themes.theme(wanted)
    let terminal = try Terminal(
      theme: theme,
      options: TerminalOptions(
        mouse: mouse && preferences.mouse ?? true, color: isPlain ? .off : .automatic,
        glyphs: preferences.ascii == true ? .ascii : .automatic,
        cursor: preferences.showsCursor ? .always : .whileTyping))
    return LiveScreen(
      terminal: terminal, themes: themes, theme: theme.id, problem: problem,
      followsBackground: wanted == nil && !isPlain)
  }
}

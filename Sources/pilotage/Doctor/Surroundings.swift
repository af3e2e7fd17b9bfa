/// What the environment says that has to do with the terminal.
struct Surroundings: Equatable {
  /// The variable that names the locale's characters, and what it says.
  var locale: Variable?
  /// Whether colours are asked to be left out.
  var noColor: Bool
  /// Variables that change, or might be thought to change, what is shown.
  var others: [Variable]
  /// What the terminal is reached through: `tmux`, `screen`, `ssh`.
  var through: [String]

  struct Variable: Equatable {
    var name: String
    var value: String
  }

  init(_ environment: [String: String]) {
    func set(_ name: String) -> Variable? {
      environment[name].flatMap { $0.isEmpty ? nil : Variable(name: name, value: $0) }
    }
    locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(set).first
    noColor = set("NO_COLOR") != nil
    others = ["NO_COLOR", "PILOTAGE_THEME", "LINES", "COLUMNS"].compactMap(set)
    let ways = [("TMUX", "tmux"), ("STY", "screen"), ("SSH_CONNECTION", "ssh")]
    through = ways.compactMap { set($0.0) == nil ? nil : $0.1 }
  }
}

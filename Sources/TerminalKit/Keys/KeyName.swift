extension Key {
  /// The key as help and footer show it: `Ctrl-S`, `Enter`, `]`, `↑`.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(" "): "Ctrl-Space"
    case .control(let character): "Ctrl-" + character.uppercased()
    case .alt(let character): "Alt-" + character.uppercased()
    case .function(let number): "F\(number)"
    default: Self.names.first { $0.key == self }?.shown ?? "?"
    }
  }

  /// The key of a name, as shown or spelled out (`Up`), in any case; `nil` where there is none.
  public init?(name: String) {
    let folded = name.lowercased()
    if let named = Self.names.first(where: {
      $0.shown.lowercased() == folded || $0.spelled.lowercased() == folded
    }) {
      self = named.key
    } else if folded == "space" {
      self = .character(" ")
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else if folded.hasPrefix("ctrl-") {
      guard let character = Self.modified(folded.dropFirst(5)) else { return nil }
      self = .control(character)
    } else if folded.hasPrefix("alt-") {
      guard let character = Self.modified(folded.dropFirst(4)) else { return nil }
      self = .alt(character)
    } else if folded.hasPrefix("f"), let number = Int(folded.dropFirst()),
      (1...24).contains(number)
    {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static func modified(_ rest: Substring) -> Character? {
    rest == "space" ? " " : rest.count == 1 ? rest.first : nil
  }

  private static let names: [(key: Key, shown: String, spelled: String)] = [
    (.enter, "Enter", "Return"), (.tab, "Tab", "Tab"), (.backtab, "Shift-Tab", "Backtab"),
    (.escape, "Esc", "Escape"), (.backspace, "Backspace", "Backspace"),
    (.up, "↑", "Up"), (.down, "↓", "Down"), (.left, "←", "Left"), (.right, "→", "Right"),
    (.home, "Home", "Home"), (.end, "End", "End"),
    (.pageUp, "PgUp", "PageUp"), (.pageDown, "PgDn", "PageDown"),
    (.insert, "Ins", "Insert"), (.delete, "Del", "Delete"),
    (.shiftLeft, "Shift-←", "Shift-Left"), (.shiftRight, "Shift-→", "Shift-Right"),
  ]
}

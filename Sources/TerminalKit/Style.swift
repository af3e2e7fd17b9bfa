/// The role of a cell: what it means. Themes say how each role looks; screens never name a colour.
public enum Role: UInt8, CaseIterable, Sendable {
  /// Ordinary text, on the ordinary background.
  case text
  /// Text that matters less: labels, hints, what is optional.
  case muted
  /// The title of a screen or a pane.
  case title
  /// What the eye should find first.
  case accent
  /// The border of a pane.
  case frame
  /// The border of the pane that has the focus.
  case frameFocused
  /// The row the keys act on.
  case selection
  /// A level that the record supports, and the filled part of a bar.
  case supported
  /// A level that is claimed but not supported.
  case claimed
  /// A level to be reached.
  case target
  /// What is missing: a level not reached, the empty part of a bar.
  case empty
  /// Passed, met, saved.
  case good
  /// Missing, stale, held back: needs attention.
  case warning
  /// Wrong: refused input, a save that failed.
  case error
  /// A question or condition of the stage's gate.
  case gate
  /// Text being typed.
  case input
  /// A field for typing that has not the focus.
  case field
  /// A key's name in the footer and in help.
  case key
  /// What that key does.
  case keyLabel
  /// The line that says what to do now.
  case advice
  /// The line at the top of the screen.
  case header
  /// A box over the screen: help, palette, a question to confirm.
  case overlay
  /// The letters that a search matched.
  case match
}

/// The style of a cell: its role and the emphasis added to it.
public struct Style: Hashable, Sendable {
  /// Emphasis on top of what the theme gives the role.
  public struct Emphasis: OptionSet, Hashable, Sendable {
    /// The set as bits.
    public let rawValue: UInt8

    /// The set of these bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Bold.
    public static let bold = Emphasis(rawValue: 1)
    /// Underlined.
    public static let underline = Emphasis(rawValue: 2)
    /// Foreground and background swapped.
    public static let reverse = Emphasis(rawValue: 4)
    /// Dimmed.
    public static let dim = Emphasis(rawValue: 8)
  }

  /// What the cell means.
  public var role: Role
  /// What is added to the role's own look.
  public var emphasis: Emphasis

  /// The style of a role, plain unless given emphasis.
  public init(_ role: Role, _ emphasis: Emphasis = []) {
    self.role = role
    self.emphasis = emphasis
  }
}

/// A style for each role, without emphasis unless it says so.
extension Style {
  /// Ordinary text.
  public static let text = Style(.text)
  /// Text that matters less.
  public static let muted = Style(.muted)
  /// A title, in bold.
  public static let title = Style(.title, .bold)
  /// What the eye should find first.
  public static let accent = Style(.accent)
  /// The border of a pane.
  public static let frame = Style(.frame)
  /// The border of the pane with the focus.
  public static let frameFocused = Style(.frameFocused)
  /// The selected row.
  public static let selection = Style(.selection)
  /// A supported level.
  public static let supported = Style(.supported)
  /// A level claimed but not supported.
  public static let claimed = Style(.claimed)
  /// A level to be reached.
  public static let target = Style(.target)
  /// What is missing.
  public static let empty = Style(.empty)
  /// Passed, met, saved.
  public static let good = Style(.good)
  /// Needs attention.
  public static let warning = Style(.warning)
  /// Refused or failed.
  public static let error = Style(.error)
  /// Part of the stage's gate.
  public static let gate = Style(.gate)
  /// Text being typed.
  public static let input = Style(.input)
  /// A field for typing without the focus.
  public static let field = Style(.field)
  /// A key's name.
  public static let key = Style(.key)
  /// What a key does.
  public static let keyLabel = Style(.keyLabel)
  /// The line that says what to do now.
  public static let advice = Style(.advice)
  /// The line at the top of the screen.
  public static let header = Style(.header)
  /// A box over the screen.
  public static let overlay = Style(.overlay)
  /// Letters that a search matched.
  public static let match = Style(.match)
}

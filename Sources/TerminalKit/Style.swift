/// What a cell means. A theme says how each looks; a screen never names a colour.
public enum Role: UInt8, CaseIterable, Sendable {
  /// Ordinary text, on the ordinary background.
  case text
  /// Text that matters less: labels, hints, what is optional.
  case muted
  /// The title of a screen or a pane.
  case title
  /// The one thing the eye should meet first.
  case accent
  /// The border of a pane.
  case frame
  /// The border of the pane that has the focus.
  case frameFocused
  /// The row the keys act on.
  case selection
  /// A level the record bears out, and the filled part of a bar.
  case supported
  /// A level claimed but not shown.
  case claimed
  /// A level to be reached.
  case target
  /// What is not there: an empty rung, the empty part of a bar.
  case empty
  /// Passed, met, saved.
  case good
  /// Missing, stale, held back: to be looked at.
  case warning
  /// Wrong: refused input, a save that failed.
  case error
  /// A question or condition of the stage's gate.
  case gate
  /// Text being typed.
  case input
  /// A field that could be typed into but has not the focus.
  case field
  /// A key's name in the footer and in help.
  case key
  /// What that key does.
  case keyLabel
  /// The line that says what to do now.
  case advice
  /// The line at the top of the screen.
  case header
  /// A box that stands over the screen: help, palette, a question to confirm.
  case overlay
  /// The letters that a search matched.
  case match
}

/// How a cell is drawn: its role and what is added to it.
public struct Style: Hashable, Sendable {
  /// Emphasis that is added to what the theme gives the role.
  public struct Emphasis: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    public static let bold = Emphasis(rawValue: 1)
    public static let underline = Emphasis(rawValue: 2)
    public static let reverse = Emphasis(rawValue: 4)
    public static let dim = Emphasis(rawValue: 8)
  }

  public var role: Role
  public var emphasis: Emphasis

  public init(_ role: Role, _ emphasis: Emphasis = []) {
    self.role = role
    self.emphasis = emphasis
  }
}

/// The style of each role; titles are bold.
extension Style {
  public static let text = Style(.text)
  public static let muted = Style(.muted)
  public static let title = Style(.title, .bold)
  public static let accent = Style(.accent)
  public static let frame = Style(.frame)
  public static let frameFocused = Style(.frameFocused)
  public static let selection = Style(.selection)
  public static let supported = Style(.supported)
  public static let claimed = Style(.claimed)
  public static let target = Style(.target)
  public static let empty = Style(.empty)
  public static let good = Style(.good)
  public static let warning = Style(.warning)
  public static let error = Style(.error)
  public static let gate = Style(.gate)
  public static let input = Style(.input)
  public static let field = Style(.field)
  public static let key = Style(.key)
  public static let keyLabel = Style(.keyLabel)
  public static let advice = Style(.advice)
  public static let header = Style(.header)
  public static let overlay = Style(.overlay)
  public static let match = Style(.match)
}

/// A theme: how each role looks at every colour depth.
public struct Theme: Equatable, Sendable {
  /// The id by which settings and other themes refer to it.
  public let id: String
  /// The name that people choose it by.
  public let title: String
  /// The background to check contrasts against, for roles that keep the terminal's own; `nil` where
  /// the theme does not say.
  public let assumedBackground: RGB?
  /// The looks of all roles, by raw value of the role.
  let looks: [RoleLook]

  init(id: String, title: String, assumedBackground: RGB?, looks: [RoleLook]) {
    self.id = id
    self.title = title
    self.assumedBackground = assumedBackground
    self.looks = looks
  }

  /// The colours and attributes of a style at a colour depth.
  public func resolve(_ style: Style, depth: ColorDepth) -> ResolvedStyle {
    let index = Int(style.role.rawValue)
    guard looks.indices.contains(index) else {
      return ResolvedStyle(attributes: style.emphasis)
    }
    var resolved = looks[index].resolved(at: depth)
    resolved.attributes.formUnion(style.emphasis)
    return resolved
  }
}

/// What a terminal needs to draw a style: colours and attributes.
public struct ResolvedStyle: Hashable, Sendable {
  /// The colour of the text.
  public var foreground: Color
  /// The colour behind it.
  public var background: Color
  /// Bold, underline, reverse, dim.
  public var attributes: Style.Emphasis

  /// Colours and attributes; the terminal's own unless given.
  public init(
    foreground: Color = .standard, background: Color = .standard,
    attributes: Style.Emphasis = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// A foreground and a background.
struct ColorPair: Equatable, Sendable {
  var foreground: Color = .standard
  var background: Color = .standard
}

/// The look of one role at every colour depth.
struct RoleLook: Equatable, Sendable {
  var truecolor = ColorPair()
  /// The nearest colours to `truecolor` where the theme names none.
  var indexed256 = ColorPair()
  var indexed16 = ColorPair()
  /// Attributes where there is no colour.
  var mono: Style.Emphasis = []
  /// Attributes where there is colour.
  var attributes: Style.Emphasis = []

  func resolved(at depth: ColorDepth) -> ResolvedStyle {
    switch depth {
    case .truecolor: with(truecolor)
    case .indexed256: with(indexed256)
    case .indexed16: with(indexed16)
    case .indexed8: ofEight
    case .mono: ResolvedStyle(attributes: mono)
    }
  }

  private func with(_ pair: ColorPair) -> ResolvedStyle {
    ResolvedStyle(
      foreground: pair.foreground, background: pair.background, attributes: attributes)
  }

  /// `indexed16` on a terminal of eight colours: bright ones are bold, bright black is dim.
  private var ofEight: ResolvedStyle {
    var style = with(indexed16)
    if case .indexed(let index) = style.foreground, index >= 8 {
      if index == 8 {
        style.foreground = .standard
        style.attributes.insert(.dim)
      } else {
        style.foreground = .indexed(index - 8)
        style.attributes.insert(.bold)
      }
    }
    if case .indexed(let index) = style.background, index >= 8 {
      style.background = .indexed(index - 8)
    }
    if style.foreground == style.background && style.foreground != .standard {
      return ResolvedStyle(attributes: mono)
    }
    return style
  }
}

/// How each role looks, at every colour depth.
public struct Theme: Equatable, Sendable {
  /// The name by which settings and other themes refer to it.
  public let id: String
  /// The name people choose it by.
  public let title: String
  /// The background that contrasts are judged against where a role has the terminal's own.
  public let assumedBackground: RGB?
  /// By raw value of the role; complete.
  let looks: [RoleLook]

  init(id: String, title: String, assumedBackground: RGB?, looks: [RoleLook]) {
    self.id = id
    self.title = title
    self.assumedBackground = assumedBackground
    self.looks = looks
  }

  /// Colours and attributes for a style on a terminal of that depth.
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

/// What a terminal is told for a cell.
public struct ResolvedStyle: Hashable, Sendable {
  public var foreground: Color
  public var background: Color
  public var attributes: Style.Emphasis

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

/// How one role looks.
struct RoleLook: Equatable, Sendable {
  var truecolor = ColorPair()
  /// Taken from `truecolor` where the theme names none.
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

  /// The sixteen on a terminal of eight: bright ones are bold, bright black is dim.
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

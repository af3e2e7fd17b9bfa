import Testing

@testable import TerminalKit

@Suite struct BuiltInThemesTests {
  /// Roles that draw lines and marks; all others are read as text.
  private static let graphic: Set<Role> = [.frame, .frameFocused, .empty, .overlay]

  @Test func theListBeginsWithTheDefault() {
    #expect(Theme.builtInIDs.first == Theme.defaultID)
    #expect(
      Set(Theme.builtInIDs).isSuperset(of: [
        "dark", "light", "high-contrast", "colour-blind", "terminal", "monochrome",
      ]))
  }

  @Test func thereIsNoThemeOfAnotherName() throws {
    #expect(try Theme.builtIn("no-such-theme") == nil)
    #expect(try Theme.builtIn("../themes/dark") == nil)
  }

  @Test(arguments: Theme.builtInIDs)
  func everyThemeHasEveryRole(id: String) throws {
    let theme = try #require(try Theme.builtIn(id))
    #expect(theme.id == id)
    #expect(!theme.title.isEmpty)
    #expect(theme.looks.count == Role.allCases.count)
  }

  @Test(arguments: Theme.builtInIDs, [ColorDepth.truecolor, .indexed256])
  func textIsLegible(id: String, depth: ColorDepth) throws {
    let theme = try #require(try Theme.builtIn(id))
    let wanted = id == "high-contrast" ? 7.0 : 4.5
    for role in Role.allCases {
      let style = theme.resolve(Style(role), depth: depth)
      guard let foreground = Self.rgb(style.foreground) else { continue }
      let background = try #require(
        Self.rgb(style.background) ?? theme.assumedBackground, "\(id) assumes no background")
      let least = role == .frame ? 1.7 : Self.graphic.contains(role) ? 3 : wanted
      let contrast = RGB.contrast(foreground, background)
      #expect(contrast >= least, "\(id), \(role), \(depth): \(contrast)")
    }
  }

  /// The backgrounds people have, beyond the one that the theme assumes.
  @Test(arguments: [
    ("dark", ["#000000", "#1e1e1e", "#282828", "#282a36", "#002b36"]),
    ("colour-blind", ["#000000", "#1e1e1e", "#282828", "#002b36"]),
    ("light", ["#ffffff", "#fafafa", "#fdf6e3"]),
  ])
  func themesOnTheTerminalsBackgroundSuitTheUsualOnes(id: String, backgrounds: [String]) throws {
    let theme = try #require(try Theme.builtIn(id))
    for hex in backgrounds {
      let background = try #require(RGB(hex: hex))
      for role in Role.allCases where !Self.graphic.contains(role) {
        let style = theme.resolve(Style(role), depth: .truecolor)
        guard style.background == .standard, let foreground = Self.rgb(style.foreground) else {
          continue
        }
        let contrast = RGB.contrast(foreground, background)
        #expect(contrast >= 4.5, "\(id), \(role) on \(hex): \(contrast)")
      }
    }
  }

  /// The roles that the eye should find first have stronger colours than frames and hints.
  @Test(arguments: Theme.builtInIDs)
  func framesAreQuietAndTheAccentIsNot(id: String) throws {
    let theme = try #require(try Theme.builtIn(id))
    func contrast(_ role: Role) throws -> Double? {
      let style = theme.resolve(Style(role), depth: .truecolor)
      guard let foreground = Self.rgb(style.foreground),
        let background = Self.rgb(style.background) ?? theme.assumedBackground
      else { return nil }
      return RGB.contrast(foreground, background)
    }
    guard let frame = try contrast(.frame), let accent = try contrast(.accent),
      let warning = try contrast(.warning)
    else { return }
    #expect(frame < accent)
    #expect(frame < warning)
    for role in [Role.accent, .warning, .error] {
      #expect(theme.resolve(Style(role), depth: .truecolor).attributes.contains(.bold))
    }
  }

  @Test(arguments: Theme.builtInIDs, ColorDepth.allCases)
  func whatMustBeToldApartIsToldApart(id: String, depth: ColorDepth) throws {
    let theme = try #require(try Theme.builtIn(id))
    let pairs: [(Role, Role)] = [
      (.selection, .text), (.input, .text), (.input, .field), (.warning, .text), (.error, .text),
      (.error, .warning), (.match, .text), (.frameFocused, .frame), (.accent, .text),
      (.key, .keyLabel),
    ]
    for (first, second) in pairs {
      let one = theme.resolve(Style(first), depth: depth)
      let other = theme.resolve(Style(second), depth: depth)
      #expect(one != other, "\(id), \(depth): \(first) looks like \(second)")
    }
  }

  /// Without colour, the row that keys act on must be seen.
  @Test(arguments: Theme.builtInIDs)
  func withoutColourTheSelectionIsReversed(id: String) throws {
    let theme = try #require(try Theme.builtIn(id))
    #expect(theme.resolve(Style(.selection), depth: .mono).attributes.contains(.reverse))
  }

  @Test func thePlainThemeHasEveryRole() {
    #expect(Theme.plain.looks.count == Role.allCases.count)
  }

  private static func rgb(_ color: Color) -> RGB? {
    switch color {
    case .rgb(let rgb): rgb
    case .indexed(let index) where index >= 16: RGB.ofPalette(index)
    case .indexed, .standard: nil
    }
  }
}

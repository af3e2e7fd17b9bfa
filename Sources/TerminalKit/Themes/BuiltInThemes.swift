import EmbeddedFiles
import JSON

extension Theme {
  /// The id of the theme that is used where none is chosen.
  public static let defaultID = "dark"

  /// The ids of the built-in themes, the default first, the others in alphabetical order.
  public static var builtInIDs: [String] {
    EmbeddedFile.names(in: "themes").sorted {
      ($0 == defaultID ? 0 : 1, $0) < ($1 == defaultID ? 0 : 1, $1)
    }
  }

  /// The built-in theme of an id; `nil` where there is none.
  public static func builtIn(_ id: String) throws(JSONError) -> Theme? {
    try builtIn(id, depth: 0)
  }

  /// A theme of the terminal's own colours, for when the built-in themes can't be read.
  public static let plain = Theme(
    id: "plain", title: "Plain", assumedBackground: nil,
    looks: Role.allCases.map { role in
      switch role {
      case .selection: RoleLook(mono: .reverse, attributes: .reverse)
      case .accent, .title, .warning, .error, .key:
        RoleLook(mono: .bold, attributes: .bold)
      case .input, .match: RoleLook(mono: .underline, attributes: .underline)
      default: RoleLook()
      }
    })

  /// The same, at most eight themes deep: a theme may inherit from another, but not in a circle.
  private static func builtIn(_ id: String, depth: Int) throws(JSONError) -> Theme? {
    let bytes = EmbeddedFile.bytes("themes/\(id).json")
    guard depth < 8, !bytes.isEmpty else { return nil }
    return try Theme(bytes: bytes) { (parent) throws(JSONError) in
      try builtIn(parent, depth: depth + 1)
    }
  }
}

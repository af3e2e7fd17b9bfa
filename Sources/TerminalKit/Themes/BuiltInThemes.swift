import EmbeddedFiles
import JSON

extension Theme {
  /// The theme used where none is chosen.
  public static let defaultID = "dark"

  /// The ids of the themes that are compiled in, the default first, then by name.
  public static var builtInIDs: [String] {
    EmbeddedFile.names(in: "themes").sorted {
      ($0 == defaultID ? 0 : 1, $0) < ($1 == defaultID ? 0 : 1, $1)
    }
  }

  /// The theme of that id that is compiled in; `nil` if there is none.
  public static func builtIn(_ id: String) throws(JSONError) -> Theme? {
    try builtIn(id, depth: 0)
  }

  /// Terminals' own colours without any theme: what is left if the built-in themes were broken.
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

  /// Themes may be built on themes, but not in a circle.
  private static func builtIn(_ id: String, depth: Int) throws(JSONError) -> Theme? {
    let bytes = EmbeddedFile.bytes("themes/\(id).json")
    guard depth < 8, !bytes.isEmpty else { return nil }
    return try Theme(bytes: bytes) { (parent) throws(JSONError) in
      try builtIn(parent, depth: depth + 1)
    }
  }
}

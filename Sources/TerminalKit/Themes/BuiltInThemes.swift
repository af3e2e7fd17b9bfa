import EmbeddedFiles
import JSON

extension Theme {
  /// The id of the theme that is used where none is chosen.
  public static let defaultID = "dark"

  /// The ids of the built-in themes, the default first, the others in alphabetical order.
  public static var builtInIDs: [String] {
    EmbeddedThemes.ids.sorted { ($0 == defaultID ? 0 : 1, $0) < ($1 == defaultID ? 0 : 1, $1) }
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
    guard depth < 8, let bytes = EmbeddedThemes.bytes(of: id) else { return nil }
    return try Theme(bytes: bytes) { (parent) throws(JSONError) in
      try builtIn(parent, depth: depth + 1)
    }
  }
}

/// The theme files among the files that are compiled into the program.
private enum EmbeddedThemes {
  static var ids: [String] {
    (0..<pilotage_embedded_count()).compactMap { id(of: pilotage_embedded_at($0)) }
  }

  static func bytes(of sought: String) -> [UInt8]? {
    for index in 0..<pilotage_embedded_count() {
      let file = pilotage_embedded_at(index)
      if id(of: file) == sought {
        return [UInt8](UnsafeBufferPointer(start: file.bytes, count: file.count))
      }
    }
    return nil
  }

  private static func id(of file: pilotage_embedded_file) -> String? {
    let name = String(cString: file.name)
    guard name.hasPrefix("themes/"), name.hasSuffix(".json") else { return nil }
    return String(name.dropFirst(7).dropLast(5))
  }
}

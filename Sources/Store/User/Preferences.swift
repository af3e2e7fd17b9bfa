import JSON

/// The user's preferences for all workshops, kept as `preferences.json` in the config folder.
public struct Preferences: Equatable, Sendable {
  /// The id of the theme; `nil`: the default one.
  public var theme: String?
  /// Whether the mouse is used; `nil`: the default.
  public var mouse: Bool?
  /// Whether everything is drawn in ASCII; `nil`: only if the terminal has no other characters.
  public var ascii: Bool?
  /// Whether there are colours; `nil`: as many as the terminal has.
  public var color: Bool?
  /// Whether the cursor stays visible on what is selected, for magnifiers and screen readers.
  public var showsCursor: Bool
  /// Keys that this program does not know, kept.
  public var rest = JSONObject()

  /// Preferences, all default unless given.
  public init(
    theme: String? = nil, mouse: Bool? = nil, ascii: Bool? = nil, color: Bool? = nil,
    showsCursor: Bool = false
  ) {
    self.theme = theme
    self.mouse = mouse
    self.ascii = ascii
    self.color = color
    self.showsCursor = showsCursor
  }
}

extension UserFolders {
  private var preferencesFile: String { config + "/preferences.json" }
  /// What `cursor` says where it is not hidden.
  private static let visible = "visible"

  /// The user's preferences; the default ones where the file is absent or broken.
  public func preferences() -> Preferences {
    guard var object = UserFile.read(preferencesFile) else { return Preferences() }
    var preferences = Preferences()
    preferences.theme = object.removeValue("theme")?.string
    if case .bool(let mouse)? = object.removeValue("mouse") { preferences.mouse = mouse }
    if case .bool(let ascii)? = object.removeValue("ascii") { preferences.ascii = ascii }
    if case .bool(let color)? = object.removeValue("color") { preferences.color = color }
    preferences.showsCursor = object.removeValue("cursor")?.string == Self.visible
    object["format"] = nil
    preferences.rest = object
    return preferences
  }

  /// Writes the preferences, keeping keys that this program does not know.
  public func keep(_ preferences: Preferences) throws(StoreError) {
    var object = preferences.rest
    object["format"] = "pilotage/preferences/1"
    object["theme"] = preferences.theme.map(JSONValue.string)
    object["mouse"] = preferences.mouse.map(JSONValue.bool)
    object["ascii"] = preferences.ascii.map(JSONValue.bool)
    object["color"] = preferences.color.map(JSONValue.bool)
    object["cursor"] = preferences.showsCursor ? .string(Self.visible) : nil
    try UserFile.write(object, to: preferencesFile)
  }
}

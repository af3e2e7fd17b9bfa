import JSON

/// What the user chose once for all workshops: `preferences.json` in the config folder.
public struct Preferences: Equatable, Sendable {
  /// A theme's id; `nil`: the standard one.
  public var theme: String?
  /// `nil`: as is standard.
  public var mouse: Bool?
  /// Keys that this program does not know, kept.
  public var rest = JSONObject()

  public init(theme: String? = nil, mouse: Bool? = nil) {
    self.theme = theme
    self.mouse = mouse
  }
}

extension UserFolders {
  private var preferencesFile: String { config + "/preferences.json" }

  /// The user's preferences; standard ones where the file is absent or broken.
  public func preferences() -> Preferences {
    guard var object = UserFile.read(preferencesFile) else { return Preferences() }
    var preferences = Preferences()
    preferences.theme = object.take("theme")?.string
    if case .bool(let mouse)? = object.take("mouse") { preferences.mouse = mouse }
    object["format"] = nil
    preferences.rest = object
    return preferences
  }

  public func keep(_ preferences: Preferences) throws(StoreError) {
    var object = preferences.rest
    object["format"] = "pilotage/preferences/1"
    object["theme"] = preferences.theme.map(JSONValue.string)
    object["mouse"] = preferences.mouse.map(JSONValue.bool)
    try UserFile.write(object, to: preferencesFile)
  }
}

import JSON
import TestSupport
import Testing

@testable import Store

@Suite struct PreferencesTests {
  @Test func theyComeBackWithUnknownKeys() throws {
    let scratch = try TemporaryFolder()
    let user = UserFolders(environment: ["XDG_CONFIG_HOME": scratch.path])
    #expect(user.preferences() == Preferences())
    try put(
      #"{"theme":"light","mouse":false,"later":{"a":[1]},"format":"pilotage/preferences/1"}"#,
      user.config + "/preferences.json")
    var preferences = user.preferences()
    #expect(preferences.theme == "light" && preferences.mouse == false)
    preferences.theme = nil
    try user.keep(preferences)
    #expect(user.preferences() == preferences)
    #expect(
      try FileSystem.document(user.config + "/preferences.json").object?["later"] == ["a": [1]])
  }

  @Test func allPreferencesComeBack() throws {
    let scratch = try TemporaryFolder()
    let user = UserFolders(environment: ["XDG_CONFIG_HOME": scratch.path])
    let preferences = Preferences(
      theme: "paper", mouse: false, ascii: true, color: false, showsCursor: true)
    try user.keep(preferences)
    #expect(user.preferences() == preferences)
  }

  /// In the file the cursor is a word, and absent where it is hidden.
  @Test func theCursorIsWrittenAsAWord() throws {
    let scratch = try TemporaryFolder()
    let user = UserFolders(environment: ["XDG_CONFIG_HOME": scratch.path])
    let file = user.config + "/preferences.json"
    try user.keep(Preferences(showsCursor: true))
    #expect(try FileSystem.document(file).object?["cursor"] == "visible")
    try user.keep(Preferences())
    #expect(try FileSystem.document(file).object?["cursor"] == nil)
    try put(#"{"cursor":"hidden"}"#, file)
    #expect(user.preferences() == Preferences())
  }

  @Test(arguments: ["{", "[]", #"{"theme":1,"mouse":"x","ascii":0,"color":null,"cursor":true}"#])
  func brokenOnesAreStandard(broken: String) throws {
    let scratch = try TemporaryFolder()
    let user = UserFolders(environment: ["XDG_CONFIG_HOME": scratch.path])
    try put(broken, user.config + "/preferences.json")
    #expect(user.preferences() == Preferences())
  }
}

import JSON
import Testing

@testable import Store

@Suite struct PreferencesTests {
  @Test func theyComeBackWithWhatIsUnknown() throws {
    let scratch = try Scratch()
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

  @Test func allComeBack() throws {
    let scratch = try Scratch()
    let user = UserFolders(environment: ["XDG_CONFIG_HOME": scratch.path])
    let preferences = Preferences(theme: "paper", mouse: false, ascii: true, color: false)
    try user.keep(preferences)
    #expect(user.preferences() == preferences)
  }

  @Test(arguments: ["{", "[]", #"{"theme":1,"mouse":"x","ascii":0,"color":null}"#])
  func brokenOnesAreStandard(broken: String) throws {
    let scratch = try Scratch()
    let user = UserFolders(environment: ["XDG_CONFIG_HOME": scratch.path])
    try put(broken, user.config + "/preferences.json")
    #expect(user.preferences() == Preferences())
  }
}

import TerminalKit
import Testing

@Suite("The other screens as they look")
struct ScreenSnapshotTests {
  static let narrow = Size(width: 80, height: 24)

  @Test("Home, empty and with workshops")
  func home() throws {
    expectScreen(Room.home(), "home-empty")
    let workshops = [
      "/home/ana/invoices": try SampleState.unanswered(), "pilotage-demo": try SampleState.state(),
    ]
    expectScreen(Room.home(workshops), "home")
    expectScreen(Room.home(size: Size(width: 60, height: 18), workshops), "home-60x18")
  }

  @Test("The form for a new workshop, and the details of one")
  func details() throws {
    var room = Room.home(size: Self.narrow)
    try room.press("n 'Invoice triage pilot' Tab 'Acme Foods' Tab Esc + 'Ana Ruiz' Tab Right Tab")
    expectScreen(room, "details-new-80x24")
    var sample = try Room.sample()
    try sample.press("w Down*10")
    expectScreen(sample, "details")
  }

  @Test("Gaps, what if, and how a figure came about")
  func gaps() throws {
    var room = try Room.sample()
    try room.press("g")
    expectScreen(room, "gaps")
    try room.press("+ Down + +")
    expectScreen(room, "gaps-what-if")
    try room.press("e")
    expectScreen(room, "explain")
    var small = try Room.sample(size: Size(width: 60, height: 18))
    try small.press("g +")
    expectScreen(small, "gaps-60x18")
  }

  @Test("The top of the summary, and its export")
  func summary() throws {
    var room = try Room.sample(size: Self.narrow)
    try room.press("s")
    expectScreen(room, "summary-top-80x24")
    try room.press("Enter")
    expectScreen(room, "export")
    try room.press("Enter")
    expectScreen(room, "export-name")
  }

  @Test("The palette, the search, the help and the themes")
  func layers() throws {
    var room = try Room.sample()
    try room.press(":")
    expectScreen(room, "palette")
    try room.press("'audi'")
    expectScreen(room, "palette-typed")
    try room.press("Esc / 'bonus'")
    expectScreen(room, "search")
    try room.press("Esc ?")
    expectScreen(room, "help")
    try room.press("Esc : 'theme' Enter")
    expectScreen(room, "themes")
  }
}

import Testing

@testable import CursesTerminal

@Suite struct BackgroundReportTests {
  @Test(arguments: [
    ("11;rgb:ffff/ffff/ffff", true), ("11;rgb:fa/fb/f0", true), ("11;rgb:0000/0000/0000", false),
    ("11;rgb:1c1c/1f1f/2626", false), ("11;rgb:0/f/0", true),
  ])
  func `light and dark are told apart`(text: String, isLight: Bool) {
    #expect(BackgroundReport.piece(Array(text.utf8)[...]) == .background(isLight: isLight))
  }

  @Test(arguments: [
    "10;rgb:ffff/ffff/ffff", "11;rgb:ffff/ffff", "11;rgb:fffff/0/0", "11;rgb:zz/00/00", "11;?", "",
    "11;rgba:ffff/ffff/ffff/ffff",
  ])
  func `another report says nothing`(text: String) {
    #expect(BackgroundReport.piece(Array(text.utf8)[...]) == .nothing)
  }
}

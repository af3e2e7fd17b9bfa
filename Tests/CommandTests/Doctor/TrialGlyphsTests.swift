import FoundationEssentials
import TestSupport
import Testing

@testable import pilotage

/// The signs that are tried are those that the screens are made of.
struct TrialGlyphsTests {
  @Test func everySignOfTheScreensIsTried() throws {
    let folder =
      #filePath.split(separator: "/CommandTests/").dropLast().joined(separator: "/CommandTests/")
      + "/WorkbenchTests/Snapshots"
    let files = TemporaryFolder.files(folder)
    #expect(files.count > 20)
    var drawn: Set<Character> = []
    for file in files {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      drawn.formUnion(text.filter { !$0.isASCII && !$0.isLetter })
    }
    let tried = Set(TrialGlyphs.all.map { Character($0) })
    #expect(drawn.subtracting(tried).isEmpty)
    #expect(Set(TrialGlyphs.shown).isSubset(of: Set(TrialGlyphs.all)))
  }
}

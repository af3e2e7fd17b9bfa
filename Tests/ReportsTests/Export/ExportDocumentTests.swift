import TestSupport
import Testing
import Workshop

@testable import Reports

@Suite struct ExportDocumentTests {
  private func export(
    _ name: String, anonymous: Bool = false, after earlier: [Checkpoint] = []
  ) throws -> ExportDocument {
    ExportDocument(
      try #require(ExportFormat(rawValue: name)), of: try SmallWorkshop.checkpoint(),
      after: earlier, on: SmallWorkshop.day, anonymous: anonymous)
  }

  @Test func withNamesThereIsNothingToRead() throws {
    #expect(try export("markdown").warning == nil)
  }

  @Test func withoutNamesItSaysWhatToRead() throws {
    let document = try export("csv", anonymous: true)
    #expect(document.warning == "Read these before sending: note of Measure; note of Repair.")
    #expect(!String(decoding: document.bytes, as: UTF8.self).contains("Ruiz"))
  }

  @Test func theSummaryTellsWhatHasChanged() throws {
    var before = try SmallWorkshop.checkpoint()
    before.name = "First session of Ana Ruiz"
    before.taken = Timestamp(seconds: before.taken.seconds - 9 * 86_400)
    let named = try export("markdown", after: [before])
    let anonymous = try export("markdown", anonymous: true, after: [before])
    #expect(
      String(decoding: named.bytes, as: UTF8.self).contains("Since “First session of Ana Ruiz”"))
    #expect(
      String(decoding: anonymous.bytes, as: UTF8.self)
        .contains("Since “First session of Person 1”"))
  }
}

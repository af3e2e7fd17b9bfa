import Scoring
import TestSupport
import Testing
import Workshop

@testable import Reports

@Suite struct HTMLReportTests {
  let html: String
  let document: HTMLDocument
  let state: WorkshopState

  init() throws {
    state = try SmallWorkshop.state()
    html = HTMLReport.text(SummaryContent(state, score: Score(of: state, on: SmallWorkshop.day)))
    document = try HTMLDocument(html)
  }

  @Test func theCheckerFindsWhatIsNotWellFormed() {
    for body in [
      "<p>a", "<p>a</b></p>", "<p a=b></p>", "<p>a & b</p>", "<p>a > b</p>", "<p>a < b</p>",
      "<p id=\"a\" id=\"b\"></p>", "<p title=\"<\"></p>", "a",
    ] {
      #expect(throws: HTMLDocument.Fault.self, "\(body)") {
        try HTMLDocument("<!DOCTYPE html>" + body)
      }
    }
  }

  @Test func nothingIsLoadedAndNothingRuns() throws {
    #expect(document.loaded.isEmpty)
    #expect(document.linksLeadingElsewhere.isEmpty)
    for word in ["url(", "@import", "javascript:", "expression("] {
      #expect(!html.contains(word), "\(word)")
    }
    let policy = document.tags.first { $0.attributes["http-equiv"] != nil }
    #expect(policy?.attributes["content"] == "default-src 'none'; style-src 'unsafe-inline'")
  }

  @Test func everyPlaceOnThePageThatALinkNamesIsThere() {
    let ids = Set(document.ids)
    #expect(ids.count == document.ids.count)
    for link in document.links where link.hasPrefix("#") {
      #expect(ids.contains(String(link.dropFirst())), "\(link)")
    }
    let labelled = document.tags.compactMap { $0.attributes["aria-labelledby"] }
    #expect(!labelled.isEmpty)
    #expect(labelled.allSatisfy(ids.contains))
  }

  @Test func headingsComeInOrder() {
    let levels = document.tags.filter { !$0.isEnd && $0.name.first == "h" }
      .compactMap { Int($0.name.dropFirst()) }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test func theDocumentSaysItsTitleAndLanguage() {
    #expect(document.tags.first { $0.name == "html" }?.attributes["lang"] == "en")
    #expect(document.texts.contains { $0.name == "title" && $0.text.contains("Invoice triage") })
  }

  @Test(arguments: ["", "e", "en\" onload=\"x", "de", "pt-BR"]) func language(tag: String) throws {
    var json = state.playbook.json.object
    json?["language"] = .string(tag)
    var other = state
    other.playbook = try Playbook(json: json.map { .object($0) } ?? .null)
    let html = HTMLReport.text(
      SummaryContent(other, score: Score(of: other, on: SmallWorkshop.day)))
    let lang = try HTMLDocument(html).tags.first { $0.name == "html" }?.attributes["lang"]
    #expect(lang == (["de", "pt-BR"].contains(tag) ? tag : "en"))
  }

  @Test func everyDrawingIsSaidInWordsOrIsDecoration() {
    let tags = document.tags
    for (index, tag) in tags.enumerated() where tag.name == "svg" && !tag.isEnd {
      let isDecoration = tag.attributes["aria-hidden"] == "true"
      let isImage = tag.attributes["role"] == "img" && tags[index + 1].name == "title"
      #expect(isDecoration || isImage)
    }
  }

  @Test func everyHeadCellSaysWhatItHeads() {
    for tag in document.tags where tag.name == "th" && !tag.isEnd {
      #expect(tag.attributes["scope"] != nil)
    }
  }

  @Test func everyQuestionAndPromiseIsThere() {
    for question in state.playbook.questions { #expect(document.ids.contains(question.id.text)) }
    for text in ["overdue since 16 Nov 2026", "no baseline for Lyon", "Ask IT who repairs"] {
      #expect(html.contains(text))
    }
  }

  @Test func whoVotedWhatIsNotThere() {
    for name in ["not counted", "Ana Ruiz (executive)"] { #expect(!html.contains(name), "\(name)") }
    #expect(html.contains("agreed in March"))
  }
}

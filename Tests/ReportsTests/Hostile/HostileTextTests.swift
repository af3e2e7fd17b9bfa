import JSON
import PlainText
import Scoring
import TestSupport
import Testing
import Workshop

@testable import Reports

/// Hostile text in every place where a person may write, in every format.
@Suite struct HostileTextTests {
  static let seeds: ClosedRange<UInt64> = 1...12

  static func state(seed: UInt64, lines: Bool) throws -> WorkshopState {
    var hostile = HostileText(seed: seed)
    var state = try HostileWorkshop.state { hostile.next(lines: lines) }
    state.details.ballotsNamed = seed.isMultiple(of: 2)
    return state
  }

  /// The same workshop with one plain word in place of every text.
  static func plain(named: Bool) throws -> WorkshopState {
    var state = try HostileWorkshop.state { "Word" }
    state.details.ballotsNamed = named
    return state
  }

  /// Every report of a workshop that is text, by its name.
  static func reports(_ state: WorkshopState) -> [String: String] {
    let day = SmallWorkshop.day
    let score = Score(of: state, on: day)
    let content = SummaryContent(state, score: score)
    var reports = [
      "score.txt": ScoreText.text(score, of: state), "gaps.txt": GapsText.text(score, of: state),
      "forecast.txt": ForecastText.text(Forecast(of: state, on: day), of: state),
      "playbook.txt": PlaybookText.text(state.playbook), "md": MarkdownReport.text(content),
      "gaps.md": GapsMarkdown.text(score, of: state), "html": HTMLReport.text(content),
      "summary.txt": SummaryText.text(content),
      "csv": CSVReport.text(score, of: state), "gaps.csv": GapsCSV.text(score, of: state),
    ]
    reports["compare.txt"] = ComparisonText.text(
      Comparison(
        Comparison.Side(
          state, on: day.adding(days: -20), name: state.details.title,
          taken: Timestamp(seconds: 0)), Comparison.Side(state, on: day)))
    for gate in score.gates { reports["gate.txt"] = GateText.text(gate, in: score, of: state) }
    for figure in Figure.all(of: state.playbook) {
      reports["explain \(figure.name).txt"] = score.derivation(of: figure, in: state)
        .map(ExplainText.text)
    }
    return reports
  }

  @Test(arguments: seeds) func nothingSteersATerminal(seed: UInt64) throws {
    for (name, text) in Self.reports(try Self.state(seed: seed, lines: true)) {
      let control = text.unicodeScalars.first { scalar in
        switch scalar.value {
        case 0x0A: false
        case 0x0D: !name.hasSuffix("csv")
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200B...0x200F, 0xFEFF: true
        default: false
        }
      }
      #expect(control == nil, "\(name) holds \(control?.value ?? 0)")
    }
  }

  @Test(arguments: seeds) func textReportsKeepToTheirWidth(seed: UInt64) throws {
    for (name, text) in Self.reports(try Self.state(seed: seed, lines: true))
    where name.hasSuffix("txt") {
      for line in text.split(separator: "\n") {
        #expect(TextWidth.width(String(line)) <= TextPage.width, "\(name): \(line)")
      }
    }
  }

  @Test(arguments: seeds) func htmlHasTheTagsOfPlainText(seed: UInt64) throws {
    let hostile = try HTMLDocument(Self.html(Self.state(seed: seed, lines: false)))
    let plain = try HTMLDocument(Self.html(Self.plain(named: seed.isMultiple(of: 2))))
    // A web address becomes a link, a shorter evidence a smaller card: neither is a fault.
    func shape(_ document: HTMLDocument) -> [String] {
      document.tags.filter { $0.name != "a" || $0.attributes["rel"] == nil }.map(\.shape)
        .filter { $0 != "/a" }
    }
    #expect(shape(hostile) == shape(plain))
  }

  @Test(arguments: seeds) func htmlLinksOnlyWhereLinksMayLead(seed: UInt64) throws {
    let document = try HTMLDocument(Self.html(Self.state(seed: seed, lines: true)))
    #expect(document.linksLeadingElsewhere.isEmpty)
    #expect(document.loaded.isEmpty)
  }

  static func html(_ state: WorkshopState) -> String {
    HTMLReport.text(SummaryContent(state, score: Score(of: state, on: SmallWorkshop.day)))
  }

  @Test(arguments: seeds) func markdownHasTheMarkupOfPlainText(seed: UInt64) throws {
    let hostile = Self.reports(try Self.state(seed: seed, lines: false))
    let plain = Self.reports(try Self.plain(named: seed.isMultiple(of: 2)))
    for name in ["md", "gaps.md"] {
      let lines = MarkdownShape.of(hostile[name] ?? "")
      let expected = MarkdownShape.of(plain[name] ?? "")
      let difference = zip(lines, expected).first { $0.shape != $1.shape }
      #expect(difference == nil, "\(name): \(difference.map { "\($0)" } ?? "")")
      #expect(lines.count == expected.count)
    }
  }

  /// Lines of a person's become lines of a quote or of a list, and nothing else.
  @Test(arguments: seeds) func markdownOfManyLinesHasNoMarkupOfItsOwn(seed: UInt64) throws {
    let reports = Self.reports(try Self.state(seed: seed, lines: true))
    let plain = Self.reports(try Self.plain(named: seed.isMultiple(of: 2)))
    let allowed = Set(MarkdownShape.of(plain["md"] ?? "").map(\.start))
      .union(["> ", "  - "])
    for line in MarkdownShape.of(reports["md"] ?? "") {
      #expect(allowed.contains(line.start), "\(line)")
    }
  }

  @Test(arguments: seeds) func csvHasARowAQuestionAndNoFormula(seed: UInt64) throws {
    let state = try Self.state(seed: seed, lines: true)
    let score = Score(of: state, on: SmallWorkshop.day)
    let rows = try CSVReader.rows(CSVReport.text(score, of: state))
    #expect(rows.count == 1 + state.playbook.questions.count)
    #expect(rows.allSatisfy { $0.count == CSVReport.columns.count })
    let gaps = try CSVReader.rows(GapsCSV.text(score, of: state))
    #expect(gaps.count == 1 + score.gaps.count)
    #expect(gaps.allSatisfy { $0.count == GapsCSV.columns.count })
    for cell in (rows + gaps).joined() where Double(cell) == nil {
      let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
      #expect(!"=+-@\t\r".unicodeScalars.contains(first ?? "x"), "\(cell)")
    }
  }

  @Test(arguments: seeds) func jsonSaysTheTextsUnchanged(seed: UInt64) throws {
    let state = try Self.state(seed: seed, lines: true)
    let json = ScoreJSON.json(Score(of: state, on: SmallWorkshop.day), of: state)
    let bytes = CanonicalJSON.bytes(json)
    #expect(try CanonicalJSON.bytes(JSONValue.parse(bytes)) == bytes)
    #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A })
    #expect(json.object?["workshop"]?.object?["title"]?.string == state.details.title)
  }
}

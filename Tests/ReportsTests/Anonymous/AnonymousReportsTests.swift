import JSON
import Reports
import Scoring
import TestSupport
import Testing
import Workshop

/// No name is left in anything that is exported, whoever is named wherever in whatever way.
@Suite struct AnonymousReportsTests {
  static let seeds: ClosedRange<UInt64> = 1...40

  private static func reports(_ checkpoint: Checkpoint) -> [String: String] {
    let state = checkpoint.state
    let day = SmallWorkshop.day
    let score = Score(of: state, on: day)
    var reports = [
      "gaps.csv": GapsCSV.text(score, of: state), "plan.txt": PlanText.text(state, score: score),
      "summary.txt": SummaryText.text(SummaryContent(state, score: score)),
    ]
    for format in ExportFormat.allCases {
      let document = ExportDocument(format, of: checkpoint, on: day)
      reports[format.rawValue] = String(decoding: document.bytes, as: UTF8.self)
    }
    return reports
  }

  private static func anonymous(_ checkpoint: Checkpoint) -> Checkpoint {
    let anonymous = AnonymousWorkshop(of: checkpoint.state)
    return Checkpoint(
      name: anonymous.replaced(checkpoint.name), taken: checkpoint.taken, state: anonymous.state)
  }

  /// The words of a text in small letters without accents, by a way of its own.
  private static func words(_ format: String, _ text: String) -> Set<String> {
    // Lines that are folded go on as they were.
    let text = format == "ics" ? text.replacing("\r\n ", with: "") : text
    var folded = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      folded += plain[scalar].map(String.init) ?? String(scalar)
    }
    return Set(folded.split { !$0.isLetter }.map(String.init))
  }

  private static let plain: [UnicodeScalar: Character] = [
    "á": "a", "è": "e", "ü": "u", "ç": "c", "å": "a", "õ": "o", "ώ": "ω", "ά": "α", "ί": "ι",
    "ή": "η", "ς": "σ",
  ]

  @Test(arguments: seeds) func noNameIsLeft(seed: UInt64) throws {
    let named = try NamedWorkshop(seed: seed)
    // The names are there to begin with.
    let before = Self.reports(named.checkpoint)
    let all = Self.words("json", before["json"] ?? "")
    #expect(named.people.contains { !Set($0.telling).isDisjoint(with: all) })
    for (format, text) in Self.reports(Self.anonymous(named.checkpoint)) {
      let words = Self.words(format, text)
      for person in named.people {
        for word in person.telling where words.contains(word) {
          Issue.record("\(word) of \(person.name) is in \(format)")
        }
        #expect(
          !text.lowercased().contains(person.name.lowercased()) || person.telling.isEmpty,
          "\(person.name) is in \(format)")
      }
      // Titles of participants.
      #expect(!words.contains("coo") && !text.contains("Head of invoices"), "\(format)")
    }
  }

  /// Names that are words too, with a capital letter.
  @Test(arguments: seeds) func noOrdinaryNameIsLeft(seed: UInt64) throws {
    let named = try NamedWorkshop(seed: seed)
    let state = AnonymousWorkshop(of: named.checkpoint.state).state
    let texts =
      [state.details.title, state.details.pilot]
      + state.answers.values.flatMap { [$0.note, $0.reason] + $0.dissent.values }
      + state.reveals.values.flatMap { $0.ballots.values.map(\.comment) }
      + state.actions.values.flatMap { [$0.text, $0.owner] }
      + state.details.participants.values.map(\.name)
    for text in texts {
      let words = Set(text.split { !$0.isLetter }.map(String.init))
      for name in ["Will", "WILL", "May", "MAY"]
      where named.people.contains(where: { $0.name.uppercased().hasPrefix(name.uppercased()) }) {
        #expect(!words.contains(name), "\(text)")
      }
    }
  }

  /// Neither the numbers nor the order of anything tell who somebody is: other people in the same
  /// places give the same bytes.
  @Test(arguments: seeds) func whoeverTheyAreTheSameIsSaid(seed: UInt64) throws {
    let first = Self.reports(Self.anonymous(try NamedWorkshop(seed: seed).checkpoint))
    let other = Self.reports(Self.anonymous(try NamedWorkshop(seed: seed, second: true).checkpoint))
    for (format, text) in first {
      let lines = zip(text.split(separator: "\n"), other[format]?.split(separator: "\n") ?? [])
      let difference = lines.first { $0 != $1 }
      #expect(difference == nil, "\(format): \(difference.map { "\($0)" } ?? "")")
    }
  }

  /// What is computed stays as it was, and the same workshop gives the same bytes.
  @Test(arguments: seeds) func figuresStay(seed: UInt64) throws {
    let named = try NamedWorkshop(seed: seed).checkpoint
    let anonymous = Self.anonymous(named)
    let before = Score(of: named.state, on: SmallWorkshop.day)
    let after = Score(of: anonymous.state, on: SmallWorkshop.day)
    #expect(before.questions == after.questions)
    #expect(before.decisions == after.decisions)
    #expect(before.gates == after.gates)
    #expect(Self.reports(anonymous) == Self.reports(Self.anonymous(named)))
    let json = CanonicalJSON.bytes(anonymous.json.withoutEmptyMembers)
    let again = try Checkpoint(json: JSONValue.parse(json)).json.withoutEmptyMembers
    #expect(CanonicalJSON.bytes(again) == json)
  }
}

import Playbooks
import Testing
import Workshop

/// The texts of the built-in playbook: short, plain, and no two of the same form.
@Suite struct FiveDecisionsTextTests {
  private func questions() throws -> [Question] {
    try #require(try BuiltInPlaybooks.playbook()).questions
  }

  private func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
      .map(String.init)
  }

  /// Names of levels, and words for nothing that one could see.
  private static let forbidden: Set<String> = [
    "absent", "discussed", "defined", "owned", "proven", "fully", "robust", "robustly",
    "leverage", "leverages", "leveraged", "leveraging", "mature", "matured", "maturity",
  ]

  @Test func everyQuestionHasFiveShortPlainDescriptors() throws {
    for question in try questions() {
      #expect(question.descriptors.count == 5)
      for (level, text) in question.descriptors.enumerated() {
        let words = words(text)
        #expect((5...22).contains(words.count), "\(question.id), level \(level)")
        #expect(Self.forbidden.isDisjoint(with: words), "\(question.id), level \(level)")
        #expect(text.hasSuffix("."), "\(question.id), level \(level)")
      }
    }
  }

  @Test func promptsAdviceAndOtherTextsAreComplete() throws {
    for question in try questions() {
      #expect((2...4).contains(question.prompts.count), "\(question.id)")
      #expect(question.prompts.allSatisfy { $0.contains("?") }, "\(question.id)")
      #expect(question.advice.count == 4 && question.advice.allSatisfy { !$0.isBlank })
      #expect(question.ask.hasSuffix("?"), "\(question.id)")
      #expect(!question.why.isBlank, "\(question.id)")
      #expect(question.fields.allSatisfy { !$0.help.isBlank }, "\(question.id)")
    }
  }

  /// A reason with a figure names its source.
  @Test func aReasonWithAFigureNamesItsSource() throws {
    let playbook = try #require(try BuiltInPlaybooks.playbook())
    let sources = ["MIT NANDA", "McKinsey"]
    let quantities: Set = ["half", "twice", "double", "third", "cent", "percent", "times"]
    var figures = 0
    for why in playbook.decisions.map(\.why) + playbook.questions.map(\.why) {
      let words = words(why)
      guard why.contains(where: \.isNumber) || !quantities.isDisjoint(with: words) else { continue }
      figures += 1
      #expect(sources.contains { why.contains($0) }, "\(why)")
    }
    #expect(figures == 3)
    #expect(sources.allSatisfy { source in playbook.sources.contains { $0.contains(source) } })
  }

  @Test func titlesAndLabelsFitTheirPlaces() throws {
    for question in try questions() {
      #expect((1...16).contains(question.title.count), "\(question.title)")
      for field in question.fields {
        #expect((1...18).contains(field.label.count), "\(field.label)")
        for column in field.columns {
          #expect((1...14).contains(column.label.count), "\(column.label)")
        }
      }
    }
  }

  /// No two questions, and no two fields of a question, are called the same.
  @Test func titlesAndLabelsTellThingsApart() throws {
    let playbook = try #require(try BuiltInPlaybooks.playbook())
    for decision in playbook.decisions {
      #expect(Set(decision.questions.map(\.title)).count == decision.questions.count)
    }
    for question in playbook.questions {
      #expect(Set(question.fields.map(\.label)).count == question.fields.count, "\(question.id)")
    }
    let asks = playbook.questions.map(\.ask)
    #expect(Set(asks).count == asks.count)
    let prompts = playbook.questions.flatMap(\.prompts)
    #expect(Set(prompts).count == prompts.count)
  }

  /// Every text is one line without characters that can't be printed.
  @Test func everyTextIsPlain() throws {
    for question in try questions() {
      let texts =
        [question.title, question.ask, question.why] + question.descriptors + question.prompts
        + question.advice + question.fields.flatMap { [$0.label, $0.help] }
      for text in texts {
        #expect(text.printable == text && text.trimmed == text && !text.contains("  "))
      }
    }
  }

  /// The shape of a sentence: short words as they are, a star for each longer one; three in a row.
  private func shape(_ text: String) -> Set<[String]> {
    let plain = words(text).map { $0.count <= 5 ? $0 : "*" }
    guard plain.count >= 3 else { return [plain] }
    return Set((0...(plain.count - 3)).map { Array(plain[$0..<($0 + 3)]) })
  }

  /// The share of the shorter one's shape that the other has too.
  private func likeness(_ first: Set<[String]>, _ second: Set<[String]>) -> Double {
    Double(first.intersection(second).count) / Double(min(first.count, second.count))
  }

  @Test func noTwoDescriptorsHaveTheSameForm() throws {
    let all = try questions().flatMap { question in
      question.descriptors.enumerated().map { ("\(question.id) \($0)", shape($1)) }
    }
    for (index, first) in all.enumerated() {
      for second in all[(index + 1)...] {
        let share = likeness(first.1, second.1)
        if share > 0.4 { Issue.record("\(first.0) and \(second.0) are alike: \(share)") }
      }
    }
  }

  /// The test above finds the same sentence with other nouns.
  @Test func theSameFormIsFound() {
    let first = shape("Each assumption is listed with who would notice a change, and when.")
    let second = shape("Each condition is written with who would report a problem, and when.")
    let other = shape("Every quarter the owner chairs a review of the result.")
    #expect(likeness(first, second) > 0.6)
    #expect(likeness(first, other) < 0.2)
  }
}

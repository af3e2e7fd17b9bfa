import EmbeddedFiles
import JSON
import Workshop

/// The sample workshop: a company half way through. It is the same on every day except for its
/// dates.
public struct SampleWorkshop: Sendable {
  /// The workshop as it stands today.
  public let state: WorkshopState
  /// The ballots by participant, revealed and not.
  public let papers: [BallotPaper]
  /// Where the company stood in the weeks before, the earliest first.
  public let checkpoints: [Checkpoint]

  /// The sample on a day, with the built-in playbook. A test makes it, so that an error here is a
  /// mistake in the build.
  public init(today: CalendarDate, playbook: Playbook) throws(JSONError) {
    let template = try JSONValue.parse(EmbeddedFile.bytes("sample-workshop.json"))
    var reader = try ObjectReader(Self.dated(template, today: today))
    let workshop = reader.value("workshop") ?? .null
    var papers: [BallotPaper] = []
    for member in (try reader.object("ballots") ?? JSONObject()).members {
      papers.append(
        try BallotPaper(json: [
          "format": "pilotage/ballot/1", "participant": .string(member.key),
          "ballots": member.value,
        ]))
    }
    self.papers = papers
    var checkpoints: [Checkpoint] = []
    for earlier in reader.value("checkpoints")?.array ?? [] {
      var earlier = try ObjectReader(earlier)
      let name = try earlier.requiredString("name")
      let taken = try earlier.requiredString("taken")
      checkpoints.append(
        try Self.checkpoint(
          earlier.rest, name: name, taken: taken, workshop: workshop, playbook: playbook))
    }
    self.checkpoints = checkpoints
    state = try Self.checkpoint(
      reader.rest, name: "now", taken: "\(today)T00:00:00Z", workshop: workshop,
      playbook: playbook
    ).state
  }

  private static func checkpoint(
    _ records: JSONObject, name: String, taken: String, workshop: JSONValue, playbook: Playbook
  ) throws(JSONError) -> Checkpoint {
    var document = records
    document["format"] = "pilotage/checkpoint/1"
    document["name"] = .string(name)
    document["taken"] = .string(taken)
    document["workshop"] = workshop
    document["playbook"] = playbook.json
    return try Checkpoint(json: .object(document), playbook: playbook)
  }

  /// The document with its relative dates resolved: `@-12d` becomes the date 12 days before today,
  /// `@-3dT10:12:00Z` a time on such a day.
  private static func dated(_ value: JSONValue, today: CalendarDate) -> JSONValue {
    switch value {
    case .string(let text): .string(dated(text, today: today) ?? text)
    case .array(let items): .array(items.map { dated($0, today: today) })
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { (key: $0.key, value: dated($0.value, today: today)) }))
    default: value
    }
  }

  private static func dated(_ text: String, today: CalendarDate) -> String? {
    guard text.hasPrefix("@"), let end = text.firstIndex(of: "d"),
      let days = Int(text[text.index(after: text.startIndex)..<end])
    else { return nil }
    return today.adding(days: days).description + text[text.index(after: end)...]
  }
}

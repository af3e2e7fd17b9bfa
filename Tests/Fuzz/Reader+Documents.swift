import EmbeddedFiles
import JSON
import Playbooks
import Scoring
import TerminalKit
import Workshop

@testable import Store

extension Reader {
  /// The readers of files.
  static func documents(_ sample: SampleWorkshop, _ template: Playbook) -> [Reader] {
    let state = sample.state
    let small = WorkshopState(details: state.details, playbook: template)
    let answers = state.answers.sorted { $0.key < $1.key }.map { $1.json(of: $0) }
    let change: JSONValue = [
      "id": "0dl3a", "time": "2026-11-23T10:12:00Z", "who": "Ana",
      "path": "answers/data.audit.json",
      "before": nil, "after": answers.first ?? .null, "undoes": "0dl39",
    ]
    return [
      json(seeds: answers + [template.json]),
      document("workshop", [state.details.json]) { try WorkshopDetails(json: $0).json },
      document("playbook", [template.json], playbook),
      document("answer", answers) { json in
        let (id, answer) = try Answer.read(file: json)
        return answer.json(of: id)
      },
      document("ballot", sample.papers.map(\.json)) { try BallotPaper(json: $0).json },
      document("reveal", state.reveals.map { $1.json(of: $0) }) { json in
        let (id, reveal) = try Reveal.read(file: json)
        return reveal.json(of: id)
      },
      document("action", state.actions.map { $1.json(id: $0) }) { json in
        let (id, action) = try Action.read(file: json)
        return action.json(id: id)
      },
      document("room", [["format": "pilotage/room/1", "question": "data.audit", "timerLeft": 90]]) {
        try Room(json: $0).json
      },
      document(
        "checkpoint",
        [Checkpoint(name: "now", taken: Timestamp(seconds: 0), state: small).json],
        checkpoint),
      document("history", [change]) { try Change(json: $0).json },
      merge(seeds: answers), theme(),
    ]
  }

  /// What is read and written again reads the same, and is written the same.
  private static func document(
    _ name: String, _ seeds: [JSONValue], _ rewritten: @escaping (JSONValue) throws -> JSONValue
  ) -> Reader {
    Reader(name, seeds: seeds.map { CanonicalJSON.bytes($0) }) { bytes in
      guard let first = try told({ try rewritten(try JSONValue.parse(bytes)) }) else { return }
      let written = CanonicalJSON.bytes(first.withoutEmptyMembers)
      guard let again = try told({ try rewritten(try JSONValue.parse(written)) }) else {
        throw Broken("what was written can't be read: \(String(decoding: written, as: UTF8.self))")
      }
      try promise(
        CanonicalJSON.bytes(again.withoutEmptyMembers) == written, "it is written in another way")
    }
  }

  /// What a reader makes of something; `nil` where it refuses it, which it must word harmlessly.
  private static func told<Result>(_ read: () throws -> Result) rethrows -> Result? {
    do {
      return try read()
    } catch let error as JSONError {
      _ = error.message.printable
      return nil
    } catch let error as StoreError {
      _ = error.message
      return nil
    }
  }

  private static func json(seeds: [JSONValue]) -> Reader {
    Reader("JSON", seeds: seeds.map { CanonicalJSON.bytes($0) }) { bytes in
      let value: JSONValue
      do {
        value = try JSONReader.parse(bytes)
      } catch let error as JSONError {
        let failure = StoreError.document(error, path: "x", bytes: bytes)
        try promise(isHarmless(failure.message), "an error that steers: \(failure.message)")
        return
      }
      for written in [CanonicalJSON.bytes(value), CanonicalJSON.line(value)] {
        let text = String(decoding: written, as: UTF8.self)
        try promise(
          !text.unicodeScalars.contains {
            $0 != "\n" && $0.properties.generalCategory == .control
          }, "written with control characters")
        try promise(try JSONReader.parse(written) == value, "read back as something else: \(text)")
      }
      for steps in [JSONPath().key("fields"), JSONPath().index(0).key("level"), .root] {
        try promise(JSONLocator.line(of: steps, in: bytes) >= 1, "no line of \(steps)")
      }
    }
  }

  /// By a playbook without faults everything can be scored.
  private static func playbook(_ json: JSONValue) throws -> JSONValue {
    let playbook = try Playbook(json: json)
    for fault in playbook.faults { _ = fault.message }
    // One with faults is named and never kept, so nothing is promised of it.
    guard playbook.faults.isEmpty else { throw JSONError.missing(path: .root) }
    if let stage = playbook.stages.first {
      let details = WorkshopDetails(
        title: "T", organisation: "O", stage: stage.id, created: Timestamp(seconds: 0),
        playbook: playbook)
      try scored(WorkshopState(details: details, playbook: playbook))
    }
    return playbook.json
  }

  private static func checkpoint(_ json: JSONValue) throws -> JSONValue {
    let checkpoint = try Checkpoint(json: json)
    if checkpoint.state.playbook.faults.isEmpty { try scored(checkpoint.state) }
    return checkpoint.json
  }

  private static func scored(_ state: WorkshopState) throws {
    let score = Score(of: state, on: CalendarDate(dayNumber: 20_000))
    if let readiness = score.overall.readiness {
      try promise((-0.001...100.001).contains(readiness), "readiness \(readiness)")
    }
    try promise(
      Set(score.gaps).isSubset(of: Set(score.questions.indices)), "gaps of no question")
  }

  /// Merging a document with itself changes nothing; where one side alone changed, that side wins.
  private static func merge(seeds: [JSONValue]) -> Reader {
    Reader("merge", seeds: seeds.map { CanonicalJSON.line($0) + [0x0A] + CanonicalJSON.line($0) }) {
      let answers = try $0.split(separator: 0x0A).compactMap { line in
        try told { try JSONReader.parse(Array(line)) }
      }
      guard let here = answers.first, let copy = answers.last else { return }
      let own = ValueMerge(base: nil, new: here, present: here)
      try promise(own == .stands, "merged with itself")
      let ours = ValueMerge(base: copy, new: copy, present: here)
      try promise(ours == .stands, "what nobody changed in the copy was not left alone")
      let theirs = ValueMerge(base: here, new: copy, present: here)
      if case .conflict = theirs { try promise(false, "a conflict where one side changed") }
    }
  }

  private static func theme() -> Reader {
    let own = #"{"format":"pilotage/theme/1","id":"x","title":"X","inherits":"dark"}"#
    return Reader("theme", seeds: [Array(own.utf8)] + builtInThemes) { bytes in
      _ = try told {
        try Theme(bytes: bytes) { (id) throws(JSONError) in try Theme.builtIn(id) }
      }
    }
  }

  /// The files of the themes that are compiled in.
  private static var builtInThemes: [[UInt8]] {
    Theme.builtInIDs.map { EmbeddedFile.bytes("themes/\($0).json") }
  }
}

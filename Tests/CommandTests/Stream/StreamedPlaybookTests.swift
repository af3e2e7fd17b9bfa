import JSON
import Playbooks
import Testing
import Workshop

@testable import pilotage

/// A playbook that is not read again gives the same checkpoints as one that is.
struct StreamedPlaybookTests {
  private func sample() throws -> Checkpoint {
    let today = try #require(CalendarDate("2026-11-23"))
    return try SampleWorkshop(today: today, playbook: try builtIn()).checkpoints[0]
  }

  /// Reads documents one after the other; an error as its message.
  private func read(_ lines: [String]) -> [String] {
    var playbooks = StreamedPlaybook()
    return lines.map { line in
      Array(line.utf8).withUnsafeBufferPointer { bytes in
        Self.told { () throws(JSONError) in try playbooks.checkpoint(of: bytes) }
      }
    }
  }

  private func readPlainly(_ lines: [String]) -> [String] {
    lines.map { line in
      Self.told { () throws(JSONError) in
        try Checkpoint(json: try JSONValue.parse(Array(line.utf8)))
      }
    }
  }

  private static func told(_ read: () throws(JSONError) -> Checkpoint) -> String {
    do {
      return String(decoding: CanonicalJSON.line(try read().json), as: UTF8.self)
    } catch {
      return error.message
    }
  }

  private func expectTheSame(_ lines: [String]) {
    #expect(read(lines) == readPlainly(lines))
  }

  private func line(_ members: [(String, String)]) -> String {
    "{" + members.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
  }

  /// The members of the sample's checkpoint as they are written.
  private func members() throws -> [(String, String)] {
    let document = try sample().json
    return try #require(document.object).members.map {
      ($0.key, String(decoding: CanonicalJSON.line($0.value), as: UTF8.self))
    }
  }

  @Test func theSameDocumentAgain() throws {
    let line = line(try members())
    expectTheSame([line, line, line])
  }

  @Test func membersInAnyOrder() throws {
    let members = try members()
    expectTheSame([
      line(members), line(members.reversed()), line(members.shuffled()), line(members),
    ])
  }

  @Test func otherPlaybooksBetween() throws {
    var members = try members()
    let whole = line(members)
    let index = try #require(members.firstIndex { $0.0 == "playbook" })
    let template = try PlaybookTemplate.json(id: try #require(Slug("mine")))
    members[index].1 = String(decoding: CanonicalJSON.line(template), as: UTF8.self)
    let other = line(members)
    // One letter more: the same length but for that.
    let similar = whole.replacing("Five decisions", with: "Five Decisions")
    expectTheSame([whole, other, whole, similar, similar, other, other, whole])
  }

  @Test func spacesAroundTheMember() throws {
    let whole = line(try members())
    let spaced = whole.replacing("\"playbook\":{\"", with: "\"playbook\" \t : \r { \"")
    expectTheSame([whole, spaced, whole, spaced])
  }

  /// A member of that name deeper in the document is not taken for the document's own.
  @Test func anotherPlaybookBefore() throws {
    let whole = line(try members())
    let template = try PlaybookTemplate.json(id: try #require(Slug("mine")))
    let mine = String(decoding: CanonicalJSON.line(template), as: UTF8.self)
    let nested = whole.replacing(
      "{\"", with: "{\"aaa\":{\"playbook\":\(mine)},\"", maxReplacements: 1)
    var members = try members()
    let index = try #require(members.firstIndex { $0.0 == "playbook" })
    members[index].1 = mine
    expectTheSame([nested, nested, nested, line(members), whole, nested])
  }

  /// A playbook is only what is a member of the document itself.
  @Test func theWordElsewhere() throws {
    var members = try members()
    members.insert(("aaa", #"{"playbook":{"id":"x"},"b":["playbook",{"playbook":1}]}"#), at: 0)
    members.insert(("bbb", #""\"playbook\":{\\""#), at: 0)
    members.insert((#"c\"playbook"#, "1"), at: 0)
    expectTheSame([line(members), line(members)])
  }

  @Test func brokenDocuments() throws {
    let members = try members()
    let whole = line(members)
    let playbook = try #require(members.first { $0.0 == "playbook" })
    expectTheSame([
      whole,
      "", " ", "{", "}", "[]", "null", "\"", "\"\\", "{\"playbook\"", "{\"playbook\":",
      "{\"playbook\":{", "{\"playbook\":null}", "{\"playbook\":[]}", "{\"a\":\"\\",
      String(whole.dropLast()), String(whole.dropFirst()), whole + whole, whole + "}",
      line(members + [playbook]), line(members.filter { $0.0 != "playbook" }),
      line(members.filter { $0.0 != "taken" }), line(members.filter { $0.0 != "workshop" }),
      line(members.map { $0.0 == "format" ? ("format", "\"pilotage/checkpoint/2\"") : $0 }),
      whole.replacing("\"playbook\":", with: "\"play\\u0062ook\":"),
      line(members.filter { $0.0 != "playbook" } + [playbook, (#"play\u0062ook"#, "null")]),
      String(whole.prefix(whole.count / 2)),
      whole,
    ])
  }

  /// Cut off after every byte around the playbook, nothing but an error comes of it.
  @Test func cutOffAnywhere() throws {
    let template = try PlaybookTemplate.json(id: try #require(Slug("mine")))
    var members = try members().filter { ["format", "name", "taken", "workshop"].contains($0.0) }
    members.append(("playbook", String(decoding: CanonicalJSON.line(template), as: UTF8.self)))
    let whole = line(members)
    let count = whole.utf8.count
    let cuts = (0..<200).map { $0 * count / 200 }
    let lines = [whole] + cuts.map { String(decoding: Array(whole.utf8)[..<$0], as: UTF8.self) }
    expectTheSame(lines)
  }
}

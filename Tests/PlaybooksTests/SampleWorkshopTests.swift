import JSON
import Playbooks
import Scoring
import Testing
import Workshop

/// The sample workshop: the same company on every day.
@Suite struct SampleWorkshopTests {
  private static let playbook = Result { try BuiltInPlaybooks.playbook() }

  private func playbook() throws -> Playbook { try #require(try Self.playbook.get()) }

  private func sample(on today: CalendarDate) throws -> SampleWorkshop {
    try SampleWorkshop(today: today, playbook: playbook())
  }

  /// 2027-06-01; the days after it pass two turns of a year and a leap day.
  private let first = CalendarDate(dayNumber: 20_970)

  /// Everything of the sample but the playbook, as the bytes of a file.
  private func bytes(_ sample: SampleWorkshop, _ today: CalendarDate) -> [UInt8] {
    func document(_ checkpoint: Checkpoint) -> JSONValue {
      var object = checkpoint.json.object ?? JSONObject()
      object["playbook"] = nil
      return .object(object)
    }
    let now = Checkpoint(
      name: "now", taken: Timestamp(seconds: today.dayNumber * 86_400), state: sample.state)
    return CanonicalJSON.bytes([
      "now": document(now), "earlier": .array(sample.checkpoints.map(document)),
      "papers": .array(sample.papers.map(\.json)),
    ])
  }

  /// Days in place of dates: `-12` for a date twelve days before `today`.
  private func relative(_ bytes: [UInt8], to today: CalendarDate) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let end = index + 10
      if bytes[index] == UInt8(ascii: "2"), end <= bytes.count,
        bytes[index + 4] == UInt8(ascii: "-"),
        let date = CalendarDate(String(decoding: bytes[index..<end], as: UTF8.self))
      {
        result += String(date.days(since: today)).utf8
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  @Test func itIsTheSameOnEveryDayExceptForItsDates() throws {
    let expected = relative(bytes(try sample(on: first), first), to: first)
    let launch = try #require(Slug("launch"))
    for days in 0..<800 {
      let today = first.adding(days: days)
      let sample = try sample(on: today)
      if days % 7 == 0 {
        check(relative(bytes(sample, today), to: today) == expected, "on \(today)")
      }
      let state = sample.state
      check(state.details.sample, "on \(today)")
      check(sample.checkpoints.allSatisfy(\.state.details.sample), "on \(today)")
      check(state.actions.values.count { $0.isOverdue(on: today) } == 1, "overdue on \(today)")
      let gate = Score(of: state, on: today).gate(launch)
      check(gate?.metCount == 2 && gate?.conditions.count == 4, "launch gate on \(today)")
    }
  }

  @Test func theSameDayGivesTheSameBytes() throws {
    let day = first.adding(days: 99)
    #expect(bytes(try sample(on: day), day) == bytes(try sample(on: day), day))
    let next = day.adding(days: 1)
    #expect(bytes(try sample(on: day), day) != bytes(try sample(on: next), next))
  }

  /// It can be made even at the ends of the calendar.
  @Test func theFirstAndTheLastDayThereAre() throws {
    for day in [CalendarDate(dayNumber: .min), CalendarDate(dayNumber: .max)] {
      #expect(try sample(on: day).state.details.sample)
    }
  }

  @Test func noTimeIsInTheFuture() throws {
    let sample = try sample(on: first)
    let midnight = Timestamp(seconds: first.dayNumber * 86_400)
    let state = sample.state
    let times =
      [state.details.created] + sample.checkpoints.map(\.taken)
      + state.answers.values.compactMap(\.updated) + state.reveals.values.map(\.at)
      + state.actions.values.flatMap { [$0.created, $0.updated].compactMap(\.self) }
      + sample.papers.flatMap { $0.ballots.values.compactMap(\.updated) }
    #expect(times.count > 80)
    for time in times { #expect(time < midnight && time >= state.details.created) }
    for checkpoint in sample.checkpoints {
      for (id, action) in checkpoint.state.actions {
        for time in [action.created, action.updated].compactMap(\.self) {
          #expect(time <= checkpoint.taken, "\(id)")
        }
      }
      for (id, answer) in checkpoint.state.answers {
        #expect(answer.updated.map { $0 <= checkpoint.taken } ?? true, "\(id)")
      }
    }
  }

  @Test func itHasNoFaults() throws {
    let sample = try sample(on: first)
    for state in [sample.state] + sample.checkpoints.map(\.state) {
      let rules = WorkshopRules(details: state.details, playbook: state.playbook)
      #expect(rules.faultsOfDetails.isEmpty)
      for (id, answer) in state.answers {
        #expect(rules.faults(of: answer, to: id).isEmpty, "\(id)")
      }
      for (id, reveal) in state.reveals {
        #expect(rules.faults(of: reveal, of: id).isEmpty, "\(id)")
      }
      for (id, action) in state.actions { #expect(rules.faults(of: action).isEmpty, "\(id)") }
      for paper in sample.papers { #expect(rules.faults(of: paper).isEmpty) }
    }
    #expect(sample.state.details.playbookID == sample.state.playbook.id)
    #expect(sample.state.details.playbookVersion == sample.state.playbook.version)
  }

  /// What was revealed is what its people voted, and an observer did not vote.
  @Test func revealedBallotsAreThoseThatWereCast() throws {
    let sample = try sample(on: first)
    #expect(!sample.state.reveals.isEmpty)
    for (question, reveal) in sample.state.reveals {
      for (voter, ballot) in reveal.ballots {
        let cast = sample.papers.first { $0.participant == voter }?.ballots[question]
        #expect(
          cast?.level == ballot.level && cast?.comment == ballot.comment, "\(question) \(voter)")
        #expect(sample.state.details.participants[voter]?.observer == false)
      }
    }
    for checkpoint in sample.checkpoints {
      for (question, reveal) in checkpoint.state.reveals {
        #expect(sample.state.reveals[question] == reveal)
      }
    }
  }

  /// The id of a participant is the one that the program would make of the name.
  @Test func participantsHaveTheIDsOfTheirNames() throws {
    var details = try sample(on: first).state.details
    let people = details.participants
    details.participants = [:]
    for (id, participant) in people {
      #expect(details.newParticipantID(name: participant.name) == id)
    }
  }

  /// It shows what the program is for: a gap claimed and not shown, a split, evidence gone stale,
  /// ballots still hidden, something not agreed, dissent.
  @Test func itHasSomethingOfEverything() throws {
    let sample = try sample(on: first)
    let score = Score(of: sample.state, on: first)
    #expect(score.questions.contains { $0.unsupported > 0 })
    #expect(score.questions.contains { $0.agreement.verdict == .split })
    #expect(score.questions.contains { $0.missing.contains { $0.why == .stale } })
    #expect(score.questions.contains { $0.status == .unknown || $0.status == .unanswered })
    #expect(sample.state.answers.values.contains { !$0.dissent.isEmpty })
    let hidden = sample.papers.flatMap { $0.ballots.keys }.filter {
      sample.state.reveals[$0] == nil
    }
    #expect(!hidden.isEmpty)
    #expect(!Forecast(of: sample.state, on: first).supposed.isEmpty)
    #expect(score.questions.contains { $0.agreement.aboveEveryBallot })
    #expect(sample.state.actions.values.contains { $0.status == .parked })
    // From one checkpoint to the next and up to now it got better.
    #expect(sample.checkpoints.count == 2)
    let readiness = sample.checkpoints.map { checkpoint in
      Score(of: checkpoint.state, on: checkpoint.taken.date).overall.readiness ?? 0
    }
    #expect(readiness == readiness.sorted())
    #expect((readiness.last ?? 100) < (score.overall.readiness ?? 0))
    #expect(sample.checkpoints.allSatisfy { $0.taken.date < first })
  }
}

/// `#expect` for loops of many thousands: it costs nothing while it holds.
func check(
  _ holds: Bool, _ comment: @autoclosure () -> String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  if !holds { Issue.record("\(comment())", sourceLocation: sourceLocation) }
}

import TerminalKit
import TestSupport
import Testing
import Workshop

@testable import Session
@testable import Workbench

/// One who follows, with a folder behind: keys, what others do, and what the screen shows.
struct FollowerRoom {
  private(set) var follower: Follower
  /// The workshop as it is in the folder.
  var folder: OpenedFolder
  var room: Workshop.Room?
  private(set) var asked: [FollowerEffect] = []
  private(set) var ballots: [QuestionID: Ballot] = [:]
  var comments: [QuestionID: String] { ballots.mapValues(\.comment) }
  /// Why nothing can be written; `nil`: it can.
  var problem: String?

  static let day = SampleState.day
  static let now = Timestamp(seconds: 1_795_400_000)

  init(
    _ participant: String?, at question: String? = nil, in state: WorkshopState? = nil,
    size: Size = Size(width: 124, height: 30), readOnly: String? = nil
  ) throws {
    folder = OpenedFolder(
      path: "/workshops/pilot", state: try state ?? SampleState.unanswered(), readOnly: readOnly,
      problems: ["ballots/ben-ode.json can't be read"], day: Self.day)
    room = question.flatMap { QuestionID($0) }.map { Workshop.Room(question: $0) }
    follower = Follower(
      size: size, participant: try participant.map { try #require(Slug($0)) },
      FollowedFolder(folder: folder, room: room), now: Self.now)
  }

  /// Presses keys; what is asked for is done.
  mutating func press(_ script: String) throws {
    for step in try KeyScript(script).steps {
      switch step {
      case .key(let key): send(.key(key))
      case .paste(let text): send(.paste(text))
      }
    }
  }

  mutating func send(_ event: FollowerEvent) {
    for effect in follower.update(event) {
      asked.append(effect)
      switch effect {
      case .vote(let question, let level):
        if let problem {
          send(.notKept(problem))
        } else {
          keep(.vote(level), on: question)
        }
      case .comment(let question, let text): keep(.comment(text), on: question)
      case .redraw, .suspend, .quit: break
      }
    }
  }

  private mutating func keep(_ edit: BallotEdit, on question: QuestionID) {
    ballots[question].apply(edit)
    if let participant = follower.participant {
      folder.voted[question, default: []].insert(participant)
    }
    send(.kept(question, comment: comments[question] ?? ""))
  }

  /// Somebody changes something, and it is read.
  mutating func others(_ change: (inout OpenedFolder, inout Workshop.Room?) throws -> Void)
    rethrows
  {
    try change(&folder, &room)
    send(.read(FollowedFolder(folder: folder, room: room, comments: comments)))
  }

  /// The room goes to a question, and the eyes have had their moment.
  mutating func lead(to question: String, settled: Bool = true) throws {
    let id = try #require(QuestionID(question))
    others { $1 = Workshop.Room(question: id) }
    if settled { send(.settled) }
  }

  var question: String { follower.question?.id.text ?? "" }
  var canvas: Canvas { follower.view.canvas }
  var rows: [String] { canvas.rows }
  var advice: String { String(rows[rows.count - 2].drop { $0 == " " }) }
  var footer: String { String(rows[rows.count - 1].drop { $0 == " " }) }
  func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }
}

/// Compares the screen of one who follows with its picture.
func expectScreen(
  _ room: FollowerRoom, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let canvas = room.canvas
  let text = canvas.text + "\n\n[\(canvas.size.width)×\(canvas.size.height)]"
  let recorder = SnapshotRecorder(testFile: #filePath, target: "WorkbenchTests")
  if let problem = recorder.problem(with: text, named: name) {
    Issue.record(Comment(rawValue: problem), sourceLocation: sourceLocation)
  }
}

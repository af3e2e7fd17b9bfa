import Glibc
import JSON
import Testing
import Workshop

@testable import Store

@Suite struct StoreErrorTests {
  private static let path = "/w/answers/a.q0.json"

  static let all: [StoreError] = [
    .notFound(path: path), .notAWorkshop(path: path), .notHereYet(path: path),
    .notEmpty(path: path), .cannotCreate(path: path, errno: ENOENT),
    .cannotRead(path: path, errno: EIO), .cannotWrite(path: path, errno: ENOSPC),
    .readOnly(path: path, errno: EROFS), .busy(path: path, holder: nil),
    .busy(path: path, holder: LockHolder(pid: 12, host: "server")),
    .document(path: path, line: 3, .syntax(line: 3, column: 4, near: "x")),
    .document(path: path, line: nil, .tooLarge(bytes: 3, bound: 2)),
    .rule(path: path, line: 3, Fault(JSONPath().key("title"), .blank)),
    .otherName(path: path, inside: "b\u{1B}"), .isLink(path: path), .notAFile(path: path),
    .tooMany(path: path, count: 3, bound: 2), .changedSince(path: path),
  ]

  /// The error of a file that is cut off says nothing about its ballots.
  @Test func brokenBallotsAreNotQuoted() throws {
    let bytes = Array(#"{ "level": 3 "comment": "secret" }"#.utf8)
    func message(_ path: String) throws -> String {
      let error = failure {
        _ = try Document.read(bytes, path: path) { (json) throws(JSONError) in json }
      }
      return try #require(error).message
    }
    #expect(try message("/w/answers/a.q0.json").contains("comment"))
    for path in ["/w/ballots/ana.json", "ballots/ana.json", "w//ballots//ana.json"] {
      let told = try message(path)
      #expect(told.hasSuffix(": not JSON: ballots, not shown"), "\(told)")
      #expect(!told.contains("comment") && !told.contains("secret"))
    }
  }

  @Test(arguments: all)
  func aMessageIsOneLineWithThePlace(error: StoreError) {
    #expect(error.message.hasPrefix(Self.path + ":"))
    #expect(!error.message.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
    #expect(error.message.count > Self.path.count + 10)
    #expect(error.path == Self.path)
  }

  @Test(arguments: [
    (
      StoreError.cannotWrite(path: "/w/x.json", errno: ENOSPC),
      "/w/x.json: not saved: no space left on device; make room on the disk, then try again"
    ),
    (
      .noVoter(.ana, watches: true, path: "/w/workshop.json"),
      "ana-ruiz: only watches and does not vote; to let them vote: "
        + "pilotage participant set DIR ana-ruiz --observer no"
    ),
    (
      .noVoter(.ana, watches: false, path: "/w/workshop.json"),
      "ana-ruiz: is no participant any more, so the vote is not kept"
    ),
    (
      .busy(path: "/w", holder: LockHolder(pid: 12, host: "server")),
      "/w: somebody else is writing (process 12 on server); try again"
    ),
    (
      .document(
        path: "/w/x.json", line: 4,
        .unexpected(path: JSONPath().key("level"), expected: "0 to 4", found: "7")),
      "/w/x.json:4: level: should be 0 to 4, is 7"
    ),
    (
      .document(path: "/w/x.json", line: 1, .newerFormat(found: "pilotage/answer/2")),
      "/w/x.json:1: newer format \"pilotage/answer/2\", upgrade pilotage"
    ),
    (
      .rule(path: "/w/p.json", line: 9, Fault(JSONPath().key("title"), .blank)),
      "/w/p.json:9: title: must not be blank"
    ),
    (
      .notFound(path: "/w/a\u{1B}]0;x\u{7}\u{9B}"),
      "/w/a^[]0;x^G<U+9B>: there is no such file or folder"
    ),
  ])
  func aMessageSaysWhatWhereAndWhatToDo(error: StoreError, message: String) {
    #expect(error.message == message)
  }

  @Test func aRevealedQuestionIsNamedByItself() throws {
    let error = StoreError.revealed(try question("a.q0"), path: Self.path)
    #expect(error.message.hasPrefix("a.q0: "))
  }

  @Test(arguments: [
    (#"{"a":1,"#, 1), ("{\n\"a\": {\n\"b\": 2}}", 3), ("{\n\n\"format\":\"x\"}", 3),
  ])
  func aDocumentsErrorKnowsItsLine(text: String, line: Int) {
    let bytes = Array(text.utf8)
    let errors: [JSONError] = [
      .unexpected(path: JSONPath().key("a").key("b"), expected: "x", found: "y"),
      .otherFormat(expected: "x", found: "y"), .syntax(line: 1, column: 1, near: ""),
    ]
    let lines = errors.map { error -> Int? in
      if case .document(_, let line, _) = StoreError.document(error, path: "x", bytes: bytes) {
        line
      } else {
        nil
      }
    }
    #expect(lines.contains(line))
  }
}

import Glibc
import JSON
import Testing
import Workshop

@testable import Store

@Suite struct FileFaultTests {
  @Test(arguments: [
    (
      FileFault(file: "w/x.json", line: 3, path: JSONPath().key("level"), message: "no"),
      "w/x.json:3: level: no"
    ),
    (FileFault(file: "w/x.json", message: "no"), "w/x.json:1: no"),
    (
      FileFault(file: "w/\u{1B}[2J\n.json", path: JSONPath().key("a\u{9B}"), message: "\u{202E}"),
      #"w/^[[2J .json:1: ["a\u009b"]: <U+202E>"#
    ),
    (
      FileFault(
        .document(path: "/w/x", line: 4, .missing(path: JSONPath().key("title"))), file: "x"),
      "x:4: title: is missing"
    ),
    (
      FileFault(
        .document(path: "/w/x", line: 1, .newerFormat(found: "pilotage/answer/2")), file: "x"),
      "x:1: format: newer format \"pilotage/answer/2\", upgrade pilotage"
    ),
    (
      FileFault(.cannotRead(path: "/w/x", errno: EACCES), file: "x"),
      "x:1: can't be read: permission denied"
    ),
    (
      FileFault(.rule(path: "/w/x", line: 2, Fault(JSONPath().key("title"), .blank)), file: "x"),
      "x:2: title: must not be blank"
    ),
  ])
  func aFaultIsOneLineWithItsPlace(fault: FileFault, line: String) {
    #expect(fault.description == line)
  }
}

import Glibc
import Testing
import Workshop

@testable import Store

@Suite struct LeftoversTests {
  @Test func onlyOldTemporaryFilesOfOursGo() throws {
    let scratch = try Scratch()
    let folder = try scratch.workshop()
    try folder.updateAnswer(try question("a.q0"), who: "Ana", now: .at(1)) { $0.note = "n" }
    let answers = folder.path + "/answers/"
    let all = [".a.q0.json.12-ab.tmp", ".a.q1.json.13-cd.tmp", ".syncthing.a.q0.json.tmp", ".keep"]
    for name in all {
      try put("x", answers + name)
      var times = [timespec(), timespec()]
      if name != all[1] { utimensat(AT_FDCWD, answers + name, &times, 0) }
    }
    try folder.removeLeftovers()
    #expect(
      names(answers, all: true) == [
        ".a.q1.json.13-cd.tmp", ".keep", ".syncthing.a.q0.json.tmp", "a.q0.json",
      ])
  }
}

import Scoring
import Testing
import Workshop

@Suite struct FigureTests {
  private func playbook() throws -> Playbook {
    try Sketch.playbook(
      [
        Sketch.decision("data", Sketch.question("data.audit", targets: 2)),
        Sketch.decision("b", Sketch.question("b.x", targets: 2)),
      ], gates: [Sketch.gate("launch", ["b.x>=1"])])
  }

  @Test func everyNameReadsBackAsItsFigure() throws {
    let playbook = try playbook()
    let all = Figure.all(of: playbook)
    #expect(
      all.map(\.name) == [
        "readiness", "maturity", "coverage", "alignment", "data.readiness", "data.maturity",
        "data.coverage", "data.alignment", "b.readiness", "b.maturity", "b.coverage",
        "b.alignment", "data.audit", "b.x", "gate.launch",
      ])
    for figure in all { #expect(Figure(figure.name, in: playbook) == figure) }
  }

  @Test(arguments: [
    "", "ready", "Readiness", "data", "data.", ".readiness", "data.nothing", "nowhere.readiness",
    "nowhere.x", "gate", "gate.", "gate.scale", "data.audit.x", "data..readiness", "lift",
    "reliability", "data.audit ", " readiness", "../data.audit",
  ]) func anotherNameIsNone(_ name: String) throws {
    #expect(Figure(name, in: try playbook()) == nil)
  }
}

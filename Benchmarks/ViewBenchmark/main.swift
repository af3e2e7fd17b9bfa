// How long it takes to draw each screen of the sample workshop into a canvas, and to take in a key.
//
//   swift build -c release --product view-benchmark && .build/release/view-benchmark

import Playbooks
import TerminalKit
import Workbench
import Workshop

let size = Size(width: 124, height: 30)
let rounds = 2000

guard let playbook = try BuiltInPlaybooks.playbook(),
  let today = CalendarDate("2026-11-23")
else { throw CancellationError() }
let sample = try SampleWorkshop(today: today, playbook: playbook)

func workbench(keys: [Key]) -> Workbench {
  var workbench = Workbench(size: size, theme: "dark", mouse: true, today: today)
  _ = workbench.update(
    .opened(
      OpenedFolder(
        path: "/sample", state: sample.state, readOnly: nil, problems: [], day: today)))
  for key in keys { _ = workbench.update(.key(key)) }
  return workbench
}

/// Microseconds of the median round.
func median(_ body: () -> Void) -> Double {
  let clock = ContinuousClock()
  var times: [Double] = []
  for _ in 0..<rounds {
    let elapsed = clock.measure(body).components
    times.append(Double(elapsed.attoseconds) / 1e12 + Double(elapsed.seconds) * 1e6)
  }
  return times.sorted()[rounds / 2]
}

func line(_ name: String, _ view: Double, _ update: Double) {
  func columns(_ value: Double) -> String {
    let text = "\((value * 10).rounded() / 10)"
    return String(repeating: " ", count: max(0, 8 - text.count)) + text
  }
  let padding = String(repeating: " ", count: max(0, 12 - name.count))
  print(name + padding + columns(view) + columns(update))
}

print("screen      view us   key us")
let screens: [(String, [Key], Key, Key)] = [
  ("board", [], .down, .up),
  ("question", [.enter], .down, .up),
  ("typing", [.character("n")], .character("x"), .backspace),
  ("gaps", [.character("g")], .down, .up),
  ("what if", [.character("g")], .character("+"), .character("-")),
  ("summary", [.character("s")], .down, .up),
  ("level", [], .character("2"), .character("3")),
]
for (name, keys, first, second) in screens {
  var bench = workbench(keys: keys)
  var cells = 0
  let view = median { cells += bench.view.canvas.cells.count }
  var isFirst = true
  let update = median {
    _ = bench.update(.key(isFirst ? first : second))
    isFirst.toggle()
  }
  precondition(cells > 0)
  line(name, view, update)
}

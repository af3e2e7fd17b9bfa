// How long it takes to draw each screen of the sample workshop into a canvas, and to take in a key.
//
//   swift build -c release --product view-benchmark && .build/release/view-benchmark

import Playbooks
import TerminalKit
import Session
import Workbench
import Workshop

let size = Size(width: 124, height: 30)
let rounds = 500

guard let playbook = try BuiltInPlaybooks.playbook(),
  let today = CalendarDate("2026-11-23")
else { throw CancellationError() }
let sample = try SampleWorkshop(today: today, playbook: playbook)
/// The sample with the longest note there may be to every question.
let long = {
  var state = sample.state
  let sentence = "Naïve reports came late, and twice with wrong totals.\n"
  let note = String(repeating: sentence, count: 65_536 / sentence.utf8.count)
  for id in playbook.questions.map(\.id) { state.answers[id, default: Answer()].note = note }
  return state
}()

func workbench(_ state: WorkshopState, keys: [Key]) -> Workbench {
  var workbench = Workbench(
    Session(size: size, theme: "dark", mouse: true, today: today))
  _ = workbench.update(
    .opened(
      OpenedFolder(
        path: "/sample", state: state, readOnly: nil, problems: [], day: today)))
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
let screens: [(String, WorkshopState, [Key], Key, Key)] = [
  ("board", sample.state, [], .down, .up),
  ("question", sample.state, [.enter], .down, .up),
  ("typing", sample.state, [.character("n")], .character("x"), .backspace),
  ("gaps", sample.state, [.character("g")], .down, .up),
  ("what if", sample.state, [.character("g")], .character("+"), .character("-")),
  ("summary", sample.state, [.character("s")], .down, .up),
  ("level", sample.state, [], .character("2"), .character("3")),
  ("long board", long, [], .down, .up),
  ("long note", long, [.enter, .end], .down, .up),
  ("long typing", long, [.character("n")], .character("x"), .backspace),
  ("long page", long, [.character("s")], .down, .up),
]
for (name, state, keys, first, second) in screens {
  var bench = workbench(state, keys: keys)
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

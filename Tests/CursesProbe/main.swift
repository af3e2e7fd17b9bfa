// A program for the tests to run in a pseudo-terminal. It does what it is told on descriptor 3, a
// command per line, and says on standard error what it did and what events came.

import CursesTerminal
import Glibc
import TerminalKit

func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  write(STDERR_FILENO, bytes, bytes.count)
}

do {
  if CommandLine.arguments.contains("--trial") {
    try TrialProbe(name: CommandLine.arguments.last ?? "").run()
  } else {
    try Probe().run()
  }
} catch {
  say("failed \(error)")
  exit(2)
}

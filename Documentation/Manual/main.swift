// Writes the manual pages of a program, which `make docs` has it do:
//
//   PROGRAM --experimental-dump-help | manual VERSION SECTIONS PAGES
//
// SECTIONS is the folder of what is written by hand, PAGES the folder to write to.

import FoundationEssentials
import Glibc

let arguments = CommandLine.arguments
guard arguments.count == 4 else {
  print("usage: PROGRAM --experimental-dump-help | manual VERSION SECTIONS PAGES")
  exit(64)
}
var dump = ""
while let line = readLine(strippingNewline: false) { dump += line }
do {
  let program = try CommandInfo(dump: Array(dump.utf8))
  for page in ManualPage.all(
    of: program, version: arguments[1], section: { Sections(folder: arguments[2])[$0] })
  {
    try page.mdoc.text.write(
      toFile: arguments[3] + "/" + page.name, atomically: true, encoding: .utf8)
  }
} catch {
  print("manual: \(error)")
  exit(1)
}

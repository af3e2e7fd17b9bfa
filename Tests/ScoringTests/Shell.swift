import Glibc
import Testing

/// Commands, for tests that compare our figures with another program's.
enum Shell {
  /// Runs a command line; its status as `wait` tells it (0: done), and what it wrote.
  static func run(_ command: String) -> (status: Int32, output: String) {
    guard let pipe = popen(command, "re") else { return (-1, "") }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 {
      output += buffer.prefix(count)
    }
    return (pclose(pipe), String(decoding: output, as: UTF8.self))
  }

  static var hasPython: Bool { run("command -v python3").status == 0 }

  /// Calls `body` with a temporary folder, which is removed afterwards.
  static func inTemporaryFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/scoring-tests-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { _ = run("rm -r '\(folder)'") }
    try body(folder)
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try #require(fopen(path, "we"))
    let count = fwrite(bytes, 1, bytes.count, file)
    try #require(fclose(file) == 0 && count == bytes.count)
  }
}

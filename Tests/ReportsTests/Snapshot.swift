import FoundationEssentials
import Testing

/// Compares a report with a text file that a person can read, in `Snapshots` beside this file.
enum Snapshot {
  /// A missing file is written, and the test fails: look at it before you keep it.
  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let path = folder + name
    guard let data = FileManager.default.contents(atPath: path) else {
      let isWritten = FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
      Issue.record(
        "\(path) was missing and \(isWritten ? "is written now; read it" : "can't be written")",
        sourceLocation: sourceLocation)
      return
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard expected != text else { return }
    let difference = zip(lines(expected), lines(text)).enumerated().first { $1.0 != $1.1 }
    Issue.record(
      """
      \(name) differs\(difference.map { " in line \($0.offset + 1)" } ?? " in length"):
      expected: \(difference?.element.0 ?? "")
      is:       \(difference?.element.1 ?? "")
      If the change is meant, delete \(path) and run the test twice.
      """, sourceLocation: sourceLocation)
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static let folder: String = {
    let path = #filePath
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return path[..<end] + "Snapshots/"
  }()
}

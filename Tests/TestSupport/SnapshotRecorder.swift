import FoundationEssentials

/// Compares what a test made with a file that a person can read, and records it where asked to.
public struct SnapshotRecorder: Sendable {
  /// The folder of the files.
  public let folder: String
  /// The command that records all of them again.
  public let command: String
  /// Whether files are written afresh in place of being compared.
  public let isRecording: Bool

  public init(folder: String, command: String, isRecording: Bool) {
    self.folder = folder
    self.command = command
    self.isRecording = isRecording
  }

  /// The recorder of a test target: its folder `Snapshots` lies beside the test file or above it.
  public init(testFile: String, target: String) {
    self.init(
      folder: Self.folder(above: testFile),
      command: "PILOTAGE_RECORD=1 swift test --filter \(target)",
      isRecording: ProcessInfo.processInfo.environment["PILOTAGE_RECORD"] == "1")
  }

  /// What is wrong with a text, in words that say how to record it again; `nil`: it is as it was.
  ///
  /// A snapshot that is missing is written and is wrong all the same: nobody has looked at it yet.
  public func problem(with text: String, named name: String) -> String? {
    let path = "\(folder)/\(name).txt"
    let wanted = text + "\n"
    let recorded = try? String(contentsOfFile: path, encoding: .utf8)
    if recorded == wanted { return nil }
    if recorded == nil || isRecording {
      do {
        try write(wanted, to: path)
      } catch {
        return "\(path) could not be written: \(error)"
      }
    }
    if isRecording { return nil }
    guard let recorded else {
      return "There was no \(name).txt. It is written now: look at it, then run the tests again."
    }
    return """
      \(name).txt shows something else:
      \(Self.difference(between: recorded, and: wanted))
      If the new screen is right, record it: \(command)
      """
  }

  /// The lines that differ, the recorded one after `-`, the new one after `+`.
  public static func difference(between recorded: String, and new: String) -> String {
    let before = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [String] = []
    for row in 0..<max(before.count, after.count) {
      let old = row < before.count ? before[row] : nil
      let new = row < after.count ? after[row] : nil
      guard old != new else { continue }
      if let old { lines.append("\(row + 1) - \(old)") }
      if let new { lines.append("\(row + 1) + \(new)") }
    }
    return lines.joined(separator: "\n")
  }

  private func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private static func folder(above file: String) -> String {
    var parts = file.split(separator: "/").dropLast()
    while !parts.isEmpty {
      let folder = "/" + parts.joined(separator: "/") + "/Snapshots"
      if FileManager.default.fileExists(atPath: folder) { return folder }
      parts = parts.dropLast()
    }
    return "Snapshots"
  }
}

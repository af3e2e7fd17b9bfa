import TerminalKit
import TestSupport
import Testing

/// Compares a screen with the picture of it in `Snapshots/<name>.txt`. Below the screen stands where
/// the hardware cursor is.
func expectScreen(
  _ room: Room, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let canvas = room.picture.canvas
  let cursor =
    canvas.cursor.map { "column \($0.x), row \($0.y)" + (canvas.cursorVisible ? ", typing" : "") }
    ?? "nowhere"
  let text = canvas.text + "\n\n[\(canvas.size.width)×\(canvas.size.height), cursor: \(cursor)]"
  let recorder = SnapshotRecorder(testFile: #filePath, target: "WorkbenchTests")
  if let problem = recorder.problem(with: text, named: name) {
    Issue.record(Comment(rawValue: problem), sourceLocation: sourceLocation)
  }
}

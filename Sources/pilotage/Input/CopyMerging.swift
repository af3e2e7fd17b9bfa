import Store
import SessionStore

/// Takes in the conflict copies of a workshop's folder and tells of each what became of it.
enum CopyMerging {
  /// - Parameters:
  ///   - prefer: what stands where both sides were changed; `nil`: that is asked, or left.
  ///   - asks: whether there is somebody to be asked.
  /// - Returns: whether nothing is left to decide.
  static func run(
    _ folder: WorkshopFolder, who: String, prefer: MergeSide? = nil, asks: Bool
  ) throws -> Bool {
    let conflicts = try folder.conflicts()
    if conflicts.isEmpty { try StandardOutput.writeLine("Nothing to merge.") }
    let words = MergeWords(try? folder.load(strict: false).state)
    var dialogue = MergeDialogue(words)
    var isSettled = true
    for copy in conflicts.map(\.copy) {
      var decision = prefer.map { MergeDecision.prefer($0) } ?? .undecided
      if prefer == nil, asks {
        // Looked at again: another copy of the same record may have been merged meanwhile.
        decision = .each(try dialogue.ask(about: try folder.conflict(of: copy)))
      }
      let merged = try folder.merge(copy, decision, who: who, now: LocalClock.now)
      try StandardOutput.writeLine(words.told(merged))
      if !merged.isSettled { isSettled = false }
    }
    return isSettled
  }
}

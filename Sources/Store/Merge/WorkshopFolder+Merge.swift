import JSON
import Workshop

extension WorkshopFolder {
  /// The conflict copies, each with what a merge would take from it and what somebody has to
  /// decide. Nothing is changed.
  public func conflicts() throws(StoreError) -> [CopyMerge] {
    let root = try open()
    guard root.has(Self.detailsFile) else { throw .notAWorkshop(path: path) }
    var merges: [CopyMerge] = []
    for copy in try copies(in: root) { merges.append(try conflict(of: copy)) }
    return merges
  }

  /// One conflict copy as it is now, in the same way.
  public func conflict(of copy: ConflictCopy) throws(StoreError) -> CopyMerge {
    switch try plan(for: copy, in: try open()) {
    case .leave(let obstacle): CopyMerge(copy, obstacle: obstacle)
    case .drop: CopyMerge(copy)
    case .merge(let merge, _, _):
      CopyMerge(copy, taken: merge.taken, conflicts: merge.conflicts)
    }
  }

  /// Merges a copy into its record: reads both again under the lock, applies what merges by itself
  /// and what is decided, and saves that as a change like any other. The copy is removed last, if
  /// nothing is left to decide; its content stays in the history.
  ///
  /// A decision counts only for the values it was made for. Where either side has changed since,
  /// the conflict is left.
  @discardableResult
  public func merge(
    _ copy: ConflictCopy, _ decision: MergeDecision = .undecided, who: String,
    now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> CopyMerge {
    let session = try WriteSession(self, who: who, now: now)
    switch try plan(for: copy, in: session.root) {
    case .leave(let obstacle): return CopyMerge(copy, obstacle: obstacle)
    case .drop:
      try session.removeCopy(copy, telling: nil)
      return CopyMerge(copy)
    case .merge(let merge, let here, let document):
      guard let record = copy.record else { return CopyMerge(copy, obstacle: .noRecord) }
      let (merged, taken, left) = merge.resolved(decision)
      do {
        try session.save(record, from: here, merged: merged)
      } catch let error where error.isOfContent {
        return CopyMerge(copy, obstacle: .unreadable(fault(error)))
      }
      if left.isEmpty {
        let isKept = Self.saysTheSame(document, merged) || record.isPrivate
        try session.removeCopy(copy, telling: isKept ? Optional.none : document)
      }
      return CopyMerge(copy, taken: taken, conflicts: left)
    }
  }
}

extension WriteSession {
  /// Saves a merged record, if it is different from before.
  fileprivate func save(
    _ record: Record, from here: JSONValue?, merged: JSONValue?
  ) throws(StoreError) {
    if WorkshopFolder.saysTheSame(here, merged) { return }
    let after = record.hasContent(merged) ? merged : nil
    if after == nil && here == nil { return }
    if record.isPrivate { return try saveUntold(record, to: after) }
    try save(record, from: here, to: after)
  }
}

extension Record {
  /// Whether its content must not be in a history.
  fileprivate var isPrivate: Bool {
    if case .ballots = self { true } else { false }
  }

  /// Whether anything in it is worth a file.
  fileprivate func hasContent(_ document: JSONValue?) -> Bool {
    guard let document else { return false }
    guard case .answer = self, let (_, answer) = try? Answer.read(file: document) else {
      return true
    }
    return !answer.isEmpty
  }
}

extension StoreError {
  /// Whether the content was refused, and not the writing.
  fileprivate var isOfContent: Bool {
    switch self {
    case .document, .rule, .otherName: true
    default: false
    }
  }
}

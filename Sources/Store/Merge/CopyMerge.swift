import JSON
import Workshop

/// The merge of a conflict copy into its record, planned or done.
public struct CopyMerge: Equatable, Sendable {
  /// The copy.
  public let copy: ConflictCopy
  /// The parts that the record gets from it.
  public let taken: [RecordPart]
  /// The parts that somebody has to decide. The copy stays until then.
  public let conflicts: [PartConflict]
  /// Why the copy can't be merged and is left as it is; `nil`: it can.
  public let obstacle: MergeObstacle?

  init(
    _ copy: ConflictCopy, taken: [RecordPart] = [], conflicts: [PartConflict] = [],
    obstacle: MergeObstacle? = nil
  ) {
    self.copy = copy
    self.taken = taken
    self.conflicts = conflicts
    self.obstacle = obstacle
  }

  /// Whether nothing is left to decide, so that the copy is removed.
  public var isSettled: Bool { conflicts.isEmpty && obstacle == nil }
}

/// Why a copy can't be merged: facts, which are worded elsewhere.
public enum MergeObstacle: Error, Equatable, Sendable {
  /// Its name is that of no record.
  case noRecord
  /// It differs from a record that a merge never changes: a reveal, a checkpoint, the playbook.
  case differs
  /// It is a copy of such a record, which is missing: it may still arrive.
  case notHereYet
  /// The copy, its record or the result of the merge can't be read.
  case unreadable(FileFault)
}

/// What to do with a copy.
enum MergePlan {
  /// Merge it: `here` is the document of the record, `copy` that of the copy.
  case merge(RecordMerge, here: JSONValue?, copy: JSONValue)
  /// Remove it: nothing in it is worth keeping that the record does not have.
  case drop
  /// Leave it.
  case leave(MergeObstacle)
}

extension WorkshopFolder {
  /// What to do with a copy, from the copy and its record as they are now.
  func plan(for copy: ConflictCopy, in root: borrowing OpenFolder) throws(StoreError) -> MergePlan {
    guard let record = copy.record else { return .leave(.noRecord) }
    var here: JSONValue?
    let document: JSONValue
    do {
      try checkFile(of: copy, in: root)
      // Where the room was is not worth keeping, valid or not.
      if case .room = record { return .drop }
      document = try self.document(of: copy, as: record, in: root)
      here = try self.document(record, in: root)
    } catch {
      return .leave(.unreadable(fault(error)))
    }
    switch record {
    case .room: return .drop
    case .playbook, .reveal, .checkpoint:
      guard let here else { return .leave(.notHereYet) }
      return Self.saysTheSame(here, document) ? .drop : .leave(.differs)
    case .answer, .action, .details: break
    // Every vote is a part of its own, also where there is no paper yet.
    case .ballots(let id): here = here ?? BallotPaper(participant: id).json
    }
    let states = CommonStates(try changes { $0.path == record.path })
    let rule = MergeRules(of: record, here: here, copy: document, self, root)
    let merge = RecordMerge(
      of: record, bases: states.last(here, document), here: here, copy: document,
      rule: rule.rule)
    return .merge(merge, here: here, copy: document)
  }

  /// An error with the path within the workshop's folder.
  func fault(_ error: StoreError) -> FileFault {
    let start = path + "/"
    let file = error.path.hasPrefix(start) ? String(error.path.dropFirst(start.count)) : error.path
    return FileFault(error, file: file)
  }
}

import JSON
import Workshop

/// What becomes, or has become, of a copy that a syncing service left.
public struct CopyMerge: Equatable, Sendable {
  public let copy: ConflictCopy
  /// The parts that are taken from it.
  public let taken: [RecordPart]
  /// The parts that somebody has to decide; the copy stays until then.
  public let conflicts: [PartConflict]
  /// Why the copy is left as it is.
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

  /// Whether nothing is left to decide: the copy is removed.
  public var isSettled: Bool { conflicts.isEmpty && obstacle == nil }
}

/// Why a copy is not merged: facts, which are worded elsewhere.
public enum MergeObstacle: Error, Equatable, Sendable {
  /// Its name is that of no record.
  case noRecord
  /// It says something else than a record that is never changed by a merge: a reveal, a checkpoint,
  /// the playbook.
  case differs
  /// Of such a record, that is not there: it may still be on its way.
  case notHereYet
  /// It, its record or what would be made of both can't be read.
  case unreadable(FileFault)
}

/// How a copy is to be merged.
enum MergePlan {
  /// `here` is the record as it is, `copy` what the copy says.
  case merge(RecordMerge, here: JSONValue?, copy: JSONValue)
  /// It says nothing that is worth keeping and not kept.
  case drop
  case leave(MergeObstacle)
}

extension WorkshopFolder {
  /// Looks at a copy and its record as they are now.
  func plan(for copy: ConflictCopy, in root: borrowing OpenFolder) throws(StoreError) -> MergePlan {
    guard let record = copy.record else { return .leave(.noRecord) }
    var here: JSONValue?
    let document: JSONValue
    do {
      try checkFile(of: copy, in: root)
      // Where the room was is worth nothing, whatever it says.
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
    // Each vote is looked at on its own, also where there is none yet.
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

import Glibc
import JSON
import TestSupport
import Testing
import Workshop

@testable import Store

/// One workshop on two machines, as a syncing service keeps it.
struct Machines {
  let scratch: TemporaryFolder
  let here: WorkshopFolder
  let there: WorkshopFolder

  static let mark = ".sync-conflict-20260818-173636-D4LGQYW"

  /// `begin` runs before the workshop is on both.
  init(_ begin: (WorkshopFolder) throws -> Void = { _ in }) throws {
    scratch = try TemporaryFolder()
    here = try scratch.workshop()
    try begin(here)
    there = WorkshopFolder(scratch.path + "/there", writer: try #require(Slug("w-there")))
    mkdir(there.path, 0o755)
    for (name, bytes) in contents(here.path) {
      try put(String(decoding: bytes, as: UTF8.self), there.path + "/" + name)
    }
    try syncHistory(from: here, to: there)
  }

  /// Does what the service does when both sides changed a record: theirs becomes a copy beside
  /// ours.
  @discardableResult
  func sync(_ record: Record, withHistory: Bool = true) throws -> ConflictCopy {
    let copy = try #require(
      ConflictCopy(file: String(record.path.dropLast(5)) + Self.mark + ".json"))
    try put(try text(there.path(of: record)), here.path + "/" + copy.file)
    if withHistory { try syncHistory(from: there, to: here) }
    return copy
  }

  private func syncHistory(from: WorkshopFolder, to: WorkshopFolder) throws {
    let name = "/history/\(from.writer).ndjson"
    if let history = try? text(from.path + name) { try put(history, to.path + name) }
  }

  func merge(
    _ copy: ConflictCopy, _ decision: MergeDecision = .undecided
  ) throws -> CopyMerge {
    try here.merge(copy, decision, who: "Mo", now: .at(90))
  }

  /// Whether a copy is still there, with what it said.
  func isThere(_ copy: ConflictCopy) throws -> Bool {
    guard let record = copy.record, let bytes = try? FileSystem.bytes(here.path + "/" + copy.file)
    else { return false }
    return bytes == (try FileSystem.bytes(there.path(of: record)))
  }
}

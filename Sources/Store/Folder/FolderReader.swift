import Glibc
import JSON
import Workshop

/// The reader of a workshop's record files. It collects the files that can't be read.
struct FolderReader {
  let path: String
  /// Whether a file that can't be read is an error instead of a fault.
  let isStrict: Bool
  private(set) var faults: [FileFault] = []
  private(set) var conflictCopies: [ConflictCopy] = []
  /// The records read before; `nil`: everything is read, and nothing is cached.
  private(set) var cache: RecordCache?

  init(path: String, isStrict: Bool, cache: RecordCache? = nil) {
    self.path = path
    self.isStrict = isStrict
    self.cache = cache
    self.cache?.begin(path)
  }

  /// The records of one folder by id. `arePrivate` is for ballots: a file that the user may not
  /// read is a fault, even where `isStrict`.
  mutating func records<ID: Hashable & CustomStringConvertible & Sendable, Value: Sendable>(
    in name: String, of root: borrowing OpenFolder, id: (String) -> ID?, arePrivate: Bool = false,
    _ make: (JSONValue) throws(JSONError) -> (ID, Value)
  ) throws(StoreError) -> [ID: Value] {
    let folder: OpenFolder
    do {
      folder = try root.folder(name, followingLinks: true)
    } catch {
      if error.number != ENOENT {
        try note(.reading(error, path: path + "/" + name), file: name, always: arePrivate)
      }
      return [:]
    }
    let stems: [String]
    do {
      stems = self.stems(of: try folder.entries(), in: name)
    } catch {
      throw .reading(error, path: path + "/" + name)
    }
    guard stems.count <= Bounds.actions else {
      throw .tooMany(path: path + "/" + name, count: stems.count, bound: Bounds.actions)
    }
    var records = [ID: Value](minimumCapacity: stems.count)
    for stem in stems {
      guard let expected = id(stem) else { continue }
      let file = name + "/" + stem + ".json"
      do {
        func read() throws -> Value {
          let bytes = try folder.read(stem + ".json")
          let (found, value) = try Document.read(bytes, path: path + "/" + file, make)
          guard found == expected else {
            throw StoreError.otherName(path: path + "/" + file, inside: found.description)
          }
          return value
        }
        records[expected] =
          try cache?.record(in: file, named: stem + ".json", of: folder, read) ?? read()
      } catch let error as SystemError {
        // It was removed since the folder was listed.
        if error.number == ENOENT { continue }
        try note(
          .reading(error, path: path + "/" + file), file: file,
          always: arePrivate && error.number == EACCES)
      } catch let error as StoreError {
        try note(error, file: file, always: false)
      } catch {
        continue
      }
    }
    return records
  }

  /// Collects the conflict copies of `workshop.json` and `playbook.json`.
  mutating func rootCopies(of root: borrowing OpenFolder) {
    for entry in (try? root.entries()) ?? [] {
      if case .conflictCopy(let stem) = RecordName(entry.name),
        let record = Record(path: stem + ".json")
      {
        conflictCopies.append(ConflictCopy(file: entry.name, record: record))
      }
    }
  }

  /// The summaries of the checkpoints, the earliest first. One that can't be read is a fault, but
  /// never an error: it is no part of the workshop's state.
  mutating func checkpoints(of root: borrowing OpenFolder) -> [CheckpointSummary] {
    let name = "checkpoints"
    guard let folder = try? root.folder(name, followingLinks: true),
      let entries = try? folder.entries()
    else { return [] }
    var summaries: [CheckpointSummary] = []
    for stem in stems(of: entries, in: name) {
      guard let id = Slug(stem) else { continue }
      let file = Record.checkpoint(id).path
      do {
        let bytes = try folder.read(stem + ".json")
        let head = try CheckpointHead(bytes, path: path + "/" + file)
        summaries.append(CheckpointSummary(id: id, name: head.name, taken: head.taken))
      } catch let error as StoreError {
        faults.append(FileFault(error, file: file))
      } catch let error as SystemError {
        faults.append(FileFault(.reading(error, path: path + "/" + file), file: file))
      } catch {
        continue
      }
    }
    return summaries.sorted { ($0.taken, $0.id) < ($1.taken, $1.id) }
  }

  /// The stems of the records' files. Conflict copies are collected.
  private mutating func stems(of entries: [OpenFolder.Entry], in name: String) -> [String] {
    var stems: [String] = []
    for entry in entries {
      switch RecordName(entry.name) {
      case .record(let stem): stems.append(stem)
      case .conflictCopy(let stem):
        conflictCopies.append(
          ConflictCopy(
            file: name + "/" + entry.name, record: Record(path: name + "/" + stem + ".json")))
      case .ignored: continue
      }
    }
    return stems
  }

  /// Ends the reading, and returns the cache for the next one.
  mutating func finish() -> RecordCache? {
    cache?.end()
    return cache
  }

  private mutating func note(_ error: StoreError, file: String, always: Bool) throws(StoreError) {
    if isStrict && !always { throw error }
    faults.append(FileFault(error, file: file))
  }
}

import Glibc
import JSON
import Workshop

/// The validation of a whole workshop's folder: the shape of every file, the rules, and names that
/// nothing reads.
struct FolderValidation {
  /// The folder's path, as messages name it.
  let path: String

  init(_ path: String) {
    self.path = path
  }

  func faults() throws(StoreError) -> [FileFault] {
    let root: OpenFolder
    do {
      root = try OpenFolder(path)
    } catch {
      throw .reading(error, path: path)
    }
    let details = readDetails(root)
    let playbook = readPlaybook(root)
    let surroundings = Validation.Surroundings(
      record: nil, details: details.value, playbook: playbook.value)
    var faults = details.faults + playbook.faults
    faults += (surroundings.rules?.faultsOfDetails ?? []).map {
      FileFault($0, file: name(.details), bytes: details.bytes)
    }
    if let value = details.value, let playbook = playbook.value {
      faults += otherPlaybook(value, playbook, details.bytes)
    }
    faults += faultsOfNames(in: root, folder: nil) { Record(path: $0) != nil }
    for folder in ["actions", "answers", "ballots", "checkpoints", "reveals"] {
      faults += self.faults(in: folder, of: root, surroundings)
    }
    return faults
  }

  private func name(_ record: Record) -> String { path + "/" + record.path }

  /// A document with its bytes, or why it can't be read.
  private struct Found<Value> {
    var value: Value?
    var bytes: [UInt8] = []
    var faults: [FileFault] = []
  }

  private func readDetails(_ root: borrowing OpenFolder) -> Found<WorkshopDetails> {
    read(.details, in: root) { (json) throws(JSONError) in try WorkshopDetails(json: json) }
  }

  private func readPlaybook(_ root: borrowing OpenFolder) -> Found<Playbook> {
    var found = read(.playbook, in: root) { (json) throws(JSONError) in try Playbook(json: json) }
    let faults = found.value?.faults ?? []
    found.faults += faults.map { FileFault($0, file: name(.playbook), bytes: found.bytes) }
    // Other files can't be checked against a playbook that breaks the rules.
    if !faults.isEmpty { found.value = nil }
    return found
  }

  private func read<Value>(
    _ record: Record, in root: borrowing OpenFolder,
    _ make: (JSONValue) throws(JSONError) -> Value
  ) -> Found<Value> {
    var found = Found<Value>()
    do {
      found.bytes = try root.read(record.fileName)
    } catch {
      found.faults = [FileFault(.reading(error, path: name(record)), file: name(record))]
      return found
    }
    do {
      found.value = try Document.read(found.bytes, path: name(record), make)
    } catch {
      found.faults = [FileFault(error, file: name(record))]
    }
    return found
  }

  /// The fault of a `workshop.json` that names another playbook than the one beside it.
  private func otherPlaybook(
    _ details: WorkshopDetails, _ playbook: Playbook, _ bytes: [UInt8]
  ) -> [FileFault] {
    if details.playbookID == playbook.id, details.playbookVersion == playbook.version { return [] }
    let fault = Fault(
      JSONPath().key("playbook"),
      .otherPlaybook(
        named: "\(details.playbookID) \(details.playbookVersion)",
        beside: "\(playbook.id) \(playbook.version)"))
    return [FileFault(fault, file: name(.details), bytes: bytes)]
  }

  private func faults(
    in name: String, of root: borrowing OpenFolder, _ surroundings: Validation.Surroundings
  ) -> [FileFault] {
    let folder: OpenFolder
    do {
      folder = try root.folder(name, followingLinks: true)
    } catch {
      if error.number == ENOENT { return [] }
      return [FileFault(.reading(error, path: name), file: path + "/" + name)]
    }
    var faults = faultsOfNames(in: folder, folder: name) { Record(path: $0) != nil }
    for entry in (try? folder.entries()) ?? [] {
      guard let record = Record(path: name + "/" + entry.name) else { continue }
      var surroundings = surroundings
      surroundings.record = record
      do {
        let bytes = try folder.read(entry.name)
        faults += Validation.faults(
          of: bytes, file: self.name(record), surroundings: surroundings)
      } catch {
        faults.append(FileFault(.reading(error, path: record.path), file: self.name(record)))
      }
    }
    return faults
  }

  /// The faults of JSON files that nothing reads: conflict copies and names that are no id.
  private func faultsOfNames(
    in opened: borrowing OpenFolder, folder: String?, isRecord: (String) -> Bool
  ) -> [FileFault] {
    let entries = (try? opened.entries()) ?? []
    // Swift takes two spellings of é for equal, which is right for this check.
    let records = Dictionary(
      entries.map(\.name).filter { isRecord((folder.map { $0 + "/" } ?? "") + $0) }
        .map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    return entries.compactMap { entry in
      let relativePath = folder.map { $0 + "/" + entry.name } ?? entry.name
      let file = path + "/" + relativePath
      switch RecordName(entry.name) {
      case .ignored: return nil
      case .conflictCopy: return FileFault(Fault(.root, .conflictCopy), file: file)
      case .record:
        if isRecord(relativePath) { return nil }
        if let other = records[entry.name.lowercased()] {
          return FileFault(Fault(.root, .lookAlike(other)), file: file)
        }
        // Other files are allowed beside the workshop's own.
        return folder == nil ? nil : FileFault(Fault(.root, .notNamedByID), file: file)
      }
    }
  }
}

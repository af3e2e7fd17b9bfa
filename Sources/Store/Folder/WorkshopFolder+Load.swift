import Glibc
import JSON
import Workshop

extension WorkshopFolder {
  /// Reads the whole workshop.
  ///
  /// `workshop.json` and `playbook.json` must be valid. Any other file that can't be read is an
  /// error if `strict`; otherwise it is in `faults`, and the rest is read.
  public func load(strict: Bool) throws(StoreError) -> LoadedWorkshop {
    var cache: RecordCache?
    return try load(strict: strict, cache: &cache)
  }

  /// Reads the whole workshop, files that did not change since the last reading from `cache`.
  public func load(
    strict: Bool, cache: inout RecordCache?
  ) throws(StoreError) -> LoadedWorkshop {
    let root = try open()
    let details = try readDetails(root)
    let playbook = try readPlaybook(root)
    var reader = FolderReader(path: path, isStrict: strict, cache: cache)
    reader.rootCopies(of: root)
    var state = WorkshopState(details: details, playbook: playbook)
    state.answers = try reader.records(in: "answers", of: root, id: { QuestionID($0) }) {
      (json) throws(JSONError) in try Answer.read(file: json)
    }
    state.reveals = try reader.records(in: "reveals", of: root, id: { QuestionID($0) }) {
      (json) throws(JSONError) in try Reveal.read(file: json)
    }
    state.actions = try reader.records(in: "actions", of: root, id: { Slug($0) }) {
      (json) throws(JSONError) in try Action.read(file: json)
    }
    let papers = try reader.records(
      in: "ballots", of: root, id: { Slug($0) }, arePrivate: true
    ) { (json) throws(JSONError) in
      let paper = try BallotPaper(json: json)
      return (paper.participant, paper)
    }
    let checkpoints = reader.checkpoints(of: root)
    cache = reader.finish()
    return LoadedWorkshop(
      state: state, papers: papers, checkpoints: checkpoints, faults: reader.faults,
      conflictCopies: reader.conflictCopies,
      isReadOnly: faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) != 0)
  }

  /// Opens the workshop's folder.
  func open() throws(StoreError) -> OpenFolder {
    do {
      return try OpenFolder(path)
    } catch {
      throw error.number == ENOTDIR ? .notAWorkshop(path: path) : .reading(error, path: path)
    }
  }

  func readDetails(_ root: borrowing OpenFolder) throws(StoreError) -> WorkshopDetails {
    let file = path + "/" + Self.detailsFile
    let bytes: [UInt8]
    do {
      bytes = try root.read(Self.detailsFile)
    } catch {
      throw error.number == ENOENT ? .notAWorkshop(path: path) : .reading(error, path: file)
    }
    return try Document.read(bytes, path: file) { (json) throws(JSONError) in
      try WorkshopDetails(json: json)
    }
  }

  func readPlaybook(_ root: borrowing OpenFolder) throws(StoreError) -> Playbook {
    let file = path + "/" + Self.playbookFile
    let bytes: [UInt8]
    do {
      bytes = try root.read(Self.playbookFile)
    } catch {
      throw error.number == ENOENT ? .notHereYet(path: file) : .reading(error, path: file)
    }
    return try Document.playbook(bytes, path: file)
  }
}

/// The reading of values from files' bytes. Errors have file and line.
enum Document {
  static func read<Value>(
    _ bytes: [UInt8], path: String, _ make: (JSONValue) throws(JSONError) -> Value
  ) throws(StoreError) -> Value {
    do {
      return try make(try JSONValue.parse(bytes))
    } catch {
      throw .document(error, path: path, bytes: bytes)
    }
  }

  /// A playbook that breaks no rules; without that nothing can be scored.
  static func playbook(_ bytes: [UInt8], path: String) throws(StoreError) -> Playbook {
    let playbook = try read(bytes, path: path) { (json) throws(JSONError) in
      try Playbook(json: json)
    }
    if let fault = playbook.faults.first {
      throw .rule(
        path: path, line: JSONLocator.line(of: fault.path, in: bytes), fault)
    }
    return playbook
  }
}

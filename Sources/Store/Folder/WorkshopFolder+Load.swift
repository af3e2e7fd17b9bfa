import Glibc
import JSON
import Workshop

extension WorkshopFolder {
  /// Reads the whole workshop.
  ///
  /// `workshop.json` and `playbook.json` must be sound. Any other file that can't be taken is an
  /// error too when `strict`; else the others are read and it is named in `faults`.
  public func load(strict: Bool) throws(StoreError) -> LoadedWorkshop {
    var known: KnownRecords?
    return try load(strict: strict, knowing: &known)
  }

  /// Reads the whole workshop, what was read before and not touched since from `known`.
  public func load(
    strict: Bool, knowing known: inout KnownRecords?
  ) throws(StoreError) -> LoadedWorkshop {
    let root = try open()
    let details = try readDetails(root)
    let playbook = try readPlaybook(root)
    var reader = FolderReader(path: path, isStrict: strict, known: known)
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
    known = reader.takeKnown()
    return LoadedWorkshop(
      state: state, papers: papers, checkpoints: checkpoints, faults: reader.faults,
      conflictCopies: reader.conflictCopies,
      isReadOnly: faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) != 0)
  }

  /// Opens the folder, if a workshop is there.
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

/// Makes values of files' bytes, errors named with file and line.
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

  /// A playbook that keeps the rules, without which nothing can be scored.
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

import Glibc
import JSON
import Workshop

/// The validation of a workshop's folder, a checkpoint, a playbook or a single record.
public enum Validation {
  /// All faults at a path, in the order of files and lines; none if it is valid. Files are named as
  /// the path was.
  ///
  /// - Throws: `notFound`, `notAWorkshop` or `cannotRead` where there is nothing to check.
  public static func faults(at path: String) throws(StoreError) -> [FileFault] {
    var status = stat()
    do {
      try system { stat(path, &status) }
    } catch {
      throw .reading(error, path: path)
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      let shown = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
      guard WorkshopSource.isWorkshop(shown) else { throw .notAWorkshop(path: path) }
      return try FolderValidation(shown).faults()
    }
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.bytes(path)
    } catch {
      guard case .document = error else { throw error }
      return [FileFault(error, file: path)]
    }
    return faults(of: bytes, file: path, surroundings: Surroundings(of: path))
  }

  /// The surroundings of a document: which record of a workshop it is, and that workshop's rules.
  struct Surroundings {
    /// The record that the file's path stands for.
    var record: Record?
    var details: WorkshopDetails?
    var playbook: Playbook?

    init(record: Record?, details: WorkshopDetails?, playbook: Playbook?) {
      self.record = record
      self.details = details
      self.playbook = playbook
    }

    var rules: WorkshopRules? {
      guard let details, let playbook else { return nil }
      return WorkshopRules(details: details, playbook: playbook)
    }

    /// The surroundings of a single file: the workshop that it lies in, if that can be read.
    init(of path: String) {
      let (folder, name) = FileSystem.split(FileSystem.absolute(path))
      let (parent, inner) = FileSystem.split(folder)
      record = Record(path: inner + "/" + name)
      let root = record == nil ? folder : parent
      guard let bytes = try? FileSystem.read(root + "/" + WorkshopFolder.detailsFile),
        let json = try? JSONReader.parse(bytes), let details = try? WorkshopDetails(json: json),
        let book = try? FileSystem.read(root + "/" + WorkshopFolder.playbookFile),
        let playbook = try? Document.playbook(book, path: root)
      else {
        record = nil
        return
      }
      if record == nil { record = Record(path: name) }
      self.details = details
      self.playbook = playbook
    }
  }

  /// The faults of one document of any kind.
  static func faults(
    of bytes: [UInt8], file: String, surroundings: Surroundings
  ) -> [FileFault] {
    do {
      return try found(in: try JSONValue.parse(bytes), surroundings)
        .map { FileFault($0, file: file, bytes: bytes) }
    } catch {
      return [FileFault(.document(error, path: file, bytes: bytes), file: file)]
    }
  }

  /// The faults of a document. One that can't be read is an error.
  private static func found(
    in json: JSONValue, _ surroundings: Surroundings
  ) throws(JSONError) -> [Fault] {
    let rules = surroundings.rules
    let id: String
    let faults: [Fault]?
    switch try kind(of: json) {
    case "workshop":
      let details = try WorkshopDetails(json: json)
      return surroundings.playbook
        .map { WorkshopRules(details: details, playbook: $0).faultsOfDetails } ?? []
    case "playbook": return try Playbook(json: json).faults
    case "checkpoint": return self.faults(of: try Checkpoint(json: json))
    case "room":
      _ = try Room(json: json)
      return []
    case "answer":
      let (question, answer) = try Answer.read(file: json)
      id = question.text
      faults = rules?.faults(of: answer, to: question)
    case "reveal":
      let (question, reveal) = try Reveal.read(file: json)
      id = question.text
      faults = rules?.faults(of: reveal, of: question)
    case "ballot":
      let paper = try BallotPaper(json: json)
      id = paper.participant.text
      faults = rules?.faults(of: paper)
    case "action":
      let (action, value) = try Action.read(file: json)
      id = action.text
      faults = rules?.faults(of: value)
    case let kind:
      throw .otherFormat(
        expected: "pilotage/ and a kind of file that is kept", found: "pilotage/\(kind)/1")
    }
    guard let record = surroundings.record, record.fileName != id + ".json" else {
      return faults ?? []
    }
    return [Fault(.root, .otherFile(expected: id + ".json"))] + (faults ?? [])
  }

  /// The kind that `format` names.
  private static func kind(of json: JSONValue) throws(JSONError) -> String {
    var reader = try ObjectReader(json)
    let format = try reader.requiredString("format")
    let parts = format.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "pilotage" else {
      throw .otherFormat(expected: "pilotage/<kind>/1", found: format)
    }
    return String(parts[1])
  }

  /// The faults of a checkpoint's records, by its own playbook.
  private static func faults(of checkpoint: Checkpoint) -> [Fault] {
    let state = checkpoint.state
    let rules = WorkshopRules(details: state.details, playbook: state.playbook)
    func below(_ faults: [Fault], _ steps: String...) -> [Fault] {
      let path = JSONPath(steps.map { .key($0) })
      return faults.map { Fault($0.path.below(path), $0.reason) }
    }
    var faults = below(rules.faultsOfDetails, "workshop")
    for (id, action) in state.actions.sorted(by: { $0.key < $1.key }) {
      faults += below(rules.faults(of: action), "actions", id.text)
    }
    for (id, answer) in state.answers.sorted(by: { $0.key < $1.key }) {
      faults += below(rules.faults(of: answer, to: id), "answers", id.text)
    }
    for (id, reveal) in state.reveals.sorted(by: { $0.key < $1.key }) {
      faults += below(rules.faults(of: reveal, of: id), "reveals", id.text)
    }
    return faults
  }
}

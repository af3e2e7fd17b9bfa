import Glibc
import JSON
import Workshop

/// A draft: something that was typed and is not saved yet, kept for the case of a crash.
public struct Draft: Equatable, Sendable {
  /// The path of the workshop's folder; `nil` for what belongs to none, such as the form for a new
  /// one. It is kept without links, so that a workshop is found by any path to it.
  public var workshop: String?
  /// What the text is for, such as a question and field, in the screens' own form.
  public var key: String
  /// What was typed.
  public var text: String
  /// When it was kept.
  public var time: Timestamp

  /// A draft of a text.
  public init(workshop: String?, key: String, text: String, time: Timestamp) {
    self.workshop = workshop
    self.key = key
    self.text = text
    self.time = time
  }

  init?(_ object: JSONObject) {
    guard let key = object["key"]?.string,
      let text = object["text"]?.string,
      let time = object["time"]?.string.flatMap({ Timestamp($0) })
    else { return nil }
    guard object["workshop"].map({ $0.string != nil }) ?? true else { return nil }
    self.init(workshop: object["workshop"]?.string, key: key, text: text, time: time)
  }

  var object: JSONObject {
    JSONObject([
      (key: "format", value: "pilotage/draft/1"), (key: "workshop", value: JSONValue(workshop)),
      (key: "key", value: .string(key)), (key: "text", value: .string(text)),
      (key: "time", value: .string(time.description)),
    ])
  }
}

extension UserFolders {
  private var draftsFolder: String { state + "/drafts" }

  /// Keeps a draft, and replaces an earlier one for the same thing.
  public func keep(_ draft: Draft) throws(StoreError) {
    var draft = draft
    draft.workshop = draft.workshop.map { FileSystem.real($0) }
    try UserFile.write(
      draft.object, to: draftsFolder + "/" + Self.fileName(draft.workshop, draft.key))
  }

  /// The drafts of a workshop, or for `nil` those of none, the latest last. Broken ones are
  /// skipped.
  public func drafts(of workshop: String?) -> [Draft] {
    let workshop = workshop.map { FileSystem.real($0) }
    guard let folder = try? OpenFolder(draftsFolder), let entries = try? folder.entries() else {
      return []
    }
    return entries.compactMap { entry -> Draft? in
      guard case .record = RecordName(entry.name),
        let draft = UserFile.read(draftsFolder + "/" + entry.name).flatMap({ Draft($0) }),
        draft.workshop == workshop
      else { return nil }
      return draft
    }
    .sorted { ($0.time, $0.key) < ($1.time, $1.key) }
  }

  /// Removes a draft, once its text is saved or given up.
  public func removeDraft(of workshop: String?, key: String) {
    unlink(draftsFolder + "/" + Self.fileName(workshop.map { FileSystem.real($0) }, key))
  }

  /// The name of a draft's file: the FNV-1a hash of what it is for, so that the same thing has one
  /// file.
  private static func fileName(_ workshop: String?, _ key: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in Array((workshop ?? "").utf8) + [0] + Array(key.utf8) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16) + ".json"
  }
}

import EmbeddedFiles
import JSON
import Workshop

/// The playbooks that come with the program.
public enum BuiltInPlaybooks {
  public static let fiveDecisions = "five-decisions"

  /// Their ids, the one that is taken unless told otherwise first.
  public static let ids = [fiveDecisions]

  /// The document of a built-in playbook; `nil` where there is none of that id.
  public static func bytes(_ id: String) -> [UInt8]? {
    ids.contains(id) ? EmbeddedFile.bytes("playbooks/\(id).json") : nil
  }

  /// A built-in playbook. A test reads each, so that the error is one of the build, not of a person.
  public static func playbook(_ id: String = fiveDecisions) throws(JSONError) -> Playbook? {
    guard let bytes = bytes(id) else { return nil }
    return try Playbook(json: JSONValue.parse(bytes))
  }
}

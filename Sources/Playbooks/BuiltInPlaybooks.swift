import EmbeddedFiles
import JSON
import Workshop

/// The playbooks that are compiled into the program.
public enum BuiltInPlaybooks {
  /// The id of the playbook of the five decisions.
  public static let fiveDecisions = "five-decisions"

  /// Their ids; the default is the first.
  public static let ids = [fiveDecisions]

  /// The bytes of a built-in playbook's document; `nil` where there is none of that id.
  public static func bytes(_ id: String) -> [UInt8]? {
    ids.contains(id) ? EmbeddedFile.bytes("playbooks/\(id).json") : nil
  }

  /// A built-in playbook; `nil` where there is none of that id. A test reads each of them, so that
  /// an error here is a mistake in the build.
  public static func playbook(_ id: String = fiveDecisions) throws(JSONError) -> Playbook? {
    guard let bytes = bytes(id) else { return nil }
    return try Playbook(json: JSONValue.parse(bytes))
  }
}

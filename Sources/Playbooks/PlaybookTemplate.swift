import EmbeddedFiles
import JSON
import Workshop

/// A small playbook to start one's own from. It has everything that a playbook can have once, and
/// its texts say what to write instead of them.
public enum PlaybookTemplate {
  /// Its document with an id. A test reads it, so that an error here is a mistake in the build.
  public static func json(id: Slug) throws(JSONError) -> JSONValue {
    let template = try JSONValue.parse(EmbeddedFile.bytes("playbooks/template.json"))
    guard var document = template.object else { throw .missing(path: .root) }
    document["id"] = .string(id.text)
    return .object(document)
  }
}

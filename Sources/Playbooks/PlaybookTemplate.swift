import EmbeddedFiles
import JSON
import Workshop

/// A small playbook to begin an own one with: it has each thing a playbook can have once, and its
/// texts say what to write in their place.
public enum PlaybookTemplate {
  /// The document, under an id. A test reads it, so that the error is one of the build.
  public static func json(id: Slug) throws(JSONError) -> JSONValue {
    let template = try JSONValue.parse(EmbeddedFile.bytes("playbooks/template.json"))
    guard var document = template.object else { throw .missing(path: .root) }
    document["id"] = .string(id.text)
    return .object(document)
  }
}

import EmbeddedFiles
import JSON

/// The JSON Schemas of the program's documents. `schemas/<kind>.json` holds what is the kind's own and
/// refers to what kinds share, `#/$defs/<name>`, in `schemas/definitions.json`.
enum SchemaBundle {
  /// The kinds there are a schema of.
  static let kinds = [
    "workshop", "answer", "ballot", "reveal", "action", "room", "checkpoint", "playbook", "theme",
    "score", "gaps", "forecast", "comparison", "export", "error",
  ]

  /// A kind's schema with every definition that it refers to: it stands by itself.
  static func schema(of kind: String) throws(JSONError) -> JSONValue {
    guard var schema = try document(kind).object,
      let definitions = try document("definitions").object
    else { throw .missing(path: .root) }
    var used = JSONObject()
    var open = references(in: .object(schema))
    while let name = open.popLast() {
      guard used[name] == nil else { continue }
      guard let definition = definitions[name] else { throw .missing(path: JSONPath().key(name)) }
      used[name] = definition
      open += references(in: definition)
    }
    if !used.isEmpty { schema["$defs"] = .object(used) }
    return .object(schema)
  }

  private static func document(_ name: String) throws(JSONError) -> JSONValue {
    try JSONValue.parse(EmbeddedFile.bytes("schemas/\(name).json"))
  }

  private static let prefix = "#/$defs/"

  /// The names that a schema refers to.
  private static func references(in value: JSONValue) -> [String] {
    switch value {
    case .array(let items): items.flatMap(references)
    case .object(let object):
      object.members.flatMap { key, value in
        if key == "$ref", let target = value.string, target.hasPrefix(prefix) {
          [String(target.dropFirst(prefix.count))]
        } else {
          references(in: value)
        }
      }
    default: []
    }
  }
}

import EmbeddedFiles
import JSON
import Testing

@testable import pilotage

/// The schemas stand by themselves. That documents pass and broken ones fail is for
/// `Tests/schemas.py`.
struct SchemaBundleTests {
  @Test func kinds() throws {
    #expect(
      SchemaBundle.kinds.sorted()
        == EmbeddedFile.names(in: "schemas").filter { $0 != "definitions" })
  }

  @Test func everyReferenceIsThere() throws {
    for kind in SchemaBundle.kinds {
      let schema = try #require(try SchemaBundle.schema(of: kind).object)
      #expect(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema")
      #expect(schema["title"]?.string?.isEmpty == false)
      let definitions = Set(schema["$defs"]?.object?.keys ?? [])
      #expect(Set(Self.references(.object(schema))) == definitions, "\(kind)")
    }
  }

  /// Every definition is used by a schema, and the files are written as the program writes.
  @Test func files() throws {
    let bytes = EmbeddedFile.bytes("schemas/definitions.json")
    let definitions = try #require(try JSONValue.parse(bytes).object)
    var used: Set<String> = []
    for kind in SchemaBundle.kinds {
      used.formUnion(try SchemaBundle.schema(of: kind).object?["$defs"]?.object?.keys ?? [])
    }
    #expect(used == Set(definitions.keys))
    for name in EmbeddedFile.names(in: "schemas") {
      let bytes = EmbeddedFile.bytes("schemas/\(name).json")
      #expect(CanonicalJSON.bytes(try JSONValue.parse(bytes)) == bytes, "\(name)")
    }
  }

  private static func references(_ value: JSONValue) -> [String] {
    switch value {
    case .array(let items): items.flatMap(references)
    case .object(let object):
      object.members.flatMap { key, value in
        key == "$ref"
          ? [String(value.string?.dropFirst("#/$defs/".count) ?? "")] : references(value)
      }
    default: []
    }
  }
}

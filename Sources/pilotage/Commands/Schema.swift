import ArgumentParser
import JSON

/// `pilotage schema KIND`
struct SchemaCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema (2020-12) of a kind of document.",
    discussion: "Kinds: \(SchemaBundle.kinds.joined(separator: ", ")).")

  @Argument(help: "The kind of document.")
  var kind: String

  func perform() throws -> ExitStatus {
    guard SchemaBundle.kinds.contains(kind) else {
      throw UsageFault.unknown(.document, kind, among: SchemaBundle.kinds)
    }
    try StandardOutput.write(CanonicalJSON.bytes(try SchemaBundle.schema(of: kind)))
    return .done
  }
}

import JSON

/// A command as the program itself describes it with `--experimental-dump-help`.
struct CommandInfo: Equatable {
  /// Its words, the program's name first: `pilotage participant add`.
  var words: [String]
  var abstract = ""
  var discussion = ""
  var arguments: [ArgumentInfo] = []
  var subcommands: [CommandInfo] = []

  /// Reads the program's own description of all its commands.
  init(dump bytes: [UInt8]) throws(JSONError) {
    guard let command = try JSONReader.parse(bytes).object?["command"]?.object else {
      throw .missing(path: JSONPath().key("command"))
    }
    try self.init(command, below: [])
  }

  private init(_ object: JSONObject, below parents: [String]) throws(JSONError) {
    guard let name = object["commandName"]?.string else {
      throw .missing(path: JSONPath().key("commandName"))
    }
    words = parents + [name]
    abstract = object["abstract"]?.string ?? ""
    discussion = object["discussion"]?.string ?? ""
    arguments = (object["arguments"]?.array ?? []).compactMap(\.object).map(ArgumentInfo.init)
      .filter(\.isShown)
    for inner in (object["subcommands"]?.array ?? []).compactMap(\.object)
    where inner["shouldDisplay"] != false {
      subcommands.append(try CommandInfo(inner, below: words))
    }
  }
}

extension CommandInfo {
  /// Those that not every command has.
  var ownArguments: [ArgumentInfo] {
    arguments.filter { !$0.names.contains("--help") && !$0.names.contains("--version") }
  }

  /// The name of its page: `pilotage-score`.
  var name: String { words.joined(separator: "-") }
}

/// An argument, option or flag of a command.
struct ArgumentInfo: Equatable {
  enum Kind: String {
    case positional, option, flag
  }

  var kind: Kind
  /// With their dashes: `-h`, `--help`.
  var names: [String]
  var valueName: String
  var isOptional: Bool
  var isRepeating: Bool
  var isShown: Bool
  var defaultValue: String?
  /// What it may be, where that is a choice.
  var values: [String]
  var abstract: String

  init(_ object: JSONObject) {
    kind = object["kind"]?.string.flatMap(Kind.init) ?? .positional
    names = (object["names"]?.array ?? []).compactMap(\.object).compactMap { name in
      guard let text = name["name"]?.string else { return nil }
      return (name["kind"] == "long" ? "--" : "-") + text
    }
    valueName = object["valueName"]?.string ?? ""
    isOptional = object["isOptional"] == true
    isRepeating = object["isRepeating"] == true
    isShown = object["shouldDisplay"] != false
    defaultValue = object["defaultValue"]?.string
    values = (object["allValues"]?.array ?? []).compactMap(\.string)
    abstract = object["abstract"]?.string ?? ""
  }
}

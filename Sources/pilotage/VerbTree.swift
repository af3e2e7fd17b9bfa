import ArgumentParser

/// A command of the program. It parses, hands on, and says how the program ends.
protocol Verb: ParsableCommand {
  mutating func perform() throws -> ExitStatus
  /// Whether it talks with a person: then nothing tells how long it takes.
  static var isDialogue: Bool { get }
}

extension Verb {
  static var isDialogue: Bool { false }
}

/// A command that is nothing without one of its own: `playbook`.
protocol VerbGroup: ParsableCommand {}

/// The names of the verbs, and of the verbs of verbs.
struct VerbTree: Equatable {
  let names: [String: VerbTree]

  static var pilotage: VerbTree {
    var names = VerbTree(of: Pilotage.self).names
    // The argument parser's own.
    names["help"] = VerbTree(names: names)
    return VerbTree(names: names)
  }

  init(names: [String: VerbTree]) {
    self.names = names
  }

  init(of command: any ParsableCommand.Type) {
    var names: [String: VerbTree] = [:]
    for inner in command.configuration.subcommands {
      if let name = inner.configuration.commandName { names[name] = VerbTree(of: inner) }
    }
    self.names = names
  }

  func has(_ name: String) -> Bool { names[name] != nil }

  func nearest(to word: String) -> String? { NearestWord.to(word, among: names.keys.sorted()) }

  /// The words at the beginning of the arguments that are verbs: `playbook show`.
  func words(in arguments: [String]) -> [String] {
    guard let first = arguments.first, let inner = names[first] else { return [] }
    return [first] + inner.words(in: Array(arguments.dropFirst()))
  }

  /// Tells that a verb's own verb is missing.
  func missingVerb(in arguments: [String]) -> UsageFault {
    let words = words(in: arguments)
    return .missingVerb(of: words, known: branch(of: words).names.keys.sorted())
  }

  private func branch(of words: [String]) -> VerbTree {
    words.reduce(self) { $0.names[$1] ?? $0 }
  }

  /// The word that stands where a verb's own verb should and is none.
  func unknownVerb(in arguments: [String]) -> UsageFault? {
    let words = words(in: arguments)
    let branch = branch(of: words)
    guard !branch.names.isEmpty, arguments.count > words.count else { return nil }
    let word = arguments[words.count]
    return word.hasPrefix("-")
      ? nil : .unknownVerb(word, of: words, nearest: branch.nearest(to: word))
  }
}

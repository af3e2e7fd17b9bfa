/// The keys of a command, with their texts. Help, footer and palette are made from it.
public struct Binding<Command: Hashable & Sendable>: Hashable, Sendable {
  /// The keys, the one to show first.
  public var keys: [Key]
  /// What they do.
  public var command: Command
  /// One or two words for the footer; empty: it is not shown there.
  public var label: String
  /// A sentence for the help.
  public var help: String
  /// How long it stays in a footer that gets narrower: higher is longer.
  public var priority: Int
  /// The keys as the footer shows them: `0–4`. The first key's name unless given.
  public var keysShown: String

  /// A binding of keys to a command.
  public init(
    _ keys: [Key], _ command: Command, label: String = "", help: String, priority: Int = 0,
    keysShown: String? = nil
  ) {
    self.keys = keys
    self.command = command
    self.label = label
    self.help = help
    self.priority = priority
    self.keysShown = keysShown ?? keys.first?.name ?? ""
  }

  /// The names of all keys, as the help shows them.
  public var keyNames: String { keys.map(\.name).joined(separator: "  ") }
}

/// The bindings of one part of the program, in the order in which help and footer show them.
public struct Keymap<Command: Hashable & Sendable>: Hashable, Sendable {
  /// The bindings in order.
  public var bindings: [Binding<Command>]

  /// A keymap of bindings.
  public init(_ bindings: [Binding<Command>]) {
    self.bindings = bindings
  }

  /// The command of the first binding with a key; `nil` where there is none.
  public func command(for key: Key) -> Command? {
    bindings.first { $0.keys.contains(key) }?.command
  }

  /// The first binding of a command; `nil` where there is none.
  public func binding(of command: Command) -> Binding<Command>? {
    bindings.first { $0.command == command }
  }

  /// The keys that are in the table twice, by mistake.
  public var doubledKeys: [Key] {
    var seen: Set<Key> = []
    return bindings.flatMap(\.keys).filter { !seen.insert($0).inserted }
  }

  /// The hints that the footer shows, in order.
  public var hints: [KeyHint] {
    bindings.filter { !$0.label.isEmpty }.map {
      KeyHint(key: $0.keysShown, label: $0.label, priority: $0.priority)
    }
  }
}

/// A hint of the footer: a key and what it does.
public struct KeyHint: Hashable, Sendable {
  /// The key as shown: `Enter`.
  public var key: String
  /// What it does, in one or two words.
  public var label: String
  /// How long it stays where there is little room: higher is longer.
  public var priority: Int

  /// A hint.
  public init(key: String, label: String, priority: Int = 0) {
    self.key = key
    self.label = label
    self.priority = priority
  }
}

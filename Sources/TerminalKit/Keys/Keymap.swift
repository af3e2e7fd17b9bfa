/// Keys, and the command they stand for. Help, footer and palette are made from it.
public struct Binding<Command: Hashable & Sendable>: Hashable, Sendable {
  public var keys: [Key]
  public var command: Command
  /// One or two words for the footer; empty: not shown there.
  public var label: String
  /// A sentence for the help.
  public var help: String
  /// What stays in a narrow footer: the higher the longer.
  public var priority: Int
  /// The keys as the footer shows them, where their names one by one would be too long: `0–4`.
  public var keysShown: String

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

  /// All keys as the help shows them.
  public var keyNames: String { keys.map(\.name).joined(separator: "  ") }
}

/// The bindings of a place in the program, in the order in which help and footer show them.
public struct Keymap<Command: Hashable & Sendable>: Hashable, Sendable {
  public var bindings: [Binding<Command>]

  public init(_ bindings: [Binding<Command>]) {
    self.bindings = bindings
  }

  /// The command of a key; that of the first binding that has it.
  public func command(for key: Key) -> Command? {
    bindings.first { $0.keys.contains(key) }?.command
  }

  /// The binding of a command.
  public func binding(of command: Command) -> Binding<Command>? {
    bindings.first { $0.command == command }
  }

  /// Keys that more than one binding has: a mistake in the table.
  public var doubledKeys: [Key] {
    var seen: Set<Key> = []
    return bindings.flatMap(\.keys).filter { !seen.insert($0).inserted }
  }

  /// What the footer shows of it.
  public var hints: [KeyHint] {
    bindings.filter { !$0.label.isEmpty }.map {
      KeyHint(key: $0.keysShown, label: $0.label, priority: $0.priority)
    }
  }
}

/// A key and what it does, as the footer shows them.
public struct KeyHint: Hashable, Sendable {
  public var key: String
  public var label: String
  /// The least important hints give way first where there is little room.
  public var priority: Int

  public init(key: String, label: String, priority: Int = 0) {
    self.key = key
    self.label = label
    self.priority = priority
  }
}

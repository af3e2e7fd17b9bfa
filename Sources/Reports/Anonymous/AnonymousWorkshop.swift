import JSON
import Workshop

/// A workshop in which nobody is named: `Person 1`, `Person 2` stand wherever a name stood, in ids
/// and free texts too, and titles are left out.
///
/// The numbers are the same throughout, and tell nothing: they follow the order in which people are
/// first named, then what the record says of them, and never their names. What the program does not
/// know (other keys of the files) is left out, as nobody can tell what is in it.
public struct AnonymousWorkshop {
  public let state: WorkshopState
  /// The texts that people wrote freely, in the order of the workshop: somebody should read them
  /// before they are sent, for a text may tell who it is about without a name.
  public let toRead: [FreeText]

  private let names: PersonNames
  private let numbers: [Int]

  public init(of state: WorkshopState) {
    names = PersonNames(of: state)
    numbers = PersonNumbers(of: state, names).numbers
    let words = AnonymousWords(
      names, numbers: numbers, organisation: FoldedWords(state.details.organisation))
    var free: [FreeText] = []
    var texts = WorkshopTexts(text: { text, _ in text }, order: { words.blanked($0) }, id: { $0 })
    texts.text = { text, kind in
      switch kind {
      case .free(let index):
        if !text.isBlank, free.last != index { free.append(index) }
        return words.replaced(text)
      case .organisation:
        if !text.isBlank { free.append(.organisation) }
        return words.replaced(text, .whole)
      case .fixed: return words.replaced(text, .distinctive)
      case .person: return words.person(text)
      }
    }
    let ids = Self.ids(of: state, names, words)
    texts.id = { ids[$0] ?? $0 }
    var result = texts.state(state)
    for person in names.people.values {
      guard let new = words.id(of: person) else { continue }
      result.details.participants[new]?.name = words.name(of: [person])
    }
    result.playbook = Self.playbook(state.playbook, words)
    self.state = result
    toRead = free
  }

  /// The name of a checkpoint, which is a free text as well.
  public func replaced(_ text: String) -> String {
    AnonymousWords(names, numbers: numbers, organisation: FoldedWords("")).replaced(text)
  }

  /// Ids in which somebody is named: those of people, and of actions that were named by hand.
  private static func ids(
    of state: WorkshopState, _ names: PersonNames, _ words: AnonymousWords
  ) -> [Slug: Slug] {
    var ids: [Slug: Slug] = [:]
    var number = 0
    for (id, _) in state.actionsInOrder {
      let text = id.text.split(separator: "-").joined(separator: " ")
      guard words.replaced(text) != text else { continue }
      repeat {
        number += 1
      } while Slug("action-\(number)").map { state.actions[$0] != nil } ?? false
      ids[id] = Slug("action-\(number)")
    }
    // People last: an id may be that of an action too, and then it names somebody.
    for (id, person) in names.people { ids[id] = words.id(of: person) }
    return ids
  }

  /// The playbook with the names in its texts replaced: people write playbooks, too.
  private static func playbook(_ playbook: Playbook, _ words: AnonymousWords) -> Playbook {
    let json = replaced(playbook.json, words)
    guard json != playbook.json, let replaced = try? Playbook(json: json), replaced.faults.isEmpty
    else { return playbook }
    return replaced
  }

  private static let structural: Set<String> = [
    "format", "id", "version", "language", "question", "gate", "kind", "target", "better",
  ]

  private static func replaced(_ value: JSONValue, _ words: AnonymousWords) -> JSONValue {
    switch value {
    case .string(let text): .string(words.replaced(text, .distinctive))
    case .array(let items): .array(items.map { replaced($0, words) })
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { member in
            let value = member.value
            let isText = !structural.contains(member.key) || value.string == nil
            return (key: member.key, value: isText ? replaced(value, words) : value)
          }))
    default: value
    }
  }
}

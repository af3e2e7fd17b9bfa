import JSON
import Workshop

/// A copy of a workshop without names: every name is replaced by `Person 1`, `Person 2`, also in
/// ids and in free texts, and job titles are left out.
///
/// A person has the same number everywhere. The numbers give nothing away: they follow the order in
/// which people are first named, then what is recorded of them, and never their names. Keys that
/// the program does not know are left out, because they could hold anything.
public struct AnonymousWorkshop {
  /// The workshop without names.
  public let state: WorkshopState
  /// The free texts in it, in the order of the workshop. Somebody should read them before they are
  /// sent: a text can tell who it is about without a name.
  public let toRead: [FreeText]

  private let names: PersonNames
  private let numbers: [Int]

  /// Replaces the names in a workshop.
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

  /// A text about the workshop, such as the name of a checkpoint, without names.
  public func replaced(_ text: String) -> String {
    AnonymousWords(names, numbers: numbers, organisation: FoldedWords("")).replaced(text)
  }

  /// New ids for those that hold a name: ids of people, and of actions that somebody named.
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
    // People come last: where an action has the id of a person, it gets the person's new id.
    for (id, person) in names.people { ids[id] = words.id(of: person) }
    return ids
  }

  /// The playbook without names. People write playbooks too.
  private static func playbook(_ playbook: Playbook, _ words: AnonymousWords) -> Playbook {
    let json = replaced(playbook.json, words)
    guard json != playbook.json, let replaced = try? Playbook(json: json), replaced.faults.isEmpty
    else { return playbook }
    return replaced
  }

  /// Keys whose texts are ids, kinds or versions, which must not be changed.
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

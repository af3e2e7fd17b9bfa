import Letters

/// Who does something, as people type it.
public enum OwnerInput {
  /// The whole name of the one participant that is meant: by their id, or by the beginning of their
  /// name or id in any case of letters and without accents. Anybody else's name stays as it is typed.
  public static func name(_ typed: String, in details: WorkshopDetails) -> String {
    let meant = people(typed, among: details.participantsInOrder)
    guard let name = meant.first?.participant.name,
      meant.allSatisfy({ $0.participant.name == name })
    else { return typed.trimmed }
    return name
  }

  /// Those of some people that are meant: by their id; else by their whole name; else by the
  /// beginning of either.
  public static func people(
    _ typed: String, among people: [(id: Slug, participant: Participant)]
  ) -> [(id: Slug, participant: Participant)] {
    let sought = folded(typed)
    guard !sought.isEmpty else { return [] }
    let readings: [(Slug, String) -> Bool] = [
      { id, _ in id.text == sought }, { _, name in name == sought },
      { id, name in id.text.hasPrefix(sought) || name.hasPrefix(sought) },
    ]
    for reading in readings {
      let meant = people.filter { reading($0.id, folded($0.participant.name)) }
      if !meant.isEmpty { return meant }
    }
    return []
  }

  /// A name without accents and in lower case, to compare with others.
  public static func folded(_ text: String) -> String {
    LatinLetters.folded(text.trimmed)
  }
}

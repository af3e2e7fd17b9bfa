import Letters

/// The reading of a person's name as people type it.
public enum OwnerInput {
  /// The whole name of the participant who is meant; the text as it was typed where that is nobody,
  /// or people of different names.
  public static func name(_ typed: String, in details: WorkshopDetails) -> String {
    let meant = people(typed, among: details.participantsInOrder)
    guard let name = meant.first?.participant.name,
      meant.allSatisfy({ $0.participant.name == name })
    else { return typed.trimmed }
    return name
  }

  /// The people who may be meant: by their id; else by their whole name; else by the beginning of
  /// either. Upper and lower case and accents do not count.
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

  /// A name in lower case and without accents, for comparing.
  public static func folded(_ text: String) -> String {
    LatinLetters.folded(text.trimmed)
  }
}

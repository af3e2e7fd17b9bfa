/// Who does something, as people type it.
public enum OwnerInput {
  /// The whole name of the one participant that is meant: by their id, or by the beginning of their
  /// name or id in any case of letters and without accents. Anybody else's name stays as it is typed.
  public static func name(_ typed: String, in details: WorkshopDetails) -> String {
    let typed = typed.trimmed
    let sought = folded(typed)
    guard !sought.isEmpty else { return typed }
    let people = details.participantsInOrder
    if let same = people.first(where: { $0.id.text == typed }) { return same.participant.name }
    if let same = people.first(where: { folded($0.participant.name) == sought }) {
      return same.participant.name
    }
    let meant = people.filter {
      folded($0.participant.name).hasPrefix(sought) || $0.id.text.hasPrefix(sought)
    }
    return meant.count == 1 ? meant.first?.participant.name ?? typed : typed
  }

  private static func folded(_ text: String) -> String {
    LatinLetters.stripped(text.trimmed).lowercased()
  }
}

/// How far a question has come, from 0 to 4. The names are those of the general scale; a playbook
/// may give its own.
public enum Level: Int, Comparable, CaseIterable, Sendable {
  case absent = 0
  case discussed, defined, owned, proven

  public static func < (first: Level, second: Level) -> Bool {
    first.rawValue < second.rawValue
  }
}

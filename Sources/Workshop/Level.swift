/// A level of the general scale, from 0 to 4: how far a question has come.
///
/// A playbook may give the levels other names, and describes for every question what one would see.
public enum Level: Int, Comparable, CaseIterable, Sendable {
  /// 0: nothing.
  case absent = 0
  /// 1: talked about.
  case discussed
  /// 2: written down.
  case defined
  /// 3: with a named person and a date, and in use.
  case owned
  /// 4: with evidence that it works, reviewed on a cadence.
  case proven

  /// Whether the first level is lower.
  public static func < (first: Level, second: Level) -> Bool {
    first.rawValue < second.rawValue
  }
}

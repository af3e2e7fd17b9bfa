import JSON

/// How much the files may hold.
public enum Bounds {
  /// Bytes of UTF-8 in one text.
  public static let text = 64 * 1024
  public static let decisions = 12
  public static let questions = 1000
  public static let participants = 200
  public static let actions = 10_000
  /// Weights of questions and decisions: sums of these are far from where doubles end.
  public static let weights = 0.000_001...1_000_000

  /// A text of a file, if it is no longer than it may be.
  static func checked(
    _ text: String, _ path: @autoclosure () -> JSONPath
  ) throws(JSONError) -> String {
    guard text.utf8.count <= Self.text else {
      throw .unexpected(
        path: path(), expected: "at most \(Self.text) bytes of text", found: "\(text.utf8.count)")
    }
    return text
  }
}

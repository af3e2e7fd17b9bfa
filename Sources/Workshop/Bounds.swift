import JSON

/// The largest amounts that files may hold. A file with more is refused.
public enum Bounds {
  /// Bytes of UTF-8 in one text.
  public static let text = 64 * 1024
  /// Decisions of a playbook.
  public static let decisions = 12
  /// Questions of a playbook.
  public static let questions = 1000
  /// Participants of a workshop.
  public static let participants = 200
  /// Actions of a workshop, and files in any of its folders.
  public static let actions = 10_000
  /// The range of the weights of questions and decisions. Sums of such weights stay far within the
  /// range of doubles.
  public static let weights = 0.000_001...1_000_000

  /// A text from a file, unless it is longer than `text` bytes.
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

/// How much the files may hold.
public enum Bounds {
  /// Bytes of UTF-8 in one text.
  public static let text = 64 * 1024
  public static let decisions = 12
  public static let questions = 1000
  public static let participants = 200
  public static let actions = 10_000
}

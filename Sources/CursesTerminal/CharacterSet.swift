import Glibc

/// The characters that can be sent to the terminal.
public enum CharacterSet: Equatable, Sendable {
  /// All of Unicode, in UTF-8.
  case unicode
  /// ASCII only.
  case ascii

  /// The character set of the environment. It also sets the program's locale, for characters only.
  ///
  /// An environment that names a character set other than UTF-8 gets ASCII. One that says nothing,
  /// or names a UTF-8 locale that is not installed here, gets the UTF-8 locale that every system
  /// has: terminals speak UTF-8.
  public static func fromEnvironment() -> CharacterSet {
    let wanted = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first
    if setlocale(LC_CTYPE, "") != nil, isUTF8 { return .unicode }
    guard wanted.map(namesUTF8) ?? true else { return .ascii }
    for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] {
      if setlocale(LC_CTYPE, name) != nil, isUTF8 { return .unicode }
    }
    return .ascii
  }

  /// Whether a locale's name asks for UTF-8: `de_DE.UTF-8`, `C.utf8`.
  static func namesUTF8(_ locale: String) -> Bool {
    let name = locale.lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }

  private static var isUTF8: Bool {
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    return String(cString: name) == "UTF-8"
  }
}

/// The value of an environment variable; `nil` where it is missing or empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

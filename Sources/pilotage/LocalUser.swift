import Glibc
import Workshop

/// Who runs the program.
enum LocalUser {
  /// The user's full name where the system knows it, else the login name.
  static var name: String {
    if let entry = getpwuid(getuid()) {
      let full = String(cString: entry.pointee.pw_gecos).prefix { $0 != "," }
      if !full.isBlank { return full.trimmed }
      return String(cString: entry.pointee.pw_name)
    }
    return Environment.current["USER"] ?? "somebody"
  }
}

/// The environment the program was started in.
enum Environment {
  static var current: [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let pair = String(cString: text).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2 { variables[String(pair[0])] = String(pair[1]) }
      entry += 1
    }
    return variables
  }
}

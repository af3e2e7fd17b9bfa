import Workshop

/// Reads what people write where a person is asked for: `Ana Ruiz (COO) and Ben`.
enum PersonInput {
  /// The names in a text. Words in brackets are remarks, unless there are no others.
  static func names(_ text: String) -> [String] {
    let parts = parts(text)
    let names = pieces(parts.outside)
    return names.isEmpty ? pieces(parts.inside) : names
  }

  /// The remarks in brackets that may be names, not just an office.
  static func remarks(_ text: String) -> [String] {
    pieces(parts(text).inside).filter { remark in
      FoldedWords(remark).words.contains {
        !OrdinaryWords.offices.contains($0.folded) && !OrdinaryWords.particles.contains($0.folded)
      }
    }
  }

  private static func parts(_ text: String) -> (outside: String, inside: String) {
    var outside = String.UnicodeScalarView()
    var inside = String.UnicodeScalarView()
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "(", "[":
        depth += 1
        inside.append(",")
      case ")", "]": depth = max(0, depth - 1)
      case _ where depth > 0: inside.append(scalar)
      default: outside.append(scalar)
      }
    }
    return (String(outside), String(inside))
  }

  private static let separators: Set<UnicodeScalar> = [
    ",", ";", "/", "&", "+", "|", "\n", "\r", "\t", "\u{3001}", "\u{FF0C}",
  ]
  private static let connectors: Set<String> = [
    "and", "und", "et", "y", "e", "en", "och", "og", "with", "or",
  ]

  private static func pieces(_ text: String) -> [String] {
    text.unicodeScalars.split { separators.contains($0) }.flatMap { piece in
      String(String.UnicodeScalarView(piece)).split(separator: " ")
        .split { connectors.contains($0.lowercased()) }
        .map { $0.joined(separator: " ").trimmed }
    }.filter { !FoldedWords($0).words.isEmpty }
  }
}

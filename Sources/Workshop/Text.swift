extension StringProtocol {
  /// The text without Unicode white space at both ends.
  public var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[first...last])
    return String(result)
  }

  /// Whether nothing but Unicode white space stands in it.
  public var isBlank: Bool {
    // Most text begins with a letter: its first byte answers at once.
    if let first = utf8.first, first > 0x20, first < 0x7F { return false }
    return unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// The text without `character` at both ends.
  func trimmed(of character: Character) -> String {
    var text = self[...]
    while text.first == character { text = text.dropFirst() }
    while text.last == character { text = text.dropLast() }
    return String(text)
  }

  /// Whether it holds a C0, DEL or C1 character other than line feed and tab.
  public var hasControlCharacters: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0..<0x20, 0x7F..<0xA0: true
      default: false
      }
    }
  }

  /// The text with control characters made visible (`^[` for Escape) and line ends as spaces: what
  /// may be printed on one line of a terminal, wherever the text came from.
  public var printable: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: result += " "
      case 0..<0x20: result += "^" + String(UnicodeScalar(UInt8(scalar.value) + 0x40))
      case 0x7F: result += "^?"
      case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200B...0x200F, 0xFEFF:
        result += "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Latin letters without their accents.
enum LatinLetters {
  /// The letters of a name that ids are made of: accents stripped, `ß` and its like written out.
  static func stripped(_ text: String) -> String {
    var result = ""
    for character in text {
      if let special = special[character] {
        result += special
      } else if let base = character.unicodeScalars.first.flatMap({ decomposed[$0.value] }) {
        result.unicodeScalars.append(base)
      } else if let first = character.unicodeScalars.first {
        // A base letter followed by combining marks: the base alone.
        result.unicodeScalars.append(first)
      }
    }
    return result
  }

  private static let special: [Character: String] = [
    "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d",
    "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ł": "l", "Ł": "l", "ı": "i",
  ]

  /// The base letters of European and Vietnamese letters that are one scalar with their accents.
  private static let decomposed: [UInt32: UnicodeScalar] = {
    let groups: [(UnicodeScalar, String)] = [
      ("a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄạảấầẩẫậắằẳẵặẠẢẤẦẨẪẬẮẰẲẴẶ"), ("c", "çćĉċčÇĆĈĊČ"), ("d", "ďĎ"),
      ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚẹẻẽếềểễệẸẺẼẾỀỂỄỆ"),
      ("g", "ĝğġģĜĞĠĢ"), ("h", "ĥħĤĦ"), ("i", "ìíîïĩīĭįİÌÍÎÏĨĪĬĮỉịỈỊ"), ("j", "ĵĴ"), ("k", "ķĸĶ"),
      ("l", "ĺļľŀĹĻĽĿ"), ("n", "ñńņňŉŋÑŃŅŇŊ"), ("o", "òóôõöōŏőÒÓÔÕÖŌŎŐơƠọỏốồổỗộớờởỡợỌỎỐỒỔỖỘỚỜỞỠỢ"),
      ("r", "ŕŗřŔŖŘ"),
      ("s", "śŝşšșŚŜŞŠȘ"), ("t", "ţťŧțŢŤŦȚ"), ("u", "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲưƯụủứừửữựỤỦỨỪỬỮỰ"),
      ("w", "ŵŴ"),
      ("y", "ýÿŷÝŶŸỳỵỷỹỲỴỶỸ"), ("z", "źżžŹŻŽ"),
    ]
    var table: [UInt32: UnicodeScalar] = [:]
    for (base, letters) in groups {
      for scalar in letters.unicodeScalars where scalar.value > 0x7F { table[scalar.value] = base }
    }
    return table
  }()
}

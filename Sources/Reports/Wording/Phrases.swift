import Workshop

/// A number with its noun: `1 question`, `3 questions`.
func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
}

/// `a`, `a and b`, `a, b and c`.
func joined(_ items: [String], by word: String = "and") -> String {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " \(word) " + last
}

extension String {
  /// A label as it is written inside a sentence: `Measured on` becomes `measured on`, `VAT number`
  /// stays.
  var insideSentence: String {
    let start = unicodeScalars.prefix(2)
    guard let first = start.first, first.properties.isUppercase,
      !(start.dropFirst().first?.properties.isUppercase ?? false)
    else { return self }
    return prefix(1).lowercased() + dropFirst()
  }

  /// The text with its first letter in upper case.
  var atSentenceStart: String { prefix(1).uppercased() + dropFirst() }

  /// The text without a full stop at its end, so that the sentence can go on.
  var withoutFullStop: String {
    let text = trimmed
    return text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
  }

  /// The lines of a text. They end at a line feed, a carriage return, or both.
  var textLines: [String] {
    var lines = [String.UnicodeScalarView()]
    var wasReturn = false
    for scalar in unicodeScalars {
      if scalar == "\r" || scalar == "\n" && !wasReturn {
        lines.append(String.UnicodeScalarView())
      } else if scalar != "\n" {
        lines[lines.count - 1].append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return lines.map(String.init)
  }
}

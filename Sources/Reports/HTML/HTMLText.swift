import Workshop

/// A piece of HTML.
///
/// A string literal is markup. A `String` that is interpolated into it is text and is escaped, in
/// an element and in a quoted attribute. Only this file escapes, so that a text cannot become
/// markup because somebody forgot to escape it.
struct HTMLText: ExpressibleByStringInterpolation, Equatable {
  private(set) var markup: String

  init(stringLiteral value: String) { markup = value }
  init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }
  private init(markup: String) { self.markup = markup }

  struct StringInterpolation: StringInterpolationProtocol {
    var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(2 * literalCapacity)
    }

    mutating func appendLiteral(_ literal: String) { markup += literal }
    mutating func appendInterpolation(_ text: String) { markup += HTMLText.escaped(text) }
    mutating func appendInterpolation(_ number: Int) { markup += String(number) }
    mutating func appendInterpolation(_ html: HTMLText) { markup += html.markup }
    mutating func appendInterpolation(_ html: [HTMLText]) {
      for piece in html { markup += piece.markup }
    }
  }

  var isEmpty: Bool { markup.isEmpty }

  /// A coordinate of a drawing, with at most two decimals.
  static func number(_ value: Double) -> HTMLText {
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let whole = "\(sign)\(hundredths.magnitude / 100)"
    let rest = Int(hundredths.magnitude % 100)
    if rest == 0 { return HTMLText(markup: whole) }
    let digits = rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)"
    return HTMLText(markup: "\(whole).\(digits)")
  }

  /// The pieces with `separator` between them.
  static func joined(_ pieces: [HTMLText], by separator: HTMLText) -> HTMLText {
    HTMLText(markup: pieces.map(\.markup).joined(separator: separator.markup))
  }

  /// A text with its line breaks kept and its web addresses as links.
  static func prose(_ text: String) -> HTMLText {
    let lines = text.textLines.map { line in
      joined(
        HTMLLink.pieces(of: line.printable).map { piece in
          switch piece {
          case .text(let text): "\(text)"
          case .link(let address): "<a href=\"\(address)\" rel=\"noreferrer\">\(address)</a>"
          }
        }, by: "")
    }
    return joined(lines, by: "<br>\n")
  }

  /// Goes by scalars: `<` and a combining mark after it are one character, but a browser still
  /// reads the `<`.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.printable.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

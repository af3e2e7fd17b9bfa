/// A strict reader of the HTML that the report writes: every element closed but the void ones, every
/// attribute quoted, no stray `<`, `>` or `&`.
struct HTMLDocument {
  struct Fault: Error, Equatable {
    let message: String
    let near: String
  }

  struct Tag {
    let name: String
    let attributes: [String: String]
    let isEnd: Bool
    /// Closed in itself: `<path/>`.
    let isEmpty: Bool

    /// The name and which attributes it has, without their values.
    var shape: String {
      (isEnd ? "/" : "") + ([name] + attributes.keys.sorted()).joined(separator: " ")
    }
  }

  private(set) var tags: [Tag] = []
  /// The text of each element of these names.
  private(set) var texts: [(name: String, text: String)] = []

  init(_ html: String) throws {
    var reader = HTMLReader(html)
    try reader.read()
    tags = reader.tags
    texts = reader.texts
  }
}

private struct HTMLReader {
  var tags: [HTMLDocument.Tag] = []
  var texts: [(name: String, text: String)] = []
  private let source: [UnicodeScalar]
  private var index = 0
  private var open: [(name: String, text: String)] = []

  private static let void: Set<String> = ["meta", "br"]

  init(_ html: String) { source = Array(html.unicodeScalars) }

  private var next: UnicodeScalar? { index < source.count ? source[index] : nil }

  private func fault(_ message: String) -> HTMLDocument.Fault {
    let near = source[max(0, index - 60)..<min(source.count, index + 60)]
    return HTMLDocument.Fault(message: message, near: String(String.UnicodeScalarView(near)))
  }

  mutating func read() throws {
    let doctype = Array("<!DOCTYPE html>".unicodeScalars)
    guard source.starts(with: doctype) else { throw fault("no doctype") }
    index = doctype.count
    while let scalar = next {
      if scalar == "<" {
        try element()
        continue
      }
      if scalar == ">" { throw fault("a stray >") }
      if scalar == "&" { try entity() }
      if open.isEmpty {
        guard scalar.properties.isWhitespace else { throw fault("text outside of elements") }
      } else {
        open[open.count - 1].text.unicodeScalars.append(scalar)
      }
      index += 1
    }
    if let last = open.last { throw fault("<\(last.name)> is not closed") }
  }

  private mutating func element() throws {
    let tag = try tag()
    tags.append(tag)
    if tag.isEnd {
      guard let last = open.popLast(), last.name == tag.name else {
        throw fault("</\(tag.name)> closes something else")
      }
      texts.append(last)
      if !open.isEmpty { open[open.count - 1].text += last.text }
    } else if !Self.void.contains(tag.name), !tag.isEmpty {
      open.append((tag.name, ""))
    }
    guard tag.name == "style", !tag.isEnd else { return }
    // Style is not read as text: a `>` in it is a selector's.
    while let scalar = next, scalar != "<" { index += 1 }
  }

  private func entity() throws {
    let entities = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
    guard entities.contains(where: { source[index...].starts(with: $0.unicodeScalars) }) else {
      throw fault("a stray &")
    }
  }

  private mutating func name() -> String {
    var name = String.UnicodeScalarView()
    while let scalar = next, scalar.isASCII,
      scalar.properties.isAlphabetic
        || scalar == "-" || ("0"..."9").contains(scalar)
    {
      name.append(scalar)
      index += 1
    }
    return String(name)
  }

  private mutating func tag() throws -> HTMLDocument.Tag {
    index += 1
    let isEnd = next == "/"
    if isEnd { index += 1 }
    let tagName = name()
    guard !tagName.isEmpty else { throw fault("a stray <") }
    var attributes: [String: String] = [:]
    var isEmpty = false
    while true {
      while let scalar = next, scalar.properties.isWhitespace { index += 1 }
      if next == "/" {
        isEmpty = true
        index += 1
      }
      if next == ">" {
        index += 1
        return HTMLDocument.Tag(
          name: tagName, attributes: attributes, isEnd: isEnd, isEmpty: isEmpty)
      }
      let key = name()
      guard !key.isEmpty, !isEnd, !isEmpty, next == "=" else { throw fault("no attribute") }
      let value = try value()
      guard attributes.updateValue(value, forKey: key) == nil else { throw fault("\(key) twice") }
    }
  }

  private mutating func value() throws -> String {
    index += 1
    guard next == "\"" else { throw fault("an attribute without quotes") }
    index += 1
    var value = String.UnicodeScalarView()
    while let scalar = next, scalar != "\"" {
      if scalar == "<" || scalar == ">" { throw fault("\(scalar) in an attribute") }
      if scalar == "&" { try entity() }
      value.append(scalar)
      index += 1
    }
    index += 1
    return String(value)
  }
}

extension HTMLDocument {
  var ids: [String] { tags.compactMap { $0.attributes["id"] } }
  var links: [String] { tags.compactMap { $0.attributes["href"] } }

  /// Links that are neither to a place on the page nor to an address that a link may have.
  var linksLeadingElsewhere: [String] {
    links.filter { link in
      !["#", "http://", "https://", "mailto:"].contains(where: link.hasPrefix)
    }
  }

  /// What would make a browser load or run something.
  var loaded: [String] {
    let elements = [
      "script", "link", "img", "iframe", "object", "embed", "image", "use", "base", "form", "video",
      "audio", "source", "foreignObject", "animate",
    ]
    return tags.filter { tag in
      elements.contains(tag.name)
        || tag.attributes.keys.contains { key in
          key.hasPrefix("on") || ["src", "srcset", "data", "action", "style"].contains(key)
            || key == "href" && tag.name != "a"
        }
    }.map(\.shape)
  }
}

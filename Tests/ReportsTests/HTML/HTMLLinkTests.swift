import Testing

@testable import Reports

@Suite struct HTMLLinkTests {
  @Test(arguments: [
    ("see https://a.example/x?y=1&z, please", ["https://a.example/x?y=1&z"]),
    ("(http://a.example).", ["http://a.example"]),
    ("mailto:a@b.example", ["mailto:a@b.example"]),
    ("javascript:alert(1) data:x file:///etc vbscript:x", []),
    ("xhttps://a.example", []),
    ("https:// http://", []),
    ("https://a.example\"onload=x", ["https://a.example"]),
    ("https://a.example/<b>", ["https://a.example/"]),
    ("https://a.example https://b.example", ["https://a.example", "https://b.example"]),
    ("HTTPS://A.EXAMPLE", []),
    ("no link", []),
  ])
  func links(text: String, expected: [String]) {
    let pieces = HTMLLink.pieces(of: text)
    let links = pieces.compactMap { if case .link(let address) = $0 { address } else { nil } }
    #expect(links == expected)
    let whole = pieces.map { piece in
      switch piece {
      case .text(let text), .link(let text): text
      }
    }
    #expect(whole.joined() == text)
  }
}

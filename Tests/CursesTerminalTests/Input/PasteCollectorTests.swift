import Testing

@testable import CursesTerminal

@Suite struct PasteCollectorTests {
  @Test(arguments: [
    ("a\r\nb\rc\nd", "a\nb\nc\nd"),
    ("\r\r\n\n", "\n\n\n"),
    ("one\ttwo", "one two"),
    ("\u{1b}[31mred\u{7}\0\u{9b}2J\u{7f}", "[31mred2J"),
    ("line\u{2028}next\u{85}last", "line\nnext\nlast"),
    ("世é👍", "世é👍"),
    ("", ""),
  ])
  func textIsCleaned(_ pasted: String, _ text: String) {
    var collector = PasteCollector()
    _ = collector.collect(Array(pasted.utf8)[...])
    #expect(collector.text == text)
  }

  @Test func endIsFoundWhereverItIsSplit() {
    let bytes = Array("text\u{1b}[20x\u{1b}\u{1b}[201~rest".utf8)
    for middle in bytes.indices.dropFirst() {
      var collector = PasteCollector()
      var (consumed, isOver) = collector.collect(bytes[..<middle])
      if !isOver { (consumed, isOver) = collector.collect(bytes[consumed...]) }
      #expect(isOver)
      #expect(collector.text == "text[20x")
    }
  }

  @Test func whatIsTooLongIsCutAndTheRestDropped() {
    var collector = PasteCollector()
    let chunk = [UInt8](repeating: 0x61, count: 100_000)
    for _ in 0..<12 {
      let (consumed, isOver) = collector.collect(chunk[...])
      #expect(consumed == chunk.count && !isOver)
    }
    #expect(collector.text.utf8.count == PasteCollector.limit)
    #expect(collector.collect(PasteCollector.end[...]).isOver)
  }
}

import Testing

@testable import JSON

@Suite struct SmallIndexSetTests {
  @Test func aSetHoldsTheIndicesThatWereInserted() {
    var indices = SmallIndexSet()
    #expect(indices.isEmpty)
    for index in [0, 63, 64, 1000, 64] { indices.insert(index) }
    #expect((0...1001).filter(indices.contains) == [0, 63, 64, 1000])
    #expect(!indices.isEmpty)
  }
}

import Testing

@testable import JSON

@Suite struct PlaceSetTests {
  @Test func itHoldsWhatWasPutInAndNothingElse() {
    var places = PlaceSet()
    #expect(places.isEmpty)
    for place in [0, 63, 64, 1000, 64] { places.insert(place) }
    #expect((0...1001).filter(places.contains) == [0, 63, 64, 1000])
    #expect(!places.isEmpty)
  }
}

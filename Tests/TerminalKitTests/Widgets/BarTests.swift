import Testing

@testable import TerminalKit

@Suite struct BarTests {
  private func bar(_ bar: Bar, width: Int = 8) -> String {
    drawn(width, 1) { bar.draw(in: $0.bounds, on: &$0) }.text
  }

  @Test(arguments: [
    (0.0, "░░░░░░░░"), (0.5, "████░░░░"), (1.0, "████████"), (0.55, "████▍░░░"),
    (0.001, "▏░░░░░░░"), (0.999, "███████▉"), (-3, "░░░░░░░░"), (7, "████████"),
    (.nan, "░░░░░░░░"), (.infinity, "████████"),
  ])
  func itIsFilledInEighths(fraction: Double, shown: String) {
    #expect(bar(Bar(fraction)) == shown)
  }

  @Test func onlyZeroIsEmptyAndOnlyOneIsFull() {
    for width in 1..<20 {
      for step in 1..<200 {
        let eighths = Bar.eighths(of: Double(step) / 200, width: width)
        #expect(eighths > 0 && eighths < width * 8)
      }
    }
  }

  @Test func claimedAndTargetAreShownToo() {
    #expect(bar(Bar(0.25, claimed: 0.5)) == "██▒▒░░░░")
    #expect(bar(Bar(0.25, target: 0.75)) == "██░░░░┃░")
    #expect(bar(Bar(1, target: 1)) == "███████┃")
    let canvas = drawn(8, 1) { Bar(0.25, claimed: 0.5, target: 0.75).draw(in: $0.bounds, on: &$0) }
    #expect(canvas.styleMap == "uucceere")
  }
}

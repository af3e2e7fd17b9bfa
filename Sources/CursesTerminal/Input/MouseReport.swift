import TerminalKit

/// A report of the mouse, as the terminal sent it.
struct MouseReport: Equatable {
  /// xterm's button number: bits 0–1 the button, 2–4 modifiers, 5 motion, 6 the wheel.
  var button: Int
  var point: Point
  var released: Bool

  /// The report with the numbers of `ESC [ < button ; column ; row M`, or `m` for a release.
  init?(sgr numbers: [Int], released: Bool) {
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    button = numbers[0]
    point = Point(x: numbers[1] - 1, y: numbers[2] - 1)
    self.released = released
  }

  /// The report with the three bytes after `ESC [ M`, which older terminals send.
  init?(x10 bytes: ArraySlice<UInt8>) {
    guard bytes.count == 3, bytes.allSatisfy({ $0 > 0x20 || $0 == bytes.first && $0 == 0x20 })
    else { return nil }
    let values = bytes.map { Int($0) - 32 }
    button = values[0]
    point = Point(x: values[1] - 1, y: values[2] - 1)
    released = values[0] & 0b100_0011 == 3
  }

  /// What the left button or the wheel did; `nil` for other buttons and for motion.
  var action: MouseEvent.Action? {
    if button & 0b10_0000 != 0 { return nil }
    switch button & 0b1100_0011 {
    case 64: return .wheelUp
    case 65: return .wheelDown
    case 0: return released ? .release : .press
    case 3: return released ? .release : nil
    default: return nil
    }
  }
}

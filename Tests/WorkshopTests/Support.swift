import Testing
import Workshop

/// The date that a text stands for.
func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

/// Does what `#expect` does, for loops of many thousands: a check that holds costs nothing.
func check(
  _ holds: Bool, _ comment: @autoclosure () -> String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  if !holds { Issue.record("\(comment())", sourceLocation: sourceLocation) }
}

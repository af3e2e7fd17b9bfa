import Workshop

/// The plan as a calendar (iCalendar, RFC 5545): an event of a whole day for each action that has a
/// date and is open or under way. What is done, dropped or parked is left out.
public enum ICSReport {
  /// The calendar of a workshop's plan.
  public static func text(_ state: WorkshopState) -> String {
    var calendar = ICSLines()
    calendar.add("BEGIN", "VCALENDAR")
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//pilotage//pilotage//EN")
    calendar.add("CALSCALE", "GREGORIAN")
    // The name of the calendar: as programs read it, and as RFC 7986 defines it.
    calendar.add("X-WR-CALNAME", text: state.details.title)
    calendar.add("NAME", text: state.details.title)
    for entry in ICSEvent.all(of: state) { entry.add(to: &calendar) }
    calendar.add("END", "VCALENDAR")
    return calendar.text
  }

  /// A sentence about a calendar without events, which some programs refuse; `nil` if it has one.
  static func remark(_ state: WorkshopState) -> String? {
    ICSEvent.all(of: state).isEmpty
      ? "No open action has a date, so the calendar is empty." : nil
  }

  /// Whether a free text of a workshop stands in the calendar: its title and its events' actions.
  static func holds(_ text: FreeText, _ state: WorkshopState) -> Bool {
    switch text {
    case .title: true
    case .action(let id): state.actions[id].map { $0.isPending && $0.due != nil } ?? false
    default: false
    }
  }
}

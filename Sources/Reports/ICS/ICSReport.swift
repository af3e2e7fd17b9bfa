import Workshop

/// The plan as a calendar (iCalendar, RFC 5545): one event of a whole day for each dated action that
/// is open or under way. What is done, dropped or parked needs no reminder and is left out.
public enum ICSReport {
  public static func text(_ state: WorkshopState) -> String {
    var calendar = ICSLines()
    calendar.add("BEGIN", "VCALENDAR")
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//pilotage//pilotage//EN")
    calendar.add("CALSCALE", "GREGORIAN")
    // What calendar programs show a calendar's name by, and what RFC 7986 made of it.
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

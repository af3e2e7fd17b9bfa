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

  /// How many events it has. A calendar of none is refused by some programs.
  public static func count(in state: WorkshopState) -> Int { ICSEvent.all(of: state).count }
}

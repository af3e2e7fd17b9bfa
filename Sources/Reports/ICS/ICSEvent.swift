import Workshop

/// An action as an event of the day on which it is due.
struct ICSEvent {
  /// The same in every export of the workshop, so that a calendar replaces the event it already
  /// has.
  let uid: String
  let stamp: Timestamp
  let due: CalendarDate
  let summary: String
  let description: String

  /// The events of a plan, the first due first.
  static func all(of state: WorkshopState) -> [ICSEvent] {
    state.actionsInOrder.compactMap { ICSEvent($0.id, $0.action, state) }
  }

  /// Makes the event of an action; `nil` if it is not pending or has no date.
  private init?(_ id: Slug, _ action: Action, _ state: WorkshopState) {
    guard action.isPending, let due = action.due else { return nil }
    // The id of an action is random. With the time at which the workshop was made it also differs from
    // an action that somebody gave the same id elsewhere. Both stay when titles and texts change.
    uid = "\(id)-\(Self.compact(state.details.created))@pilotage"
    stamp = action.updated ?? action.created ?? state.details.created
    self.due = due
    summary = action.text
    description = Self.lines(action, state).joined(separator: "\n")
  }

  private static func lines(_ action: Action, _ state: WorkshopState) -> [String] {
    var lines = ["Who: \(action.owner.isBlank ? "nobody yet" : action.owner.trimmed)"]
    guard let id = action.question else { return lines }
    let question = state.playbook[id]
    let decision = question.map { ", \(state.playbook.decision(of: $0).title)" } ?? ""
    lines.append("For: \(question?.title ?? id.text)\(decision)")
    if let level = action.reaches {
      let descriptor = question.map { ": \($0.descriptor(level))" } ?? ""
      lines.append("To reach level \(level.rawValue)\(descriptor)")
    }
    return lines
  }

  func add(to calendar: inout ICSLines) {
    calendar.add("BEGIN", "VEVENT")
    calendar.add("UID", uid)
    calendar.add("DTSTAMP", Self.compact(stamp))
    // An event without an end takes its whole day.
    calendar.add("DTSTART;VALUE=DATE", Self.digits(due.description))
    calendar.add("SUMMARY", text: summary)
    calendar.add("DESCRIPTION", text: description)
    // A due date does not make anybody busy on that day.
    calendar.add("TRANSP", "TRANSPARENT")
    calendar.add("END", "VEVENT")
  }

  /// `20261123T101200Z`.
  private static func compact(_ moment: Timestamp) -> String { digits(moment.description) }

  private static func digits(_ text: String) -> String {
    text.filter { $0 != "-" && $0 != ":" }
  }
}

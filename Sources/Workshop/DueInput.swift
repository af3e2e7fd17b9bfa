/// The reading of a due date as people type it.
public enum DueInput {
  /// The forms that can be typed, for a message.
  public static let forms = "a date such as 2026-12-11, +2w, +10d, +1m, fri or tomorrow"

  /// The date of `2026-12-11`, `+10d`, `+2w`, `+1m`, `today`, `tomorrow` or a day of the week
  /// (`fri`, `friday`: the next one after today). `nil` for any other text and for a day that does
  /// not exist.
  public static func date(_ text: String, today: CalendarDate) -> CalendarDate? {
    let text = text.trimmed.lowercased()
    switch text {
    case "today": return today
    case "tomorrow": return today.adding(days: 1)
    default: break
    }
    if let day = weekday(text) {
      return today.adding(days: (day - today.weekday + 6) % 7 + 1)
    }
    guard text.hasPrefix("+") else { return CalendarDate(text) }
    guard let unit = text.last, let count = Int(text.dropFirst().dropLast().trimmed),
      (0...9999).contains(count)
    else { return nil }
    switch unit {
    case "d": return today.adding(days: count)
    case "w": return today.adding(days: count * 7)
    case "m": return today.adding(months: count)
    default: return nil
    }
  }

  /// The day of the week, 0 for Monday to 6 for Sunday, of at least three letters of its name.
  private static func weekday(_ text: String) -> Int? {
    guard text.count >= 3 else { return nil }
    return ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
      .firstIndex { $0.hasPrefix(text) }
  }
}

extension CalendarDate {
  /// The same day some months later; the last day of that month where it has no such day.
  public func adding(months: Int) -> CalendarDate {
    let here = parts
    let month = here.year * 12 + here.month - 1 + months
    for day in stride(from: here.day, to: 27, by: -1) {
      if let date = CalendarDate(year: month / 12, month: month % 12 + 1, day: day) { return date }
    }
    return CalendarDate(year: month / 12, month: month % 12 + 1, day: here.day)
      ?? CalendarDate(dayNumber: .max / 2)
  }
}

import Workshop

/// A text of a report: runs of characters, each in one style.
///
/// A string literal is text of the program's own. A `String` that is interpolated into it is text
/// of the workshop or of its playbook, which a format with markup escapes. So a text cannot become
/// markup because somebody forgot to escape it.
public struct ReportText: ExpressibleByStringInterpolation, Hashable, Sendable {
  /// How a run is set. A format shows it with the means that it has.
  public enum Style: Hashable, Sendable {
    case plain
    /// Important: bold.
    case strong
    /// The sentence of the whole report to read first.
    case headline
    /// What is wrong or missing.
    case warning
    /// The question itself, as it is asked.
    case emphasis
    /// A drawing of characters, in columns of one width: a bar, the levels of a question.
    case drawing
  }

  /// Characters in one style.
  public struct Run: Hashable, Sendable {
    /// The characters as they were typed, line ends and control characters included.
    public let text: String
    /// How they are set.
    public let style: Style
    /// Whether they are the program's own, so that they need no escaping.
    public let isOwn: Bool
  }

  /// The runs in their order. None is empty.
  public private(set) var runs: [Run] = []

  /// Makes a text of the program's own.
  public init(stringLiteral value: String) {
    add(Run(text: value, style: .plain, isOwn: true))
  }

  /// Makes a text of the pieces of an interpolated literal.
  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.text }

  /// Makes a text of the program's own in a style.
  static func own(_ text: String, _ style: Style) -> ReportText {
    var result: ReportText = ""
    result.add(Run(text: text, style: style, isOwn: true))
    return result
  }

  /// Makes a text of the workshop in a style; an empty one if it is blank.
  static func text(_ text: String, _ style: Style) -> ReportText {
    var result: ReportText = ""
    if !text.isBlank { result.add(Run(text: text, style: style, isOwn: false)) }
    return result
  }

  private mutating func add(_ run: Run) {
    if !run.text.isEmpty { runs.append(run) }
  }

  /// The pieces of an interpolated literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text: ReportText = ""

    /// Starts without a piece.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds text of the program's own.
    public mutating func appendLiteral(_ literal: String) {
      text.add(Run(text: literal, style: .plain, isOwn: true))
    }

    /// Adds text of the workshop.
    public mutating func appendInterpolation(_ text: String) {
      self.text.add(Run(text: text, style: .plain, isOwn: false))
    }

    /// Adds a number.
    public mutating func appendInterpolation(_ number: Int) { appendLiteral(String(number)) }

    /// Adds the runs of another text.
    public mutating func appendInterpolation(_ text: ReportText) { self.text.runs += text.runs }
  }
}

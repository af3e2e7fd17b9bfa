import Workshop

/// A workshop exported in a format: its bytes, and what to know before sending them.
public struct ExportDocument {
  /// What the file holds.
  public let bytes: [UInt8]
  /// What somebody has to know before sending it, on one line; `nil` if nothing.
  public let warning: String?

  /// Exports a workshop.
  ///
  /// - Parameters:
  ///   - format: the format of the file.
  ///   - checkpoint: the workshop as one document.
  ///   - earlier: its checkpoints; the summary says what has changed since the last one.
  ///   - stage: the stage to score for; `nil` for the workshop's own.
  ///   - day: the day of scoring.
  ///   - anonymous: whether every name is replaced by `Person 1`, `Person 2`.
  public init(
    _ format: ExportFormat, of checkpoint: Checkpoint, after earlier: [Checkpoint] = [],
    stage: Slug? = nil, on day: CalendarDate, anonymous: Bool = false
  ) {
    let names = anonymous ? AnonymousWorkshop(of: checkpoint.state) : nil
    let (checkpoint, texts) = names.map { Self.anonymous(checkpoint, $0) } ?? (checkpoint, [])
    let source = ExportSource(
      checkpoint, after: earlier, stage: stage, on: day, anonymous: names)
    let state = source.state
    bytes = format.bytes(source)
    var warnings: [String] = []
    if let remark = format.remark(state) { warnings.append(remark) }
    let toRead = texts.filter { format.holds($0, state) }
    if !toRead.isEmpty {
      warnings.append("Read these before sending: \(FreeTextWords.list(toRead, in: state)).")
    }
    warning = warnings.isEmpty ? nil : warnings.joined(separator: " ").printable
  }

  /// The document without names, and the free texts in it.
  private static func anonymous(
    _ checkpoint: Checkpoint, _ anonymous: AnonymousWorkshop
  ) -> (Checkpoint, [FreeText]) {
    let name = anonymous.replaced(checkpoint.name)
    let copy = Checkpoint(name: name, taken: checkpoint.taken, state: anonymous.state)
    return (copy, anonymous.toRead + (name.isBlank || name == "now" ? [] : [.checkpoint]))
  }
}

/// The headings and the fixed sentences of the summary, each worded once for all formats.
enum SummaryWords {
  /// What a sample workshop begins with.
  static let sample = "This is a sample."
  /// What follows it.
  static let sampleRemark = "Its company, people and figures are invented."

  // MARK: - Headings

  static let standing = "Where we stand"
  static let readiness = "Readiness by decision"
  static let obstacles = "What holds us back"
  static let plan = "Who does what by when"
  static let done = "Done"
  static let doneNotShown = "Done, but not shown by the record"
  static let parked = "Parked"
  static let people = "Who took part"
  static let glance = "Every question at a glance"
  static let gapsInOrder = "Gaps in their order"
  static let method = "How the figures come about"
  static let sources = "Sources"

  /// The heading over the gaps of the first page.
  static func largestGaps(of count: Int) -> String {
    count > 5 ? "The five largest gaps" : "The gaps"
  }

  /// The heading over the table of all gaps.
  static func allGaps(_ count: Int) -> String { "All \(count) gaps in their order" }

  // MARK: - A question

  static let evidence = "Evidence"
  static let note = "Note"
  static let ballots = "Ballots"
  static let dissent = "Dissent"
  static let actions = "Actions"
  static let whatIsMissing = "What is missing"
  static let missing = "Missing"
  static let reason = "Reason"
  static let blocks = "Keeps the gate closed"

  // MARK: - A gap

  static let whyHere = "Why here"
  static let room = "Room"
  static let nextStep = "Next step"
  static let planned = "Planned"

  // MARK: - Sentences and marks

  static let nothingPlanned = "Nothing is planned yet."
  /// After the decision that holds the pilot back.
  static let lowest = "(lowest)"
  /// The row of a table of ballots that counts all of them.
  static let allBallots = "All"
}

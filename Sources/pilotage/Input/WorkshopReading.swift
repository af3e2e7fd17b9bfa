import ArgumentParser
import Scoring
import Store
import Workshop
import SessionStore

/// On which day and against which stage a command scores.
struct ScoringOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Score against another stage than the workshop's own.", valueName: "stage"))
  var stage: String?

  @OptionGroup var day: DayOption
}

/// On which day a command scores.
struct DayOption: ParsableArguments {
  @Option(
    name: .customLong("on"),
    help: ArgumentHelp(
      "The day of scoring; else the day a checkpoint was taken, or today.",
      valueName: "YYYY-MM-DD"))
  var on: CalendarDate?
}

/// A workshop that a command reads, of its folder or of a checkpoint file, with the day and the
/// stage it is scored for.
struct WorkshopReading {
  let source: WorkshopSource
  let day: CalendarDate
  /// `nil`: the workshop's own.
  let stage: Slug?

  var state: WorkshopState { source.state }

  init(_ path: PathArgument, _ options: ScoringOptions) throws {
    try self.init(path, on: options.day.on, stage: options.stage)
  }

  init(_ path: PathArgument, on day: CalendarDate? = nil, stage: String? = nil) throws {
    source = try WorkshopSource.read(path.path)
    self.day = day ?? source.day ?? LocalClock.today
    let playbook = source.state.playbook
    self.stage = try stage.map { try playbook.stage(named: $0).id }
  }

  /// The checkpoints beside it, whole; one that can't be read is left out.
  var earlier: [Checkpoint] {
    source.checkpoints.compactMap { try? WorkshopSource.checkpoint("\(source.path)/\($0.file)") }
  }

  func score(supposing: [QuestionID: Level] = [:]) -> Score {
    Score(of: state, stage: stage, on: day, supposing: supposing)
  }
}

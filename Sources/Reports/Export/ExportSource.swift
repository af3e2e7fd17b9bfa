import Scoring
import Workshop

/// What the bytes of an export are made of. Names are already replaced if the export has none.
struct ExportSource {
  /// The workshop as one document.
  let checkpoint: Checkpoint
  /// Checkpoints taken before, which the summary compares the workshop with.
  let earlier: [Checkpoint]
  /// The stage to score for; `nil` for the workshop's own.
  let stage: Slug?
  /// The day of scoring.
  let day: CalendarDate
  /// The score of the workshop.
  let score: Score
  /// Replaces names in what is compared with `earlier`; `nil` in an export with names.
  let anonymous: AnonymousWorkshop?

  init(
    _ checkpoint: Checkpoint, after earlier: [Checkpoint], stage: Slug?, on day: CalendarDate,
    anonymous: AnonymousWorkshop?
  ) {
    self.checkpoint = checkpoint
    self.earlier = earlier
    self.stage = stage
    self.day = day
    self.anonymous = anonymous
    score = Score(of: checkpoint.state, stage: stage, on: day)
  }

  /// The workshop.
  var state: WorkshopState { checkpoint.state }

  /// The summary of the workshop, with what changed since the last of the earlier checkpoints.
  var summary: SummaryContent {
    let progress = ProgressSummary(state, stage: stage, on: day, checkpoints: earlier)
    return SummaryContent(
      state, score: score,
      progress: progress.map { progress in
        anonymous.map { names in progress.mapped { names.replaced($0) } } ?? progress
      })
  }

  /// What the plan of the workshop brings.
  var forecast: Forecast { Forecast(of: state, stage: stage, on: day) }
}

import JSON
import Scoring
import Workshop

/// A whole workshop as the document `pilotage/export/1`: its state as a checkpoint, and its
/// figures.
public enum ExportJSON {
  /// The document of an export.
  static func json(_ source: ExportSource) -> JSONValue {
    json(source.checkpoint, score: source.score, forecast: source.forecast)
  }

  /// The document of a checkpoint, with its score and its forecast.
  public static func json(
    _ checkpoint: Checkpoint, score: Score, forecast: Forecast
  ) -> JSONValue {
    [
      "format": "pilotage/export/1",
      // Without empty members, as in the file of a checkpoint.
      "checkpoint": checkpoint.json.withoutEmptyMembers,
      "score": ScoreJSON.json(score, of: checkpoint.state),
      "gaps": GapsJSON.json(score, of: checkpoint.state),
      "forecast": ForecastJSON.json(forecast, of: checkpoint.state),
    ]
  }
}

import JSON
import Scoring
import Workshop

/// A forecast as the document `pilotage/forecast/1`.
public enum ForecastJSON {
  /// The document of a forecast, with the score that the plan leads to.
  public static func json(_ forecast: Forecast, of state: WorkshopState) -> JSONValue {
    var supposed = JSONObject()
    for (question, level) in forecast.supposed {
      supposed[question.text] = JSONValue(level.rawValue)
    }
    var gates = JSONObject()
    for gate in forecast.gates {
      gates[gate.gate.text] = JSONValue(gate.passesOn?.description)
    }
    return [
      "format": "pilotage/forecast/1",
      "on": .string(forecast.on.description),
      "by": JSONValue(forecast.by?.description),
      "suppose": .object(supposed),
      "score": ScoreJSON.json(forecast.score, of: state),
      "gates": .object(gates),
      "unserved": .array(forecast.gates.flatMap(unserved)),
      "notShown": JSONValue(forecast.notShown.map(\.text)),
    ]
  }

  private static func unserved(_ gate: Forecast.GateForecast) -> [JSONValue] {
    gate.unserved.map { unmet in
      [
        "gate": .string(gate.gate.text),
        "question": .string(unmet.question.text),
        "minimum": JSONValue(unmet.minimum),
      ]
    }
  }
}

import Scoring
import Workshop

/// The beginning of an action that is planned at a question.
public enum ActionBeginning {
  /// An action for a question: it is to reach the target, or the next level.
  public static func planned(_ text: String, for question: Question, _ score: QuestionScore)
    -> Action
  {
    var action = Action(text: text)
    action.question = question.id
    action.reaches = Level(
      rawValue: score.target > score.supported ? score.target : min(4, score.supported + 1))
    return action
  }

  /// An action to find out what the room cannot answer, due in two weeks.
  public static func later(
    for question: Question, _ score: QuestionScore, on day: CalendarDate
  ) -> Action {
    let missing = score.missing.map { MissingWords.short($0, of: question) }
    var action = Action(
      text: missing.isEmpty
        ? "Find out: \(question.ask)"
        : "Find out for \(question.title): \(missing.joined(separator: ", "))")
    action.question = question.id
    action.reaches = Level(
      rawValue: score.unsupported > 0 ? score.claimed : max(score.target, score.supported))
    action.due = day.adding(days: 14)
    return action
  }
}

import Workshop

/// Words for the free texts of a workshop.
public enum FreeTextWords {
  /// The texts to read before sending: `the title; note of Quality; findings and comments of Use
  /// case; 3 actions`.
  public static func list(_ texts: [FreeText], in state: WorkshopState) -> String {
    var entries: [String] = []
    var ofQuestion: (id: QuestionID, words: [String])?
    var actions = 0
    func close() {
      guard let question = ofQuestion else { return }
      let title = state.playbook[question.id]?.title ?? question.id.text
      entries.append("\(joined(question.words)) of \(title)")
      ofQuestion = nil
    }
    for text in texts {
      if let (id, word) = word(text, in: state.playbook) {
        if ofQuestion?.id != id {
          close()
          ofQuestion = (id, [])
        }
        ofQuestion?.words.append(word)
      } else if case .action = text {
        actions += 1
      } else {
        close()
        entries.append(word(text))
      }
    }
    close()
    if actions > 0 { entries.append(counted(actions, "action")) }
    return entries.joined(separator: "; ")
  }

  private static func word(_ text: FreeText) -> String {
    switch text {
    case .organisation: "the organisation"
    case .pilot: "what the pilot is to do"
    case .checkpoint: "the checkpoint's name"
    default: "the title"
    }
  }

  /// A text that belongs to a question, in a word or two.
  private static func word(
    _ text: FreeText, in playbook: Playbook
  ) -> (QuestionID, String)? {
    switch text {
    case .field(let question, let field):
      let label = playbook[question]?.field(field)?.label.insideSentence ?? field.text
      return (question, label)
    case .note(let question): return (question, "note")
    case .reason(let question): return (question, "reason")
    case .dissents(let question): return (question, "dissents")
    case .comments(let question): return (question, "comments")
    case .title, .organisation, .pilot, .checkpoint, .action: return nil
    }
  }
}

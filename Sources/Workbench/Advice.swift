import Reports
import Scoring
import TerminalKit
import Workshop

extension Workbench {
  /// What to do now, in one line.
  var advice: String {
    if let typing { return advice(whileTyping: typing) }
    switch place {
    case .home:
      return home.workshops.isEmpty
        ? "Start a new workshop with n, or look around in the sample with d."
        : "Open a workshop with Enter, or start a new one with n."
    case .details:
      return "Enter types in an entry; + adds a person; Ctrl-S keeps it all."
    case .board: return adviceOnBoard
    case .question: return adviceInQuestion
    case .table: return "Enter types in the cell, + adds a row, D deletes it, Esc leaves the table."
    case .gaps:
      guard let gap = selectedGap else {
        return "Nothing is missing at this stage. s shows the summary."
      }
      return open?.supposed.isEmpty == false
        ? "Only supposed, nothing is changed: 0 goes back to what is."
        : "What if \(gap.title) were a level higher? + shows it. Enter goes there."
    case .summary: return "This is what goes home. Enter writes it to a file."
    case .hands: return adviceInHands
    case .pass: return adviceInPass
    case .actions: return adviceInActions
    case .action: return adviceInAction
    case .agreement: return adviceInAgreement
    case .progress: return adviceInProgress
    case .room: return adviceInRoom
    case .list, .reading: return ""
    }
  }

  private func advice(whileTyping typing: Typing) -> String {
    if let problem = typing.problem { return problem }
    if let completion {
      let keys = typing.target == .action(.owner) ? "→ or Tab takes" : "→ takes"
      return "\(keys) \(completion). Enter keeps what is typed."
    }
    switch typing.target {
    case .field(let question, let id):
      guard let field = open?.playbook[question]?.field(id) else { return "" }
      let lead =
        field.kind == .list
        ? "One on each line; Tab when done."
        : typing.editor.isMultiline ? "Tab or Esc when done." : "Enter keeps it."
      return helped(lead)
    case .cell: return helped("Tab goes to the next cell.")
    case .note: return "A note for those who were not there. Tab or Esc when done."
    case .reason: return "Why does this question not apply to this pilot? Enter when done."
    case .ballotComment:
      return open?.state.details.ballotsNamed == true
        ? "Shown with your name once it is revealed. Enter gives it."
        : "Shown without a name once it is revealed. Enter gives it."
    case .dissent: return "Why do they see it differently? Enter when done."
    case .detail(let entry): return adviceInForm(entry)
    case .action(let entry): return adviceInAction(typing: entry)
    case .query, .exportPath, .parked, .checkpointName: return ""
    }
  }

  private func adviceInForm(_ entry: DetailsEntry) -> String {
    switch entry {
    case .title: "What the workshop is about, as it will stand on the summary."
    case .organisation: "The company or the part of it."
    case .pilot: "What the pilot does, in half a sentence."
    case .folder: "The folder the files are kept in; it must not exist yet or be empty."
    case .name: "First and last name. Tab goes on to the role."
    case .jobTitle: "What they do here, such as Head of the order desk."
    case .stage, .ballotsNamed, .role, .observer: ""
    }
  }

  private var adviceOnBoard: String {
    guard let open, selectedQuestion != nil else { return "" }
    let score = open.score.questions[board.question]
    switch score.status {
    case .unanswered, .unknown:
      if let standing = adviceBeforeReveal { return standing }
    case .provisional, .agreed, .notApplicable: break
    }
    switch score.status {
    case .unanswered:
      return size.width < BoardLayout.wide
        ? "Enter opens it: read the levels aloud and agree on one."
        : "Read the five levels aloud, then agree on one with 0–4. Nobody knows? Press -."
    case .unknown: return "Nobody knows yet. Agree on a level with 0–4 as soon as somebody does."
    case .provisional: return adviceAfterReveal
    case .notApplicable: return "It does not apply. Space goes to the next open question."
    case .agreed where score.unsupported > 0:
      return "Claimed, not shown. Fill in what is missing: Enter."
    case .agreed where score.agreement.verdict == .split:
      return "The room is split here: hear why before you go on."
    case .agreed:
      let left = open.agenda.count
      let standing =
        score.gap > 0 ? "Agreed at \(score.claimed), the target is \(score.target)." : "Settled."
      return left == 0
        ? "\(standing) "
          + (open.isEssential
            ? sayingAllAnswered : "Every question has an answer: g shows what holds you back.")
        : "\(standing) Space goes to the next of \(left) open questions."
    }
  }

  /// A sentence, and what the field asks for where there is room for that too.
  private func helped(_ lead: String) -> String {
    hasRoomForHelp && !fieldHelp.isEmpty ? "\(lead) \(fieldHelp)" : lead
  }

  private var adviceInQuestion: String {
    guard let open, let question = selectedQuestion else { return "" }
    switch question.fields.first(where: { self.question.item == .field($0.id) }) {
    case let field? where field.kind == .choice: return helped("Enter or ← → choose.")
    case let field? where field.kind == .table: return helped("Enter goes into the table.")
    case _?: return helped("Enter types.")
    case nil: break
    }
    switch self.question.item {
    case .ladder:
      return open.state.answers[question.id]?.level == nil
        ? "Read them aloud, agree on one with 0–4. Nobody knows? -"
        : "↓ goes to the evidence. 0–4 changes the level."
    case .room: return adviceAfterReveal
    case .allFields: return "Enter shows the other fields, or hides them again."
    case .note:
      return self.question.item == questionItems.last && scrollRange > self.question.offset
        ? "Enter writes a note. ↓ shows what stands below."
        : "Enter writes a note."
    case .reason: return "Enter changes the reason."
    case .dissent: return "Enter changes the reason; an empty one takes the dissent back."
    case .field: return ""
    }
  }
}

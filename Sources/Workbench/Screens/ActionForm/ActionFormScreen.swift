import Session
import TerminalKit
import Workshop

/// The form for one action, over the screen below.
struct ActionFormScreen: Screen {
  mutating func perform(_ command: Command, _ session: inout Session) -> [Effect] {
    guard let form = session.actionForm else {
      session.go(.board)
      return []
    }
    if command != .back { session.actionForm?.isToldOfLeaving = false }
    switch command {
    case .up: session.actionForm?.move(by: -1)
    case .down: session.actionForm?.move(by: 1)
    case .first, .pageUp: session.actionForm?.move(by: -ActionEntry.allCases.count)
    case .last, .pageDown: session.actionForm?.move(by: ActionEntry.allCases.count)
    case .nextField, .previousField:
      session.actionForm?.move(by: command == .nextField ? 1 : -1)
      session.typeInActionEntry()
    case .left: choose(by: -1, &session)
    case .right: choose(by: 1, &session)
    case .reach(let level): reach(level, &session)
    case .clearLevel:
      session.actionForm?.clearSelected()
      session.unfinished[.action(form.selection)] = nil
    case .enter:
      if form.selection.isTyped {
        session.typeInActionEntry()
      } else if form.selection == .question {
        session.overlay = .list(session.actionQuestionList)
      } else {
        choose(by: 1, &session)
      }
    case .create: return session.keepAction()
    case .back: session.leaveAction()
    default: break
    }
    return []
  }

  private func choose(by step: Int, _ session: inout Session) {
    session.actionForm?.choose(by: step, among: session.open?.playbook.questions ?? [])
  }

  private func reach(_ level: Level, _ session: inout Session) {
    guard session.actionForm?.action.question != nil else {
      return session.refuse("Say which question it serves first: then a level can be reached.")
    }
    session.actionForm?.action.reaches = level
    session.actionForm?.selection = .reaches
    session.say("It will reach level \(level.rawValue).")
  }

  mutating func click(_ target: Picture.Target, opens: Bool, _ session: inout Session) -> [Effect] {
    guard case .actionEntry(let entry) = target else { return [] }
    let isSelected = session.actionForm?.selection == entry
    session.actionForm?.selection = entry
    return opens || isSelected ? perform(.enter, &session) : []
  }

  func advice(_ session: Session) -> String {
    switch session.actionForm?.selection {
    case .question?: "Enter chooses the question it serves."
    case .reaches?: "0–4: the level of its question once this is done and shown."
    case .status?: "Enter or ← → choose."
    default: "Enter types, Tab goes on to the next entry. Ctrl-S keeps the action."
    }
  }
}

import Session
import TerminalKit
import Workshop

/// The form for a new workshop, or for the details of the open one.
struct DetailsScreen: Screen {
  mutating func perform(_ command: Command, _ session: inout Session) -> [Effect] {
    guard let form = session.detailsForm else { return [] }
    if command != .back { session.detailsForm?.isToldOfLeaving = false }
    switch command {
    case .left, .right, .enter, .addRow, .deleteRow, .create:
      if form.folder == nil, session.isReadOnly() { return [] }
    default: break
    }
    switch command {
    case .up: session.detailsForm?.move(by: -1)
    case .down: session.detailsForm?.move(by: 1)
    case .previousDecision, .nextDecision:
      session.detailsForm?.move(by: command == .nextDecision ? 1 : -1)
      session.typeInDetailsEntry()
    case .pageUp, .first: session.detailsForm?.move(by: -1000)
    case .pageDown, .last: session.detailsForm?.move(by: 1000)
    case .left: session.chooseInDetails(by: -1)
    case .right: session.chooseInDetails(by: 1)
    case .enter:
      if form.isChoice(form.selection) {
        session.chooseInDetails(by: 1)
      } else {
        session.typeInDetailsEntry()
      }
    case .addRow: session.addPerson()
    case .deleteRow: removePerson(&session)
    case .create: return session.keepDetails()
    case .back: return session.leaveDetails()
    default: break
    }
    return []
  }

  private func removePerson(_ session: inout Session) {
    guard let index = session.detailsForm?.selection.person else {
      return session.refuse("Go to a participant first: Del takes them out.")
    }
    session.detailsForm?.people.remove(at: index)
    let isEmpty = session.detailsForm?.people.isEmpty ?? true
    session.detailsForm?.selection = isEmpty ? .stage : .name(max(0, index - 1))
  }

  mutating func click(_ target: Picture.Target, opens: Bool, _ session: inout Session) -> [Effect] {
    guard case .entry(let entry) = target else { return [] }
    let isSelected = session.detailsForm?.selection == entry
    session.detailsForm?.selection = entry
    return opens || isSelected ? perform(.enter, &session) : []
  }

  func advice(_ session: Session) -> String {
    "Enter types in an entry; + adds a person; Ctrl-S keeps it all."
  }
}

import TerminalKit
import Workshop

/// Drafts that an earlier session left unsaved.
package struct FoundDrafts: Equatable, Sendable {
  /// Drafts not offered yet; the last one comes next.
  package var waiting: [Unsaved] = []
  /// Drafts that were offered and not chosen; they are kept for the next start.
  package var putOff: [Unsaved] = []

  /// Every draft that still exists.
  package var all: [Unsaved] { waiting + putOff }

  /// Forgets the drafts of the workshop that is left.
  package mutating func leaveWorkshop() {
    waiting.removeAll { $0.isOfWorkshop }
    putOff.removeAll { $0.isOfWorkshop }
  }
}

extension Session {
  /// All unsaved text and forms, and drafts of an earlier session: what a crash would lose. There
  /// is one for each thing, the newest.
  package var unsaved: [Unsaved] {
    let newest = unsavedHere
    let keys = newest.map(\.key)
    return newest + found.all.filter { !keys.contains($0.key) }
  }

  private var unsavedHere: [Unsaved] {
    unsavedTexts + [unsavedDetails, unsavedAction].compactMap { $0 }
  }

  private var unsavedTexts: [Unsaved] {
    var texts = unfinished
    if let typing { texts[typing.target] = typing }
    return texts.values.filter { $0.target.key != nil && $0.hasChanged }
      .map { .text(UnsavedText(target: $0.target, text: $0.editor.text)) }
  }

  /// The details form as a draft; `nil` where nothing was entered in it.
  package var unsavedDetails: Unsaved? {
    guard var form = detailsForm else { return nil }
    if let typing, case .details(let entry) = typing.target {
      form.set(entry, to: typing.editor.text.trimmed)
    }
    form = form.atRest
    if form.folder != nil { return form.holdsNothing ? nil : .newWorkshop(form) }
    guard let details = open?.state.details, form != DetailsForm(of: details) else { return nil }
    return .details(form, before: details)
  }

  private var unsavedAction: Unsaved? {
    guard var form = actionForm, let open else { return nil }
    if let typing, case .action(let entry) = typing.target {
      form.set(entry, to: typing.editor.text, on: open.day)
    }
    form = form.atRest
    return form.isChanged ? .action(form) : nil
  }

  /// Queues drafts to be offered one after the other. Those already offered, and those whose field
  /// is being edited, are left out.
  mutating func add(found drafts: [Unsaved]) {
    let here = unsavedHere.map(\.key)
    found.putOff.removeAll { $0.isOfWorkshop && !drafts.contains($0) }
    found.waiting.removeAll { $0.isOfWorkshop }
    found.waiting += drafts.filter { !found.putOff.contains($0) && !here.contains($0.key) }
  }

  /// Offers the next draft, if no list, text or form is open.
  package mutating func offerFound() {
    guard overlay == nil, typing == nil, place != .details, place != .action else { return }
    while let index = found.waiting.lastIndex(where: { $0.isOfWorkshop == (open != nil) }) {
      let draft = found.waiting.remove(at: index)
      found.putOff.append(draft)
      guard let (title, detail) = words(for: draft) else { continue }
      overlay = .list(
        ListOverlay(
          .draft(draft), title: title,
          items: [
            ListOverlay.Item("Go on with it", detail: detail.printable, .takeDraft),
            ListOverlay.Item("Throw it away", .discardDraft),
          ], hasQuery: false))
      return
    }
  }

  /// A title and an excerpt for a draft; `nil` where its question is no longer asked.
  private func words(for draft: Unsaved) -> (title: String, detail: String)? {
    switch draft {
    case .text(let text):
      let what: String
      switch text.target {
      case .prompt(.parked): what = "a thought"
      case .prompt(.checkpointName): what = "the name of a checkpoint"
      default:
        guard let id = text.target.question, let title = open?.playbook[id]?.title else {
          return nil
        }
        what = title.printable
      }
      return ("Text from before, not saved: \(what)", text.text)
    case .newWorkshop(let form):
      let people = form.people.count
      let title = form.title.isBlank ? "no title yet" : form.title
      return (
        "A workshop from before, not made yet",
        people == 0 ? title : "\(title), \(people) participant\(people == 1 ? "" : "s")"
      )
    case .details(let form, _):
      let newcomers = form.people.filter { $0.id == nil }.map(\.participant.name)
      return (
        "Details from before, not saved",
        ([form.title] + newcomers).filter { !$0.isBlank }.joined(separator: ", ")
      )
    case .action(let form): return ("An action from before, not saved", form.action.text)
    }
  }

  /// Deletes a draft for good.
  package mutating func discard(_ draft: Unsaved) {
    found.putOff.removeAll { $0 == draft }
    say("It is thrown away.")
  }

  /// Opens a draft where the person left it.
  package mutating func goOn(with draft: Unsaved) -> [Effect] {
    found.putOff.removeAll { $0 == draft }
    switch draft {
    case .text(let text): return goOnTyping(text)
    case .newWorkshop(let form):
      goOn(filling: form)
    case .details(var form, let before):
      guard let details = open?.state.details else { return [] }
      form.rebase(from: before, to: details)
      form.leaveOut(goneFrom: details)
      goOn(filling: form)
    case .action(let form):
      guard let open else { return [] }
      actionForm = form.rebased(on: form.id.flatMap { open.state.actions[$0] }, over: place)
      place = .action
      say("Go on where it was left; Ctrl-S keeps the action.")
    }
    return []
  }

  private mutating func goOn(filling form: DetailsForm) {
    detailsForm = form
    place = .details
    say(
      "Go on where it was left; Ctrl-S \(form.folder == nil ? "keeps it" : "starts the workshop").")
  }

  /// Selects the field of a draft and types its text there.
  private mutating func goOnTyping(_ draft: UnsavedText) -> [Effect] {
    if draft.target.isPrompt {
      beginTyping(draft.target, text: "")
      typing?.editor.replaceAll(with: draft.text)
      return []
    }
    guard case .answer(let id, let part) = draft.target else { return [] }
    go(to: id)
    switch part {
    case .field(let field), .cell(let field, _, _):
      // A hidden field is shown.
      if !visibleFields.contains(where: { $0.id == field }) { focus.showsAllFields = true }
    default: break
    }
    switch part {
    case .field(let field): goInto(.field(field))
    case .cell(let field, let row, let column):
      goInto(.field(field))
      guard rows(of: field, in: id).indices.contains(row),
        let index = open?.playbook[id]?.field(field)?.columns.firstIndex(where: {
          $0.id == column
        })
      else {
        found.putOff.append(.text(draft))
        fail("The row it was typed in is gone: \(draft.text.printable)")
        return []
      }
      self.place = .table
      focus.row = row
      focus.column = index
      beginTyping(draft.target, text: currentText(of: draft.target) ?? "")
    case .note: goInto(.note)
    case .reason:
      goInto(.reason)
      beginTyping(draft.target, text: "")
    case .dissent(let person): goInto(.dissent(person))
    }
    let effects = typing == nil ? typeInSelectedItem() : []
    typing?.editor.replaceAll(with: draft.text)
    return effects
  }
}

extension DetailsForm {
  /// Without where the person stands in it.
  fileprivate var atRest: DetailsForm {
    var form = self
    form.selection = .title
    form.offset = 0
    form.isToldOfLeaving = false
    form.isBeingMade = false
    return form
  }

  /// Whether nothing was entered in the form for a new workshop.
  package var holdsNothing: Bool {
    title.isBlank && organisation.isBlank && pilot.isBlank && people.isEmpty
  }

  /// Removes participants whom somebody took out of the workshop.
  fileprivate mutating func leaveOut(goneFrom details: WorkshopDetails) {
    people.removeAll { person in person.id.map { details.participants[$0] == nil } ?? false }
  }
}

extension ActionForm {
  /// Without where the person stands in it.
  fileprivate var atRest: ActionForm {
    var form = ActionForm(id: id, original, over: .board)
    form.action = action
    return form
  }

  /// The form for the action as it stands now, with what was changed in this one.
  fileprivate func rebased(on now: Action?, over place: Place) -> ActionForm {
    guard let id, let now else {
      var form = ActionForm(Action(text: ""), over: place)
      form.action = action
      return form
    }
    var form = ActionForm(id: id, now, over: place)
    form.action.apply(edits)
    return form
  }
}

import TerminalKit
import Workshop

extension ListOverlay {
  /// Shows the items that the query matches, best first.
  package mutating func filter() {
    guard let query = query?.text, !query.isBlank else {
      shown = items.indices.map { ($0, []) }
      selection = min(selection, max(0, shown.count - 1))
      return
    }
    if purpose == .search {
      // What people wrote must contain the query literally; titles and commands are matched
      // fuzzily.
      let sought = query.trimmed.lowercased()
      shown = items.indices.filter {
        items[$0].title.lowercased().contains(sought)
          || items[$0].detail.lowercased().contains(sought)
      }.map { ($0, []) }
    } else {
      shown = items.indices.compactMap { index in
        FuzzyMatch(query, in: items[index].title).map { (index, $0) }
      }.sorted { $0.1.score != $1.1.score ? $0.1.score > $1.1.score : $0.0 < $1.0 }
        .map { ($0.0, $0.1.positions) }
    }
    selection = 0
    offset = 0
  }
}

extension Session {
  /// Types a key into the query of the list; whether the key was text.
  package mutating func typeIntoList(_ key: Key) -> Bool {
    guard case .list(var list)? = overlay, list.query?.handle(key) == true else { return false }
    list.filter()
    overlay = .list(list)
    return true
  }

  /// Moves in, scrolls or closes the list or text over the screen; whether the command was one of
  /// these.
  package mutating func performInOverlay(_ command: Command) -> Bool {
    switch overlay {
    case .list(var list)?:
      let last = max(0, list.shown.count - 1)
      switch command {
      case .up: list.selection = list.selection == 0 ? last : list.selection - 1
      case .down: list.selection = list.selection == last ? 0 : list.selection + 1
      case .pageUp: list.selection = max(0, list.selection - 10)
      case .pageDown: list.selection = min(last, list.selection + 10)
      case .first: list.selection = 0
      case .last: list.selection = last
      case .back:
        overlay = nil
        return true
      default: return false
      }
      overlay = .list(list)
      return true
    case .text(var text)?:
      switch command {
      case .up, .down, .pageUp, .pageDown, .first, .last:
        text.scroll(command, page: max(1, size.height - 6))
        overlay = .text(text)
      case .back: overlay = nil
      default: return false
      }
      return true
    case nil: return false
    }
  }

  /// Carries out a choice from a list. Commands are left to the screens.
  package mutating func choose(_ choice: ListOverlay.Choice, from purpose: ListOverlay.Purpose)
    -> [Effect]
  {
    switch choice {
    case .command: break
    case .export(let format, let anonymous): beginExport(format, anonymous: anonymous)
    case .actionQuestion(let question): actionForm?.action.apply(.question(question))
    case .leave(let leaving, let keeping): return leave(to: leaving, keeping: keeping)
    case .dissent(let person):
      goInto(.dissent(person))
      return typeInSelectedItem()
    case .voter(let person): go(passingTo: person)
    case .takeDraft:
      if case .draft(let draft) = purpose { return goOn(with: draft) }
    case .discardDraft:
      if case .draft(let draft) = purpose { discard(draft) }
    case .keepMine, .keepTheirs, .keepBoth:
      if case .conflict(let conflict) = purpose { return settle(conflict, choice) }
    }
    return []
  }
}

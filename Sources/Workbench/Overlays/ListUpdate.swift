import TerminalKit
import Workshop

extension ListOverlay {
  /// Shows the items that the query matches, best first.
  mutating func filter() {
    guard let query = query?.text, !query.isBlank else {
      shown = items.indices.map { ($0, []) }
      selection = min(selection, max(0, shown.count - 1))
      return
    }
    if purpose == .search {
      // Words of people are looked for as they stand; only titles and commands are guessed at.
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

extension Workbench {
  /// Types into the query of a list; whether the key was one of text.
  mutating func typesInto(list: ListOverlay, _ key: Key) -> Bool {
    guard Keys.of(.list).command(for: key) == nil else { return false }
    var list = list
    guard list.query?.handle(key) == true else { return false }
    list.filter()
    overlay = .list(list)
    return true
  }

  mutating func typesInto(list key: Key) -> Bool {
    guard case .list(let list)? = overlay else { return false }
    return typesInto(list: list, key)
  }

  /// Carries out a command on what stands over the screen; `nil` where it is not for that.
  mutating func performInOverlay(_ command: Command) -> [Effect]? {
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
      case .enter: return take(list)
      case .back:
        overlay = nil
        return []
      default: return nil
      }
      overlay = .list(list)
      return []
    case .text(var text)?:
      switch command {
      case .up, .down, .pageUp, .pageDown, .first, .last:
        text.scroll(command, page: max(1, size.height - 6))
        overlay = .text(text)
      case .back: overlay = nil
      default: return nil
      }
      return []
    case nil: return nil
    }
  }

  private mutating func take(_ list: ListOverlay) -> [Effect] {
    guard let item = list.selected else { return [] }
    overlay = nil
    switch item.choice {
    case .command(let command): return perform(command)
    case .export(let format, let anonymous):
      beginExport(format, anonymous: anonymous)
      return []
    case .actionQuestion(let question):
      setActionQuestion(question)
      return []
    case .leave(let leaving, let keeping): return leave(to: leaving, keeping: keeping)
    case .dissent(let person):
      enterQuestion(at: .dissent(person))
      return typeInSelectedItem()
    case .voter(let person):
      pass(to: person)
      return []
    case .takeDraft, .discardDraft:
      guard case .draft(let draft) = list.purpose else { return [] }
      if item.choice == .takeDraft { return goOn(with: draft) }
      discard(draft)
      return []
    case .keepMine, .keepTheirs, .keepBoth:
      guard case .conflict(let conflict) = list.purpose else { return [] }
      return settle(conflict, item.choice)
    }
  }
}

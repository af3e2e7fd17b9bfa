import JSON
import TerminalKit
import Workshop

/// A text that was typed while somebody else changed the same text.
package struct Conflict: Equatable, Sendable {
  /// The person's text and where it belongs.
  package let typing: Typing
  /// The text that is there now.
  package let theirs: String

  /// The text that the person typed.
  package var mine: String { typing.editor.text }

  /// Both texts on one line each, from shortly before they differ.
  package var excerpts: (mine: String, theirs: String) {
    let same = mine.commonPrefix(with: theirs).count
    func excerpt(_ text: String) -> String {
      let hidden = same - 12
      return (hidden > 12 ? "…" + text.dropFirst(hidden) : text).printable
    }
    return (excerpt(mine), excerpt(theirs))
  }

  /// Both texts together: theirs, then the lines of mine that theirs does not have.
  package var both: String {
    let lines = theirs.split(separator: "\n", omittingEmptySubsequences: false)
    let own = mine.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !lines.contains($0) }
    return (lines + own).joined(separator: "\n")
  }
}

extension Session {
  /// The conflict that taking a text would cause: it would replace a text its writer never saw, or
  /// its row is gone. `nil` where there is none.
  package func conflict(of typing: Typing) -> Conflict? {
    guard typing.hasChanged, typing.target.question != nil,
      let now = currentText(of: typing.target)
    else { return nil }
    let isConflict: Bool
    switch ValueMerge(begun: typing.original, typed: typing.editor.text, present: now) {
    case .conflict: isConflict = true
    case .stands, .accepted: isConflict = false
    }
    return typing.hasLostItsRow || isConflict ? Conflict(typing: typing, theirs: now) : nil
  }

  /// The present text of a target, in the form in which it is typed; `nil` where the target is gone
  /// or is not part of an answer.
  package func currentText(of target: TypingTarget) -> String? {
    guard case .answer(let id, let part) = target, let question = open?.playbook[id] else {
      return nil
    }
    let answer = open?.state.answers[id]
    switch part {
    case .field(let field):
      return question.field(field).map { $0.typed(answer?.fields[field.text]) }
    case .cell(let field, let row, let column):
      let rows = rows(of: field, in: id)
      guard rows.indices.contains(row), let cell = question.field(of: part) else { return nil }
      return cell.typed(rows[row][column.text])
    case .note: return answer?.note ?? ""
    case .reason: return answer?.reason ?? ""
    case .dissent(let person): return answer?.dissent[person] ?? ""
    }
  }

  /// Asks which of two texts to keep. Until that is answered, mine is kept as unsaved.
  package mutating func ask(_ conflict: Conflict) {
    typing = nil
    unfinished[conflict.typing.target] = conflict.typing
    hasBeenWarned = false
    let name = name(of: conflict.typing.target)
    let (mine, theirs) = conflict.excerpts
    var items: [ListOverlay.Item]
    if conflict.typing.hasLostItsRow {
      items = [
        ListOverlay.Item(
          "Put the row back", detail: "You wrote: \(conflict.mine.printable)", .keepMine),
        ListOverlay.Item("Leave the row out", detail: "What you wrote is dropped", .keepTheirs),
      ]
    } else {
      items = [
        ListOverlay.Item("Keep mine", detail: "You wrote: \(mine)", .keepMine),
        ListOverlay.Item(
          "Keep theirs",
          detail: conflict.theirs.isEmpty
            ? "They took it away" : "They wrote: \(theirs)", .keepTheirs),
      ]
      if conflict.typing.editor.isMultiline, !conflict.theirs.isBlank {
        items.append(
          ListOverlay.Item("Put both together", detail: "Theirs, then yours", .keepBoth))
      }
    }
    overlay = .list(
      ListOverlay(
        .conflict(conflict),
        title: conflict.typing.hasLostItsRow
          ? "\(name): the row was taken out while you typed"
          : "\(name) was changed while you typed",
        items: items, hasQuery: false))
  }

  /// Carries out the choice between two texts.
  package mutating func settle(_ conflict: Conflict, _ choice: ListOverlay.Choice) -> [Effect] {
    let target = conflict.typing.target
    unfinished[target] = nil
    if choice == .keepTheirs {
      if conflict.typing.hasLostItsRow,
        case .answer(let question, .cell(let field, let row, _)) = target
      {
        var rows = rows(of: field, in: question)
        if rows.indices.contains(row) {
          rows.remove(at: row)
          moveUnfinished(of: field, in: question) { $0 == row ? nil : $0 > row ? $0 - 1 : $0 }
          setRows(rows, TableName(question: question, field: field))
        }
      }
      say("Kept as the others left it.")
      return []
    }
    // The text now counts as typed over what is there at present.
    var typing = Typing(
      target, text: conflict.theirs, isMultiline: conflict.typing.editor.isMultiline)
    typing.editor.replaceAll(with: choice == .keepBoth ? conflict.both : conflict.mine)
    if conflict.typing.hasLostItsRow, !typing.hasChanged { return [] }
    self.typing = typing
    return finishTyping(going: .stay)
  }

  private func name(of target: TypingTarget) -> String {
    guard case .answer(let id, let part) = target, let question = open?.playbook[id] else {
      return "The text"
    }
    switch part {
    case .field(let field), .cell(let field, _, _):
      return "\(question.title) · \(question.field(field)?.label ?? "")".printable
    case .note: return "\(question.title) · note".printable
    case .reason, .dissent: return question.title.printable
    }
  }
}

extension String {
  /// The common beginning of both texts.
  fileprivate func commonPrefix(with other: String) -> Substring {
    let count = zip(self, other).prefix { $0 == $1 }.count
    return prefix(count)
  }
}

import TerminalKit
import Workshop

extension Workbench {
  /// A click selects; a second one on what is selected opens it. The wheel moves.
  mutating func click(_ mouse: MouseEvent) -> [Effect] {
    switch mouse.action {
    case .wheelUp: return wheel(.up)
    case .wheelDown: return wheel(.down)
    case .release: return []
    case .press, .doublePress: break
    }
    notice = nil
    var effects: [Effect] = []
    if typing != nil {
      // The footer shows the keys of typing: a click on one is that key.
      if mouse.point.y == size.height - 1 {
        let key = footer.hint(atColumn: mouse.point.x, width: size.width).flatMap {
          Key(name: $0.key)
        }
        return key.map { type($0) } ?? []
      }
      effects = finishTyping(going: .stay)
    }
    let picture = view
    guard let target = picture.target(at: mouse.point) else {
      return effects + clickFooter(mouse.point)
    }
    let opens = mouse.action == .doublePress
    switch target {
    case .command(let command): effects += perform(command)
    case .row(let row): effects += clickRow(row, opens: opens)
    case .decision(let index):
      if selectedQuestion?.decisionIndex != index,
        let first = open?.playbook.firstIndex(ofDecision: index)
      {
        select(first)
        self.place = .board
      }
    case .question(let index):
      let isSelected = index == board.question
      if !isSelected { select(index) }
      self.place = .board
      if opens || isSelected && size.width < BoardLayout.wide { enterQuestion() }
    case .level:
      // A level is a commitment: a click selects the ladder, the digit sets it.
      if place == .board { enterQuestion(at: .ladder) } else { question.item = .ladder }
      say("Press the digit to agree on a level.")
    case .item(let item):
      let isSelected = place == .question && question.item == item
      enterQuestion(at: item)
      if opens || isSelected { effects += typeInSelectedItem(fromEnter: true) }
    case .cell(let row, _):
      place = .table
      question.row = row
      if opens { effects += performInTable(.enter) }
    case .actionEntry(let entry):
      let isSelected = actionForm?.selection == entry
      actionForm?.selection = entry
      if opens || isSelected { effects += performInAction(.enter) }
    case .entry(let entry):
      let isSelected = form?.selection == entry
      form?.selection = entry
      if opens || isSelected { effects += performInForm(.enter) }
    }
    return effects
  }

  private mutating func wheel(_ command: Command) -> [Effect] {
    guard typing == nil else { return [] }
    if place == .summary, overlay == nil {
      return perform(command) + perform(command) + perform(command)
    }
    return perform(command)
  }

  private mutating func clickFooter(_ point: Point) -> [Effect] {
    guard point.y == size.height - 1, overlay == nil,
      let hint = footer.hint(atColumn: point.x, width: size.width),
      let binding = Keys.of(activePlace).bindings.first(where: { $0.label == hint.label })
        ?? Key(name: hint.key).flatMap({ key in
          Keys.of(activePlace).bindings.first { $0.keys.contains(key) }
        })
    else { return [] }
    // The footer's one entry for the levels names five keys: it says so and sets none.
    if case .setLevel = binding.command {
      say("Press a digit from 0 to 4.")
      return []
    }
    return perform(binding.command)
  }

  private mutating func clickRow(_ row: Int, opens: Bool) -> [Effect] {
    if case .list(var list)? = overlay {
      list.selection = row
      overlay = .list(list)
      return perform(.enter)
    }
    switch place {
    case .home:
      home.selection = row
      return opens ? perform(.enter) : []
    case .actions:
      if let plan = open?.plan, row < plan.count { actions.selected = plan[row] }
      return opens ? perform(.enter) : []
    case .progress:
      progress.selection = row
      return []
    case .gaps:
      gaps.selection = row
      return opens ? perform(.enter) : []
    case .hands:
      hands.selection = row
      return []
    case .agreement:
      agreement.selection = row
      return opens ? perform(.enter) : []
    default: return []
    }
  }
}

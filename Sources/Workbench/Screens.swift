import Session
import TerminalKit

/// All screens, each with its state.
struct Screens: Sendable, Equatable {
  var home = HomeScreen()
  var details = DetailsScreen()
  var board = BoardScreen()
  var question = QuestionScreen()
  var table = TableScreen()
  var gaps = GapsScreen()
  var summary = SummaryScreen()
  var hands = HandsScreen()
  var pass = PassScreen()
  var actions = ActionsScreen()
  var action = ActionFormScreen()
  var agreement = AgreementScreen()
  var progress = ProgressScreen()
  var room = RoomScreen()

  /// Runs a task on the screen of a place. This is the only table from places to screens.
  mutating func with<Task: ScreenTask>(
    _ place: Place, _ session: inout Session, _ task: Task
  ) -> Task.Result {
    switch place {
    case .home: task.run(on: &home, &session)
    case .details: task.run(on: &details, &session)
    case .board: task.run(on: &board, &session)
    case .question: task.run(on: &question, &session)
    case .table: task.run(on: &table, &session)
    case .gaps: task.run(on: &gaps, &session)
    case .summary: task.run(on: &summary, &session)
    case .hands: task.run(on: &hands, &session)
    case .pass: task.run(on: &pass, &session)
    case .actions: task.run(on: &actions, &session)
    case .action: task.run(on: &action, &session)
    case .agreement: task.run(on: &agreement, &session)
    case .progress: task.run(on: &progress, &session)
    // A list or text is drawn over a screen; a session is never at such a place.
    case .room, .list, .reading: task.run(on: &room, &session)
    }
  }

  /// Resets all screens but home, for another workshop.
  mutating func closeWorkshop() {
    let home = home
    self = Screens()
    self.home = home
  }
}

/// A task for any screen. A closure can't be generic, so each task is a type.
protocol ScreenTask {
  associatedtype Result
  func run<S: Screen>(on screen: inout S, _ session: inout Session) -> Result
}

enum Tasks {
  struct Arrive: ScreenTask {
    let place: Place
    func run<S: Screen>(on screen: inout S, _ session: inout Session) -> [Effect] {
      screen.arrive(from: place, &session)
    }
  }

  struct Perform: ScreenTask {
    let command: Command
    func run<S: Screen>(on screen: inout S, _ session: inout Session) -> [Effect] {
      screen.perform(command, &session)
    }
  }

  struct Click: ScreenTask {
    let target: Picture.Target
    let opens: Bool
    func run<S: Screen>(on screen: inout S, _ session: inout Session) -> [Effect] {
      screen.click(target, opens: opens, &session)
    }
  }

  struct KeepInView: ScreenTask {
    func run<S: Screen>(on screen: inout S, _ session: inout Session) {
      screen.keepInView(&session)
    }
  }

  struct Advise: ScreenTask {
    func run<S: Screen>(on screen: inout S, _ session: inout Session) -> String {
      screen.advice(session)
    }
  }

  struct Explain: ScreenTask {
    func run<S: Screen>(on screen: inout S, _ session: inout Session) -> TextOverlay? {
      screen.explanation(session)
    }
  }

  struct QuestionAtHand: ScreenTask {
    func run<S: Screen>(on screen: inout S, _ session: inout Session) -> Int? {
      screen.questionAtHand(session)
    }
  }

  struct Hints: ScreenTask {
    func run<S: Screen>(on screen: inout S, _ session: inout Session) -> [KeyHint]? {
      screen.hints
    }
  }

  struct Draw: ScreenTask {
    let picture: Picture
    func run<S: Screen>(on screen: inout S, _ session: inout Session) -> Picture {
      var picture = picture
      screen.draw(&picture, session)
      return picture
    }
  }
}

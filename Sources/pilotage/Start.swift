import Store

/// What the program is asked to be: the workbench, or a command. Told from the arguments without the
/// argument parser, which costs as long as the rest of a start.
enum Start: Equatable {
  /// On a workshop's folder or a checkpoint; `nil`: at home. `essentials`: with the questions of the
  /// stage's gate only.
  case workbench(path: String?, essentials: Bool = false)
  /// The argument parser sees to it.
  case command
  case refused(Failure)

  init(_ arguments: [String], verbs: @autoclosure () -> VerbTree, exists: (String) -> Bool) {
    guard let first = arguments.first else {
      self = .workbench(path: nil)
      return
    }
    if first.hasPrefix("-") {
      self = .command
      return
    }
    if first == "open" {
      let names = arguments.dropFirst().filter { $0 != Self.essentials }
      let flags = arguments.count - 1 - names.count
      if names.count == 1, let name = names.first, flags <= 1, Self.isName(name) {
        self = .workbench(path: name, essentials: flags == 1)
        return
      }
    }
    let verbs = verbs()
    if verbs.has(first) {
      self = verbs.unknownVerb(in: arguments).map { .refused(.usage($0)) } ?? .command
    } else if exists(first) {
      self =
        arguments.count == 1
        ? .workbench(path: first) : .refused(.usage(.unexpected(arguments[1], after: first)))
    } else if arguments.count == 1, first.contains("/") {
      self = .refused(.store(.notFound(path: first)))
    } else {
      self = .refused(.usage(.unknownVerb(first, of: [], nearest: verbs.nearest(to: first))))
    }
  }

  private static let essentials = "--essentials"

  private static func isName(_ argument: String) -> Bool {
    !argument.isEmpty && !argument.hasPrefix("-")
  }
}

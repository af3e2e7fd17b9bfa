import ArgumentParser
import Store
import Workshop

/// `pilotage merge DIR`
struct MergeCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Take in the conflict copies that a syncing service left.",
    discussion: """
      What was changed on one side only is taken; what was changed on both is asked, one by one. \
      Without a terminal it is left, with its copy, and the status is 1. A copy is removed only when \
      nothing of it is left to decide; what it said stays in the history. Votes are never shown: \
      where they differ, only --prefer decides.
      """)

  enum Preference: String, CaseIterable, ExpressibleByArgument {
    case here, copy

    var side: MergeSide { self == .here ? .here : .copy }
  }

  @Argument(help: "The workshop's folder.")
  var dir: PathArgument

  @Option(help: "What stands where both sides were changed: the record here, or the copy.")
  var prefer: Preference?

  @OptionGroup var writer: WriterOption

  func perform() throws -> ExitStatus {
    let workshop = try WorkshopWriting(dir, writer)
    let isSettled = try CopyMerging.run(
      workshop.folder, who: workshop.who, prefer: prefer?.side, asks: StandardStreams.isTerminal)
    return isSettled ? .done : .no
  }
}

import Timing
import Store
import Session

/// Keeps what was entered and is not saved in the user's own folder, so that a crash does not take it.
package struct DraftKeeper {
  /// What a draft is for; one for a workshop that is not made yet belongs to none.
  private struct Thing: Hashable {
    let workshop: String?
    let key: String
  }

  private let folders: UserFolders
  /// What is on disk of what this program shows.
  private var kept: [Thing: Unsaved] = [:]
  /// Whether it was looked for what belongs to no workshop: since then it is all known.
  private var hasLooked = false
  /// When something is to be kept.
  package private(set) var due: Moment?
  /// When it is to be kept however busy the keys are.
  private var latest: Moment?

  /// How long after the last key it is kept.
  private static let delay: Double = 0.5
  private static let latestDelay: Double = 0.9

  package init(_ folders: UserFolders) {
    self.folders = folders
  }

  /// What is on disk of an earlier time: for a workshop, and the first time for one that was not made.
  package mutating func found(for workshop: String?) -> [Unsaved] {
    var indices: [String?] = workshop.map { [$0] } ?? []
    if !hasLooked { indices.insert(nil, at: 0) }
    hasLooked = true
    kept = kept.filter { $0.key.workshop == nil }
    var found: [Unsaved] = []
    for workshop in indices {
      for draft in folders.drafts(of: workshop) {
        guard let unsaved = Unsaved(key: draft.key, content: draft.text),
          unsaved.isOfWorkshop == (workshop != nil)
        else { continue }
        kept[Thing(workshop: workshop, key: draft.key)] = unsaved
        found.append(unsaved)
      }
    }
    return found
  }

  /// Takes note of what is not saved: lets go of what is by now, if it may, and keeps the rest once
  /// the hands rest.
  package mutating func note(_ unsaved: [Unsaved], for workshop: String?, letsGo: Bool) {
    let things = things(unsaved, for: workshop)
    for thing in kept.keys where things[thing] == nil {
      // What belongs to a workshop that was left waits there.
      let isElsewhere = thing.workshop != nil && thing.workshop != workshop
      guard isElsewhere || letsGo else { continue }
      kept[thing] = nil
      if !isElsewhere { folders.removeDraft(of: thing.workshop, key: thing.key) }
    }
    if things.allSatisfy({ kept[$0.key] == $0.value }) {
      due = nil
      latest = nil
    } else if let due, due.secondsFromNow <= 0 {
      keep(unsaved, for: workshop)
    } else {
      // Every key puts it off, so that what is kept is what was there when the hands rested; but a
      // person who never rests loses no more than the last second.
      let latest = latest ?? Moment(secondsFromNow: Self.latestDelay)
      self.latest = latest
      due = .earliest([latest, Moment(secondsFromNow: Self.delay)])
    }
  }

  /// Keeps what is not saved, at once.
  package mutating func keep(_ unsaved: [Unsaved], for workshop: String?) {
    due = nil
    latest = nil
    for (thing, unsaved) in things(unsaved, for: workshop) where kept[thing] != unsaved {
      try? folders.keep(
        Draft(
          workshop: thing.workshop, key: thing.key, text: unsaved.content, time: LocalClock.now))
      // Even where it could not be: it is tried again with the next change, not all the time.
      kept[thing] = unsaved
    }
  }

  private func things(_ unsaved: [Unsaved], for workshop: String?) -> [Thing: Unsaved] {
    var things: [Thing: Unsaved] = [:]
    for unsaved in unsaved {
      guard let key = unsaved.key, workshop != nil || !unsaved.isOfWorkshop else { continue }
      things[Thing(workshop: unsaved.isOfWorkshop ? workshop : nil, key: key)] = unsaved
    }
    return things
  }
}

import Timing
import Store
import Session

/// Saves drafts of unsaved text and forms in the user's own folder, so that a crash does not lose
/// them.
package struct DraftKeeper {
  /// What a draft is for; the draft of a new workshop has no workshop.
  private struct Thing: Hashable {
    let workshop: String?
    let key: String
  }

  private let folders: UserFolders
  /// The drafts on disk that belong to this session.
  private var kept: [Thing: Unsaved] = [:]
  /// Whether drafts without a workshop were loaded; after that they are all known.
  private var hasLooked = false
  /// When the drafts have to be saved; `nil`: nothing new to save.
  package private(set) var due: Moment?
  /// When to save at the latest, even while keys keep coming.
  private var latest: Moment?

  /// Seconds after the last key until drafts are saved.
  private static let delay: Double = 0.5
  private static let latestDelay: Double = 0.9

  /// Keeps drafts in these folders; nothing is read yet.
  package init(_ folders: UserFolders) {
    self.folders = folders
  }

  /// Loads the drafts of a workshop and, the first time, the draft of a new workshop.
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

  /// Schedules saving of drafts. Drafts no longer needed are deleted if `letsGo`.
  package mutating func note(_ unsaved: [Unsaved], for workshop: String?, letsGo: Bool) {
    let things = things(unsaved, for: workshop)
    for thing in kept.keys where things[thing] == nil {
      // Drafts of another workshop stay on disk until that is opened again.
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
      // Every key postpones saving, so that the drafts are saved in a pause. Somebody who never
      // pauses loses at most the last second.
      let latest = latest ?? Moment(secondsFromNow: Self.latestDelay)
      self.latest = latest
      due = .earliest([latest, Moment(secondsFromNow: Self.delay)])
    }
  }

  /// Saves the drafts at once.
  package mutating func keep(_ unsaved: [Unsaved], for workshop: String?) {
    due = nil
    latest = nil
    for (thing, unsaved) in things(unsaved, for: workshop) where kept[thing] != unsaved {
      try? folders.keep(
        Draft(
          workshop: thing.workshop, key: thing.key, text: unsaved.content, time: LocalClock.now))
      // A failed draft counts as saved, so that the next try comes with the next change only.
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

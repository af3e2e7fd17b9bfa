import Playbooks
import Store
import Workshop

/// The sample workshop on disk.
package enum DemoWorkshop {
  /// Writes the sample into a folder and returns its path. A sample that is there already is left
  /// unchanged.
  package static func write(
    to path: String, who: String, folders: UserFolders, today: CalendarDate
  ) throws -> String {
    if WorkshopSource.isWorkshop(path) {
      guard WorkshopSource.summary(of: path)?.isSample == true else {
        throw StoreError.notEmpty(path: FileSystem.absolute(path))
      }
      return FileSystem.absolute(path)
    }
    guard let playbook = try BuiltInPlaybooks.playbook() else {
      throw StoreError.notFound(path: "the built-in playbook")
    }
    let sample = try SampleWorkshop(today: today, playbook: playbook)
    let folder = try WorkshopFolder.create(
      at: path, state: sample.state, papers: sample.papers, writer: folders.writer())
    for checkpoint in sample.checkpoints {
      try folder.takeCheckpoint(
        name: checkpoint.name, state: checkpoint.state, who: who, now: checkpoint.taken)
    }
    return folder.path
  }
}

import Playbooks
import Store
import Workshop

/// The sample workshop on the disk.
enum DemoWorkshop {
  /// Writes the sample into a folder and tells its path; one that is there already is left as it
  /// is, whatever was changed in it.
  static func write(to path: String, folders: UserFolders) throws -> String {
    if WorkshopSource.isWorkshop(path) {
      guard WorkshopSource.summary(of: path)?.isSample == true else {
        throw StoreError.notEmpty(path: FileSystem.absolute(path))
      }
      return FileSystem.absolute(path)
    }
    guard let playbook = try BuiltInPlaybooks.playbook() else {
      throw Failure.other("the built-in playbook is missing")
    }
    let sample = try SampleWorkshop(today: LocalClock.today, playbook: playbook)
    let folder = try WorkshopFolder.create(
      at: path, state: sample.state, papers: sample.papers, writer: folders.writer())
    for checkpoint in sample.checkpoints {
      try folder.takeCheckpoint(
        name: checkpoint.name, state: checkpoint.state, who: LocalUser.name, now: checkpoint.taken)
    }
    return folder.path
  }
}

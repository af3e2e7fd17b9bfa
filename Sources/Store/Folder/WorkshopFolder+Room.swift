import JSON
import Workshop

extension WorkshopFolder {
  /// Where the room is; `nil` where nobody has said, or the file can't be read.
  public func room() -> Room? {
    guard let root = try? open(), let bytes = try? root.read(Record.room.fileName),
      let json = try? JSONReader.parse(bytes)
    else { return nil }
    return try? Room(json: json)
  }

  /// Says where the room is: no lock, no history, no waiting for the disk.
  public func setRoom(_ room: Room) throws(StoreError) {
    let root = try open()
    let isShared = (try? root.status()).map { $0.st_mode & 0o2000 != 0 } ?? false
    try write(room.json, as: .room, in: root, FileModes(isShared: isShared), waits: false)
  }
}

import JSON
import Workshop

extension WorkshopFolder {
  /// Where the room is; `nil` where there is no `room.json` or it can't be read.
  public func room() -> Room? {
    guard let root = try? open(), let bytes = try? root.read(Record.room.fileName),
      let json = try? JSONReader.parse(bytes)
    else { return nil }
    return try? Room(json: json)
  }

  /// Writes where the room is, without lock, history or waiting for the disk.
  public func setRoom(_ room: Room) throws(StoreError) {
    let root = try open()
    let isShared = (try? root.status()).map { $0.st_mode & 0o2000 != 0 } ?? false
    try write(room.json, as: .room, in: root, FileModes(isShared: isShared), waits: false)
  }
}

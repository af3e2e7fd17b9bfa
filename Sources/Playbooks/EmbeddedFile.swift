import EmbeddedFiles

/// A file that is compiled into the program.
enum EmbeddedFile {
  /// The bytes of the file of a name; empty where there is none.
  static func bytes(_ name: String) -> [UInt8] {
    for index in 0..<pilotage_embedded_count() {
      let file = pilotage_embedded_at(index)
      if String(cString: file.name) == name {
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
      }
    }
    return []
  }
}

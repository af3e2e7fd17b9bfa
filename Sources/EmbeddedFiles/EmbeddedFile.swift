import CEmbeddedFiles

/// Files that are compiled into the program.
public enum EmbeddedFile {
  /// The content of a file; empty where no file has this name.
  public static func bytes(_ name: String) -> [UInt8] {
    all.first { String(cString: $0.name) == name }
      .map { Array(UnsafeBufferPointer(start: $0.bytes, count: $0.count)) } ?? []
  }

  /// The names of the files in a folder, sorted, without the folder and `.json`.
  public static func names(in folder: String) -> [String] {
    all.map { String(cString: $0.name) }.filter { $0.hasPrefix(folder + "/") }
      .map { String($0.dropFirst(folder.count + 1).dropLast(".json".count)) }.sorted()
  }

  private static var all: some Sequence<pilotage_embedded_file> {
    (0..<pilotage_embedded_count()).lazy.map { pilotage_embedded_at($0) }
  }
}

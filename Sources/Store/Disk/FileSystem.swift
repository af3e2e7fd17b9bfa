import Glibc
import JSON

/// Single files by path, for files that are no records of a workshop.
public enum FileSystem {
  /// The bytes of a file. One larger than `JSONReader.largestSize` is refused.
  public static func bytes(_ path: String) throws(StoreError) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try read(path)
    } catch {
      throw .reading(error, path: path)
    }
    guard bytes.count <= JSONReader.largestSize else {
      throw .document(
        path: path, line: nil, .tooLarge(bytes: bytes.count, bound: JSONReader.largestSize))
    }
    return bytes
  }

  /// The value of a JSON file.
  public static func document(_ path: String) throws(StoreError) -> JSONValue {
    let bytes = try bytes(path)
    do {
      return try JSONValue.parse(bytes)
    } catch {
      throw .document(error, path: path, bytes: bytes)
    }
  }

  /// Writes a file at a path that a person named, as a whole or not at all. Of a symbolic link the
  /// target is replaced; to a pipe or a device the bytes are written.
  public static func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw .notAFile(path: path) }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      do {
        let file = Descriptor(try system { open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY) })
        return try file.write(bytes)
      } catch {
        throw .writing(error, path: path)
      }
    }
    let target = exists ? real(path) : path
    let (folder, name) = split(target)
    let mode = exists ? status.st_mode & 0o777 : 0o666 & ~FileModes.currentMask()
    let opened: OpenFolder
    do {
      opened = try OpenFolder(folder)
    } catch {
      throw .cannotCreate(path: path, errno: error.number)
    }
    try opened.replace(name, with: bytes, .init(mode: mode))
  }

  /// A path made absolute from the current folder, without `.` and doubled slashes. Links and `..`
  /// stay as they are.
  public static func absolute(_ path: String) -> String {
    var result = path
    if !result.hasPrefix("/"), let current = getcwd(nil, 0) {
      defer { free(current) }
      result = String(cString: current) + "/" + result
    }
    var parts: [Substring] = []
    for part in result.split(separator: "/") where part != "." { parts.append(part) }
    return "/" + parts.joined(separator: "/")
  }

  /// The path without links and `..`, so that a file has one path only. The path itself where
  /// nothing is there.
  static func real(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The folder of a path and its last name.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }

  static func read(_ path: String) throws(SystemError) -> [UInt8] {
    let file = Descriptor(
      try system { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) })
    return try readPlain(file)
  }

  /// The bytes of an open file, at most one more than the bound. Folders, pipes and devices are
  /// refused.
  static func readPlain(_ file: borrowing Descriptor) throws(SystemError) -> [UInt8] {
    let status = try file.status()
    guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(number: EISDIR) }
    return try file.read(expecting: Int(status.st_size), bound: JSONReader.largestSize)
  }
}

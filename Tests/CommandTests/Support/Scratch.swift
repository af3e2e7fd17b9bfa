import Glibc
import Testing

/// A folder of a test's own, removed when the test is over.
final class Scratch {
  let path: String

  init() throws {
    var template = Array("/tmp/pilotage-commands-XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  deinit { Self.remove(path) }

  static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      chmod(path, 0o700)
      for name in names(path) { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  /// The names in a folder, in order.
  static func names(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The files in a folder and below it, by their paths there.
  static func files(_ path: String) -> [String] {
    names(path).flatMap { name -> [String] in
      var status = stat()
      guard lstat(path + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        return [name]
      }
      return files(path + "/" + name).map { name + "/" + $0 }
    }
  }

  func bytes(_ name: String) throws -> [UInt8] { try Self.bytes(at: path + "/" + name) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func exists(_ name: String) -> Bool { access(path + "/" + name, F_OK) == 0 }

  func put(_ text: String, _ name: String) throws {
    let file = try #require(fopen(path + "/" + name, "w"))
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  static func bytes(at path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "r"), "\(path) is not there")
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}

extension Scratch {
  /// A file's permissions.
  func mode(_ name: String) throws -> mode_t {
    var status = stat()
    try #require(stat(path + "/" + name, &status) == 0)
    return status.st_mode & 0o777
  }
}

extension Scratch {
  /// Makes a folder with those that it is in.
  func folder(_ name: String) throws {
    var made = path
    for part in name.split(separator: "/") {
      made += "/" + part
      try #require(mkdir(made, 0o700) == 0 || errno == EEXIST)
    }
  }
}

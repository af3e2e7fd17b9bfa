import Glibc

/// A folder of a test's own, removed with everything in it when nobody refers to it any more.
///
/// It is in memory where there is a folder for that, since a save on a disk takes some milliseconds.
public final class TemporaryFolder: Sendable {
  /// The absolute path.
  public let path: String

  /// Makes the folder.
  ///
  /// - Parameter onDisk: for a test that needs a disk, or runs programs in the folder.
  public init(onDisk: Bool = false) throws {
    let parent = !onDisk && access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array((parent + "/pilotage-test-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else { throw Failure("no folder in \(parent)") }
    path = String(cString: made)
  }

  deinit { Self.remove(path) }

  /// What could not be done, and why.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String

    public init(_ what: String) {
      description = "\(what): \(String(cString: strerror(errno)))"
    }
  }

  /// Removes a file, or a folder with everything in it.
  public static func remove(_ path: String) {
    guard let kind = kind(of: path) else { return }
    guard kind == S_IFDIR else {
      unlink(path)
      return
    }
    chmod(path, 0o700)
    for name in names(path) { remove(path + "/" + name) }
    rmdir(path)
  }

  /// The names in a folder, in order.
  public static func names(_ path: String) -> [String] {
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
  public static func files(_ path: String) -> [String] {
    names(path).flatMap { name -> [String] in
      guard kind(of: path + "/" + name) == S_IFDIR else { return [name] }
      return files(path + "/" + name).map { name + "/" + $0 }
    }
  }

  /// The bytes of a file.
  public static func bytes(at path: String) throws -> [UInt8] {
    guard let file = fopen(path, "re") else { throw Failure(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}

// MARK: - What is in it

extension TemporaryFolder {
  public func bytes(_ name: String) throws -> [UInt8] { try Self.bytes(at: path + "/" + name) }

  public func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  public func exists(_ name: String) -> Bool { access(path + "/" + name, F_OK) == 0 }

  /// Writes a file, whose folder must exist.
  public func put(_ bytes: [UInt8], _ name: String) throws {
    guard let file = fopen(path + "/" + name, "we") else { throw Failure(path + "/" + name) }
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else { throw Failure(path + "/" + name) }
  }

  public func put(_ text: String, _ name: String) throws { try put(Array(text.utf8), name) }

  /// Makes a folder with those that it is in.
  public func folder(_ name: String) throws {
    var made = path
    for part in name.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) == 0 || errno == EEXIST else { throw Failure(made) }
    }
  }

  /// The names of the files directly in it, hidden ones left out.
  public var files: [String] {
    Self.names(path).filter { !$0.hasPrefix(".") && Self.kind(of: path + "/" + $0) == S_IFREG }
  }

  /// The permissions of a file.
  public func mode(_ name: String) throws -> mode_t {
    var status = stat()
    guard stat(path + "/" + name, &status) == 0 else { throw Failure(path + "/" + name) }
    return status.st_mode & 0o777
  }
}

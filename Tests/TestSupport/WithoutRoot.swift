import Glibc

/// The user who owns nothing.
private let nobody: uid_t = 65_534

/// Runs `body` with the file permissions of a user who is not root, in this thread only.
public func withoutRoot<Result>(_ body: () throws -> Result) throws -> Result {
  guard getuid() == 0 else { return try body() }
  // Linux has a user for files alone, but Swift's Glibc does not show the call.
  typealias Call = @convention(c) (uid_t) -> Int32
  guard let symbol = dlsym(nil, "setfsuid") else {
    throw TemporaryFolder.Failure("setfsuid")
  }
  let setUser = unsafeBitCast(symbol, to: Call.self)
  _ = setUser(nobody)
  defer { _ = setUser(0) }
  return try body()
}

extension TemporaryFolder {
  /// Makes a folder in it read-only. For root this holds while `withoutRoot` runs, whose user owns
  /// everything here from now on.
  public func makeReadOnly(_ name: String) throws {
    if getuid() == 0 { try giveAway(path) }
    guard chmod(path + "/" + name, 0o555) == 0 else { throw Failure(path + "/" + name) }
  }

  private func giveAway(_ path: String) throws {
    guard lchown(path, nobody, gid_t.max) == 0 else { throw Failure(path) }
    for name in Self.names(path) { try giveAway(path + "/" + name) }
  }
}

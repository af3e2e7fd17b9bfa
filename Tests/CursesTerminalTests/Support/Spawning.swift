import CPseudoTerminal
import Glibc
import Testing

/// What `tcgetattr` tells of a terminal.
struct Modes: Equatable {
  var flags: [tcflag_t]
  var characters: [UInt8]

  init(_ descriptor: Int32) {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    characters = withUnsafeBytes(of: &modes.c_cc) { Array($0) }
  }
}

/// The text of C characters.
func text(_ characters: some Sequence<CChar>) -> String {
  String(decoding: characters.map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// Both ends of a pipe that no other child inherits.
func makePipe() throws -> (read: Int32, write: Int32) {
  var ends: [Int32] = [-1, -1]
  try #require(pseudo_terminal_pipe(&ends))
  return (ends[0], ends[1])
}

/// The bytes that can be read without waiting; empty at the end.
func readSome(_ descriptor: Int32) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
    count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
  }
}

extension PseudoTerminal {
  /// Starts `CursesProbe`, or a shell's script with it as its parameters, as the leader of a
  /// session whose terminal is `terminal`.
  static func spawn(
    _ arguments: [String], script: String?, terminal: String, commands: Int32, log: Int32,
    environment: [String: String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Both pipes are moved first: their numbers may be among those that are set.
    posix_spawn_file_actions_adddup2(&actions, commands, 100)
    posix_spawn_file_actions_adddup2(&actions, log, 101)
    // The first terminal that a session's leader opens becomes the session's.
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, 101, STDERR_FILENO)
    posix_spawn_file_actions_adddup2(&actions, 100, 3)
    posix_spawn_file_actions_addclose(&actions, 100)
    posix_spawn_file_actions_addclose(&actions, 101)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The thread of a test has signals blocked, which a child inherits.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, pseudo_terminal_own_session() | Int16(POSIX_SPAWN_SETSIGMASK))
    let probe = try [probePath()] + arguments
    let command = script.map { ["/bin/sh", "-c", $0, "sh"] + probe } ?? probe
    var child: pid_t = 0
    let result = withCStrings(command) { arguments in
      withCStrings(environment.map { "\($0)=\($1)" }) { environment in
        posix_spawn(&child, command[0], &actions, &attributes, arguments, environment)
      }
    }
    try #require(result == 0, "cannot start \(command)")
    return child
  }

  /// The probe is beside the tests' own program.
  private static func probePath() throws -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = text(buffer.prefix(max(0, count)))
    let folder = own[..<(try #require(own.lastIndex(of: "/")))]
    return folder + "/CursesProbe"
  }
}

/// Calls `body` with an array of C strings that ends in `nil`.
private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}

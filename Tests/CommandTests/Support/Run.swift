import Glibc
import TestSupport
import Testing

/// What a run of the program came to.
struct Outcome {
  let status: Int32
  let output: String
  let errors: String

  /// The lines of standard output.
  var lines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }
}

/// The program as it was built, in a folder of the test's own: nothing of the person's is read or
/// written, and there is no terminal.
struct Bench {
  let scratch: TemporaryFolder
  /// Variables besides those that every run gets.
  var environment: [String: String] = [:]

  init() throws {
    scratch = try TemporaryFolder(onDisk: true)
    try #require(mkdir(scratch.path + "/home", 0o700) == 0)
  }

  /// Runs the program in the scratch folder.
  func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(arguments, input: Array(input.utf8))
  }

  /// `output` is a file and `descriptor` an open one that takes the place of standard output;
  /// `closing` are descriptors that are closed before the program starts; `program` runs in place of
  /// ours, `launcher` is a command that starts it.
  func run(
    _ arguments: [String], input: [UInt8] = [], output: String? = nil, descriptor: Int32? = nil,
    closing: [Int32] = [], program: String = Self.program, launcher: [String] = []
  ) throws -> Outcome {
    try run(
      command: launcher + [program] + arguments, input: input, output: output,
      descriptor: descriptor, closing: closing)
  }

  /// Runs a shell script in the scratch folder; `$PILOTAGE` in it is the program.
  func script(_ text: String, _ variables: [String: String] = [:]) throws -> Outcome {
    var bench = self
    bench.environment.merge(variables) { $1 }
    bench.environment["PILOTAGE"] = Self.program
    return try bench.run(command: ["/bin/sh", "-c", text])
  }

  private func run(
    command: [String], input: [UInt8] = [], output: String? = nil, descriptor: Int32? = nil,
    closing: [Int32] = []
  ) throws -> Outcome {
    // Files and no pipes: nobody waits for anybody.
    let streams = try TemporaryFolder(onDisk: true)
    try streams.put("", "input")
    let file = try #require(fopen(streams.path + "/input", "w"))
    #expect(fwrite(input, 1, input.count, file) == input.count)
    fclose(file)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, streams.path + "/input", O_RDONLY, 0)
    let written = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(
      &actions, 1, output ?? streams.path + "/output", output == nil ? written : O_WRONLY, 0o600)
    if let descriptor { posix_spawn_file_actions_adddup2(&actions, descriptor, 1) }
    posix_spawn_file_actions_addopen(&actions, 2, streams.path + "/errors", written, 0o600)
    for descriptor in closing { posix_spawn_file_actions_addclose(&actions, descriptor) }
    // env changes the folder, which a spawn can't.
    let child = try Self.spawn(
      ["/usr/bin/env", "-C", scratch.path] + command, variables, &actions)
    let status = Self.wait(for: child)
    return Outcome(
      status: status,
      output: output == nil ? (try? streams.text("output")) ?? "" : "",
      errors: (try? streams.text("errors")) ?? "")
  }

  private var variables: [String: String] {
    let own = [
      "HOME": scratch.path + "/home", "XDG_CONFIG_HOME": scratch.path + "/home/config",
      "XDG_STATE_HOME": scratch.path + "/home/state", "TZ": "UTC", "LC_ALL": "C.UTF-8",
      "PATH": "/usr/bin:/bin", "TERM": "dumb",
    ]
    return own.merging(environment) { $1 }
  }

  private static func spawn(
    _ command: [String], _ variables: [String: String],
    _ actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A session of its own: it has no controlling terminal to open.
    // And no signal is kept from it, as this thread may have it: a shell waits for SIGCHLD.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, ownSession | Int16(POSIX_SPAWN_SETSIGMASK))
    var words = command.map { strdup($0) } + [nil]
    var environment = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + environment { free(text) } }
    var child = pid_t()
    let error = posix_spawn(&child, command[0], &actions, &attributes, &words, &environment)
    try #require(error == 0, "\(command): \(String(cString: strerror(error)))")
    return child
  }

  /// POSIX_SPAWN_SETSID, which glibc shows only to those who ask for all of GNU.
  private static let ownSession: Int16 = 0x80

  /// The exit status, or the number of the signal that ended it plus 1000.
  private static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 1000 + (status & 0x7F)
  }

  /// The program's path: beside the tests.
  static let program: String = {
    if let path = getenv("PILOTAGE_PROGRAM") { return String(cString: path) }
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = String(
      decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard let slash = path.lastIndex(of: "/") else { return "pilotage" }
    return String(path[..<slash]) + "/pilotage"
  }()
}

extension Bench {
  /// Runs the program and expects it to be done.
  @discardableResult
  func done(
    _ arguments: String..., input: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Outcome {
    let outcome = try run(arguments, input: Array(input.utf8))
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)", sourceLocation: sourceLocation)
    #expect(outcome.errors.isEmpty, sourceLocation: sourceLocation)
    return outcome
  }

  /// Runs the program and expects a refusal in one line, which is returned without `pilotage: `.
  @discardableResult
  func refused(
    _ status: Int32, _ arguments: String..., input: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let outcome = try run(arguments, input: Array(input.utf8))
    #expect(
      outcome.status == status, "\(arguments): \(outcome.errors)", sourceLocation: sourceLocation)
    #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
    let lines = outcome.errors.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.count == 2 && lines.last == "", "\(outcome.errors)", sourceLocation: sourceLocation)
    #expect(outcome.errors.hasPrefix("pilotage: "), sourceLocation: sourceLocation)
    return String((lines.first ?? "").dropFirst(10))
  }

  /// A workshop with two participants in the folder `w`.
  func workshop() throws {
    try done(
      "new", "w", "--title", "Invoice triage", "--organisation", "Acme",
      "--participant", "Ana Ruiz, executive, COO", "--participant", "Ben Ode, manager")
  }
}

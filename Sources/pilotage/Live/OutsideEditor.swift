import Glibc
import Store

/// Runs the person's own editor on a private temporary file, without a shell.
enum OutsideEditor {
  /// The text after editing.
  static func edit(_ text: String) -> Result<String, Failure> {
    let environment = Environment.current
    let command =
      [environment["VISUAL"], environment["EDITOR"], "vi"].compactMap { $0 }
      .first { !$0.isEmpty } ?? "vi"
    var template = Array("\(environment["TMPDIR"] ?? "/tmp")/pilotage-XXXXXX.txt".utf8CString)
    let descriptor = mkstemps(&template, 4)
    guard descriptor >= 0 else {
      return .failure(
        .other("no temporary file could be made: \(String(cString: strerror(errno)))"))
    }
    let path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
    defer { unlink(path) }
    let bytes = Array(text.utf8)
    let written = bytes.isEmpty ? 0 : write(descriptor, bytes, bytes.count)
    close(descriptor)
    guard written == bytes.count else { return .failure(.other("the temporary file is not whole")) }
    // `code --wait` is an editor with an argument: split at spaces, as git and others do.
    let words = command.split(separator: " ").map(String.init)
    let status = run(words + [path])
    guard status == 0 else {
      return .failure(
        .other("\(words.first ?? command) ended with status \(status): the text is as it was"))
    }
    do {
      return .success(String(decoding: try FileSystem.bytes(path), as: UTF8.self))
    } catch {
      return .failure(.store(error))
    }
  }

  /// Runs a program on this terminal and waits for it: its exit status, 127 where there is none.
  private static func run(_ words: [String]) -> Int32 {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    guard let program = words.first else { return 127 }
    var child = pid_t()
    guard posix_spawnp(&child, program, nil, nil, arguments, environ) == 0 else { return 127 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}

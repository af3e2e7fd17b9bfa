import Glibc

/// Feeds every reader with inputs made of sound ones, and ends at the first that breaks a promise:
///
///     fuzz [--seconds 10] [--seed 1] [FILE...]
///
/// The same seed gives the same inputs. An input that breaks a promise or crashes the program is
/// found in `.build/fuzz-input`; files that are named are tried instead, once each. The first byte
/// chooses the reader.
@main
struct Fuzz {
  static func main() throws {
    try run(Array(CommandLine.arguments.dropFirst()))
  }

  private static func run(_ arguments: [String]) throws {
    var seconds = 10
    var seed: UInt64 = 1
    var files: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--seconds": seconds = rest.popFirst().flatMap { Int($0) } ?? seconds
      case "--seed": seed = rest.popFirst().flatMap { UInt64($0) } ?? seed
      default: files.append(argument)
      }
    }
    let readers = try Reader.all()
    if !files.isEmpty {
      for file in files { try Reader.take(try bytes(of: file), readers) }
      return
    }
    try mutate(readers, seconds: seconds, seed: seed)
  }

  private static func mutate(_ readers: [Reader], seconds: Int, seed: UInt64) throws {
    var mutator = Mutator(seed: seed)
    let seeds = readers.enumerated().flatMap { index, reader in
      reader.seeds.map { [UInt8(index)] + $0 }
    }
    for input in seeds { try Reader.take(input, readers) }
    let path = access(".build", W_OK) == 0 ? ".build/fuzz-input" : "fuzz-input"
    let record = InputRecord(path)
    let end = time(nil) + seconds
    var count = seeds.count
    while time(nil) < end {
      for _ in 0..<20 {
        let reader = Int.random(in: 0..<readers.count, using: &mutator.random)
        if readers[reader].isSlow, Int.random(in: 0..<10, using: &mutator.random) > 0 { continue }
        guard let sound = readers[reader].seeds.randomElement(using: &mutator.random) else {
          continue
        }
        let input = [UInt8(reader)] + mutator.mutated(sound, with: readers[reader].seeds)
        record.keep(input)
        do {
          try Reader.take(input, readers)
        } catch {
          print("fuzz: \(readers[reader].name): \(error); the input is in \(path)")
          exit(1)
        }
        count += 1
      }
    }
    unlink(path)
    print("\(count) inputs for \(readers.count) readers, seed \(seed): no promise broken")
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw Broken("no such file: \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}

/// The input that is being read, in a file that outlives a crash.
struct InputRecord {
  private let descriptor: Int32

  init(_ path: String) { descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o644) }

  func keep(_ input: [UInt8]) {
    _ = pwrite(descriptor, input, input.count, 0)
    _ = ftruncate(descriptor, off_t(input.count))
  }
}

/// A promise that was not kept.
struct Broken: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Makes sure that something promised is so.
func promise(_ isSo: Bool, _ what: @autoclosure () -> String) throws {
  if !isSo { throw Broken(what()) }
}

import Glibc
import Scoring
import Store
import Workshop
import SessionStore

/// The two states that are to be compared: each a workshop's folder, a checkpoint file, or the id of a
/// checkpoint of the other, which is a folder.
struct ComparisonInput {
  let before: Comparison.Side
  let after: Comparison.Side

  init(_ first: PathArgument, _ second: PathArgument) throws {
    let areFolders = WorkshopSource.isWorkshop(first.path) && WorkshopSource.isWorkshop(second.path)
    let names = areFolders ? Self.names(first.path, second.path) : nil
    before = try Self.side(first, beside: second, folder: names?.0)
    after = try Self.side(second, beside: first, folder: names?.1)
  }

  /// What two folders are called: by their last name, or as they were given where that does not
  /// tell them apart.
  private static func names(_ first: String, _ second: String) -> (String, String) {
    func last(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
    let isNamed = [first, second].allSatisfy { ![".", ".."].contains(last($0)) }
    guard isNamed, last(first) != last(second) else { return (first, second) }
    return (last(first), last(second))
  }

  private static func side(
    _ argument: PathArgument, beside other: PathArgument, folder: String?
  ) throws -> Comparison.Side {
    let source = try WorkshopSource.read(try path(argument, beside: other))
    switch source.kind {
    case .folder:
      return Comparison.Side(source.state, on: source.day ?? LocalClock.today, folder: folder)
    case .checkpoint(let name, let taken):
      return Comparison.Side(source.state, on: taken.date, name: name, taken: taken)
    }
  }

  /// A path that is there stands for itself, whatever it looks like.
  private static func path(_ argument: PathArgument, beside other: PathArgument) throws -> String {
    let name = argument.path
    guard access(name, F_OK) != 0, !name.contains("/"), !name.hasSuffix(".json"),
      WorkshopSource.isWorkshop(other.path)
    else { return name }
    let checkpoints = try WorkshopSource.read(other.path).checkpoints
    guard let found = checkpoints.first(where: { $0.id.text == name }) else {
      throw UsageFault.unknown(.checkpoint, name, among: checkpoints.map(\.id.text))
    }
    return other.path.below(found.file)
  }
}

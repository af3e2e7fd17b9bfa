import FoundationEssentials

/// The sections of the manual that are written by hand, a file each: mdoc without its heading.
struct Sections {
  let folder: String

  /// The words of a section; empty where there is no file of that name.
  subscript(name: String) -> String {
    (try? String(contentsOfFile: "\(folder)/\(name).mdoc", encoding: .utf8)) ?? ""
  }
}

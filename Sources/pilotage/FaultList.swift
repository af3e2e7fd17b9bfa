import Store

/// Tells the faults of many files, `FILE:LINE: key.path: message` a line on standard output.
enum FaultList {
  /// Checks each file. A file that can't be checked is reported on standard error, and the rest is
  /// still checked. The status is that of the first such error, else whether there are faults.
  static func tell(
    of names: [String], _ faults: (String) throws -> [FileFault]
  ) throws -> ExitStatus {
    var lines = ""
    var trouble: ExitStatus?
    for name in names {
      do {
        for fault in try faults(name) { lines += "\(fault)\n" }
      } catch {
        let status = Failure(error).report()
        trouble = trouble ?? status
      }
    }
    try StandardOutput.write(lines)
    return trouble ?? (lines.isEmpty ? .done : .no)
  }
}

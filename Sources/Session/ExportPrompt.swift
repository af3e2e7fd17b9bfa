import Reports
import Workshop

extension Session {
  /// Asks for the name of the file to export to.
  mutating func beginExport(_ format: ExportFormat, anonymous: Bool) {
    guard let open else { return }
    export = ExportRequest(format: format, isAnonymous: anonymous)
    let state = anonymous ? AnonymousWorkshop(of: open.state).state : open.state
    let name = Slug.made(of: state.details.title)?.text ?? "workshop"
    let kind = format.document.rawValue + (anonymous ? "-anonymous" : "")
    beginTyping(.prompt(.exportPath), text: "\(name)-\(kind).\(format.fileExtension)")
  }
}

import JSON
import Workshop

/// Text that is being typed and not saved yet.
package struct UnsavedText: Equatable, Sendable {
  /// Where the text goes.
  package let target: TypingTarget
  /// The text as typed so far.
  package let text: String

  /// Pairs a text with where it goes.
  package init(target: TypingTarget, text: String) {
    self.target = target
    self.text = text
  }
}

/// Unsaved text or an unsaved form. It is kept as a draft, so that a crash does not lose it.
package enum Unsaved: Equatable, Sendable {
  /// A text typed by itself, outside a form.
  case text(UnsavedText)
  /// The form for a new workshop.
  case newWorkshop(DetailsForm)
  /// The form for the details of the open workshop, and the details when it was opened.
  case details(DetailsForm, before: WorkshopDetails)
  /// The form for an action.
  case action(ActionForm)

  private static let newWorkshopKey = "new-workshop"
  private static let detailsKey = "details"
  private static let newActionKey = "action"

  /// The key that names the draft; `nil` where no draft is kept.
  package var key: String? {
    switch self {
    case .text(let unsaved): unsaved.target.key
    case .newWorkshop: Self.newWorkshopKey
    case .details: Self.detailsKey
    case .action(let form): form.id.map { "\(Self.newActionKey)/\($0)" } ?? Self.newActionKey
    }
  }

  /// Whether it belongs to a workshop, and not to one that is not made yet.
  package var isOfWorkshop: Bool { if case .newWorkshop = self { false } else { true } }

  /// The content of the draft: the typed text, or the form as JSON.
  package var content: String {
    switch self {
    case .text(let unsaved): unsaved.text
    case .newWorkshop(let form): Self.text(form.json)
    case .details(let form, let before):
      Self.text(
        JSONObject([(key: "before", value: before.json), (key: "form", value: .object(form.json))]))
    case .action(let form): Self.text(form.json)
    }
  }

  private static func text(_ object: JSONObject) -> String {
    String(decoding: CanonicalJSON.line(.object(object)), as: UTF8.self)
  }

  /// Reads a draft; `nil` where the content does not fit the key.
  package init?(key: String, content: String) {
    if let target = TypingTarget(key: key) {
      self = .text(UnsavedText(target: target, text: content))
      return
    }
    guard let json = try? JSONReader.parse(Array(content.utf8)),
      let form = try? Self.form(key, json)
    else { return nil }
    self = form
  }

  private static func form(_ key: String, _ json: JSONValue) throws(JSONError) -> Unsaved? {
    if key == newWorkshopKey {
      let form = try DetailsForm(json: json)
      return form.folder == nil ? nil : .newWorkshop(form)
    }
    if key == detailsKey {
      guard let before = json.object?["before"], let form = json.object?["form"] else { return nil }
      var details = try DetailsForm(json: form)
      let known = try WorkshopDetails(json: before)
      details.adoptUnknownKeys(from: known)
      return .details(details, before: known)
    }
    let form = try ActionForm(json: json)
    return key == newActionKey || key == "\(newActionKey)/\(form.id?.text ?? "")"
      ? .action(form) : nil
  }
}

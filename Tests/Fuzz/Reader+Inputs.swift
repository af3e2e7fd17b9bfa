import Timing
import JSON
import TerminalKit
import Session
import Workbench
import Workshop

@testable import CursesTerminal

extension Reader {
  /// The readers of what people type, on the command line and in a terminal.
  static func inputs(_ state: WorkshopState) -> [Reader] {
    [
      fields(state), ids(), dates(), draftKey(), draftForms(), terminalBytes(), editor(),
    ]
  }

  /// What can be typed for a field reads back as what it was taken for.
  private static func fields(_ state: WorkshopState) -> Reader {
    let fields = state.playbook.questions.flatMap(\.fields).flatMap { [$0] + $0.columns }
    return Reader(
      "fields", texts: ["Ana Ruiz", "11,5", "4,000", "-3.5e2", "2026-12-11", "lower", "one\ntwo"]
    ) { text in
      for field in fields {
        do {
          guard let value = try field.value(typed: text) else { continue }
          let again = try field.value(typed: field.typed(value))
          try promise(again == value, "\(field.kind): \(value) is typed back as \(again ?? .null)")
        } catch let error as FieldInputError {
          _ = error.message.printable
        }
      }
    }
  }

  /// No id leads out of a folder, and none differs from what was written.
  private static func ids() -> Reader {
    Reader("ids", texts: ["data.audit", "ana-ruiz", "Ana Ruíz", "../../x", "a", "maxAgeDays"]) {
      text in
      for id in [Slug(text)?.text, QuestionID(text)?.text, FieldID(text)?.text] {
        guard let id else { continue }
        try promise(id == text, "\(id) is not what was written")
        try promise(
          !id.contains("/") && !id.hasPrefix(".") && !id.contains("..") && isHarmless(id)
            && id.utf8.count < 140, "\(id) is a path")
      }
      if let made = Slug.made(of: text) {
        try promise(Slug(made.text) == made, "\(made) is made and no id")
      }
    }
  }

  private static func dates() -> Reader {
    let today = CalendarDate(dayNumber: 20_780)
    return Reader(
      "dates",
      texts: ["2026-12-11", "+2w", "+10d", "+1m", "fri", "tomorrow", "2026-11-23T10:12:00Z"]
    ) { text in
      if let date = CalendarDate(text) {
        try promise(date.description == text, "\(text) is read as \(date)")
      }
      if let time = Timestamp(text) {
        try promise(Timestamp(time.description) == time, "\(text) is read as \(time)")
      }
      if let date = DueInput.date(text, today: today) {
        try promise(CalendarDate(date.description) == date, "\(text): \(date) can't be kept")
      }
    }
  }

  private static func draftKey() -> Reader {
    Reader(
      "draft key",
      texts: ["note/a.b", "reason/a.b", "field/a.b/c", "cell/a.b/c/3/d", "dissent/a.b/ana"]
    ) { text in
      guard let target = TypingTarget(key: text) else { return }
      guard let key = target.key, TypingTarget(key: key) == target else {
        throw Broken("\(text) is kept as \(target.key ?? "nothing")")
      }
    }
  }

  /// A form that can be gone on with is kept as it was read.
  private static func draftForms() -> Reader {
    let person = #"{"id":"ana","name":"Ana Ruiz","observer":true,"role":"executive","title":"COO"}"#
    let form =
      #"{"folder":"a-b","folderIsOwn":true,"people":[\#(person)],"pilot":"x","stage":"launch","#
      + #""title":"Invoices"}"#
    let action = #"{"format":"pilotage/action/1","id":"new","status":"open","text":"Ask legal"}"#
    return Reader(
      "draft forms", texts: [form, #"{"action":\#(action),"isNew":true,"original":\#(action)}"#]
    ) { text in
      for key in ["new-workshop", "details", "action"] {
        guard let form = Unsaved(key: key, content: text) else { continue }
        guard Unsaved(key: key, content: form.content) == form else {
          throw Broken("\(key): \(text) is kept as \(form.content)")
        }
      }
    }
  }

  /// However the bytes are split, the same comes of them, and no text of it holds a control
  /// character.
  private static func terminalBytes() -> Reader {
    let keys = KeySequences([
      (Array("\u{1B}OA".utf8), .up), (Array("\u{1B}[3~".utf8), .delete),
      (Array("\u{1B}OP".utf8), .function(1)),
    ])
    let seeds = [
      "\u{1B}OA\u{1B}[3~abc\r", "\u{1B}[200~pasted\u{1B}[201~x", "\u{1B}[<0;12;3M\u{1B}[<0;12;3m",
      "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}[I\u{1B}[O", "é日本👍🏽\u{1B}x",
    ]
    return Reader("terminal bytes", texts: seeds) { text in
      let bytes = Array(text.utf8) + [0xE2, 0x82]
      let whole = events(bytes, by: bytes.count, keys)
      for event in whole {
        if case .paste(let text) = event {
          try promise(
            text.unicodeScalars.allSatisfy {
              $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
            }, "a paste with control characters")
        }
        if case .key(.character(let character)) = event {
          try promise(
            !String(character).hasControlCharacters, "a character that is a control character")
        }
      }
      for size in [1, 3] {
        try promise(events(bytes, by: size, keys) == whole, "split by \(size) it is something else")
      }
    }
  }

  private static func events(
    _ bytes: [UInt8], by size: Int, _ keys: KeySequences
  ) -> [TerminalEvent] {
    var decoder = InputDecoder(keys: keys, mouse: true)
    var events: [TerminalEvent] = []
    let now = Moment(nanoseconds: 1_000_000_000)
    for start in stride(from: 0, to: bytes.count, by: max(1, size)) {
      decoder.feed(bytes[start..<min(bytes.count, start + size)], at: now)
      while let event = decoder.next(at: now) { events.append(event) }
    }
    let later = Moment(nanoseconds: 100_000_000_000)
    while let event = decoder.next(at: later) { events.append(event) }
    // Letters that came in one read are handed on together, an accent with its letter.
    return joined(events)
  }

  private static func joined(_ events: [TerminalEvent]) -> [TerminalEvent] {
    var result: [TerminalEvent] = []
    var text = ""
    for event in events {
      if case .key(.character(let character)) = event {
        text.append(character)
        continue
      }
      result += text.map { .key(.character($0)) } + [event]
      text = ""
    }
    return result + text.map { .key(.character($0)) }
  }

  /// The cursor stands between characters, whatever is typed.
  private static func editor() -> Reader {
    Reader("editor", texts: ["abc def", "é日本\nline", "👩‍👩‍👧‍👦 e\u{301}\u{338}", "\r\n\t"]) { text in
      for isMultiline in [false, true] {
        var editor = TextEditor(isMultiline: isMultiline, limit: 5_000)
        editor.insert(text)
        try promise(
          editor.text.unicodeScalars.allSatisfy {
            isMultiline && ($0 == "\n" || $0 == "\t") || $0.properties.generalCategory != .control
          }, "control characters are taken")
        for index in [0, editor.text.utf8.count / 2, editor.text.utf8.count] {
          editor.moveCursor(to: index)
          editor.insert(String(text.prefix(3)))
          try promise((0...editor.text.utf8.count).contains(editor.cursor), "the cursor is outside")
        }
      }
    }
  }
}

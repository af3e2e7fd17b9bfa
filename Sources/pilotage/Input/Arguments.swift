import ArgumentParser
import Workshop

extension CalendarDate: ExpressibleByArgument {
  /// Reads an id from the command line; `nil` where the text is not one.
  public init?(argument: String) { self.init(argument) }
}

/// `yes` or `no`.
enum YesOrNo: String, CaseIterable, ExpressibleByArgument {
  case yes, no

  var isYes: Bool { self == .yes }
}

/// A path, which is not empty: an empty one, as of a variable that is not set, would mean the folder
/// one is in.
struct PathArgument: ExpressibleByArgument {
  let path: String

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    path = argument
  }

  static var defaultCompletionKind: CompletionKind { .file() }
}

/// How text and JSON are asked for.
enum TextOrJSON: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

/// Checks texts that become part of a workshop's record.
enum TextArgument {
  /// A text of any length that is kept, on as many lines as it has.
  static func checked(_ text: String, _ option: String) throws(UsageFault) -> String {
    let bytes = text.utf8.count
    guard bytes <= Bounds.text else { throw .tooLong(option, bytes: bytes) }
    return text
  }

  /// A name or title: one line, without white space around it or characters that can't be seen.
  static func name(_ text: String, _ option: String) throws(UsageFault) -> String {
    let name = try checked(text, option).trimmed
    guard name.printable == name else { throw .hiddenCharacters(option) }
    return name
  }

  /// A name that must not be blank.
  static func requiredName(_ text: String, _ option: String) throws(UsageFault) -> String {
    let name = try name(text, option)
    guard !name.isEmpty else { throw .blank(option) }
    return name
  }
}

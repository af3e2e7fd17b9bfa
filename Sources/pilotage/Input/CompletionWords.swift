import ArgumentParser
import Store
import Workshop

extension CompletionKind {
  /// The questions of the workshop that the command line names.
  static var questions: CompletionKind {
    .custom { words, _, _ in
      CompletionWords.workshop(in: words)?.playbook.questions.map(\.id.text) ?? []
    }
  }

  /// The participants of the workshop that the command line names.
  static var participants: CompletionKind {
    .custom { words, _, _ in
      CompletionWords.workshop(in: words)?.details.participants.keys.map(\.text).sorted() ?? []
    }
  }
}

/// What a shell offers for a word of a command line that is still being typed.
enum CompletionWords {
  /// The workshop among the words; `nil` where none is named yet, or it can't be read.
  static func workshop(in words: [String]) -> WorkshopState? {
    guard let path = words.dropFirst(2).first(where: WorkshopSource.isWorkshop) else { return nil }
    return try? WorkshopSource.read(path).state
  }
}

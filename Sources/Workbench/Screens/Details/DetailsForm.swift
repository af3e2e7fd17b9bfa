import TerminalKit
import Workshop

/// An entry of the form for a workshop's details.
public enum DetailsEntry: Hashable, Sendable {
  case title, organisation, pilot, stage, ballotsNamed, folder
  case name(Int)
  case role(Int)
  case jobTitle(Int)
  case observer(Int)
}

/// The form for a new workshop, or for the details of the one that is open.
public struct DetailsForm: Equatable, Sendable {
  /// A participant as they stand in the form.
  public struct Person: Equatable, Sendable {
    /// `nil`: not in the workshop yet.
    public var id: Slug?
    public var participant: Participant
  }

  /// The folder of a workshop yet to be made; `nil` for the one that is open.
  public var folder: String?
  /// Whether the person has named the folder: until then it follows the title.
  public var folderIsOwn = false
  public var title = ""
  public var organisation = ""
  public var pilot = ""
  public var stage: Slug
  public var ballotsNamed = false
  public var people: [Person] = []
  public var selection = DetailsEntry.title
  /// Whether the person was told that leaving drops what they changed.
  public var isToldOfLeaving = false
  public var offset = 0
  /// Whether the workshop was asked for, and will be there in a moment.
  var isBeingMade = false

  /// The entries in the order of the form.
  public var entries: [DetailsEntry] {
    var entries: [DetailsEntry] = [.title, .organisation, .pilot, .stage]
    entries.append(folder == nil ? .ballotsNamed : .folder)
    for index in people.indices {
      entries += [.name(index), .role(index), .jobTitle(index), .observer(index)]
    }
    return entries
  }
}

extension Role {
  /// The name of the role in theme files.
  public var name: String {
    switch self {
    case .text: "text"
    case .muted: "muted"
    case .title: "title"
    case .accent: "accent"
    case .frame: "frame"
    case .frameFocused: "frameFocused"
    case .selection: "selection"
    case .supported: "supported"
    case .claimed: "claimed"
    case .target: "target"
    case .empty: "empty"
    case .good: "good"
    case .warning: "warning"
    case .error: "error"
    case .gate: "gate"
    case .input: "input"
    case .field: "field"
    case .key: "key"
    case .keyLabel: "keyLabel"
    case .advice: "advice"
    case .header: "header"
    case .overlay: "overlay"
    case .match: "match"
    }
  }
}

import JSON

extension Theme {
  /// Reads a theme file. `parent` finds the theme that `inherits` names.
  ///
  /// - Throws: where the text is no JSON, a value is not what the format asks for, a name is
  ///   unknown,
  ///   or a role is missing that no parent has. The error has the path of the key.
  public init(
    bytes: [UInt8], parent: (_ id: String) throws(JSONError) -> Theme?
  ) throws(JSONError) {
    var reader = try ObjectReader(JSONValue.parse(bytes))
    try reader.format("theme")
    let id = try reader.requiredString("id")
    let title = try reader.requiredString("title")
    let assumed = try reader.parsed("assumes", expected: "#rrggbb", RGB.init(hex:))
    var inherited: Theme?
    if let parentID = try reader.string("inherits") {
      inherited = parentID == id ? nil : try parent(parentID)
      if inherited == nil {
        throw .unexpected(
          path: .root.key("inherits"), expected: "the id of another theme",
          found: CanonicalJSON.quoted(parentID))
      }
    }
    let looks = try Self.looks(reader.reader("roles"), inherited: inherited)
    self.init(
      id: id, title: title, assumedBackground: assumed ?? inherited?.assumedBackground,
      looks: looks)
  }

  private static func looks(
    _ roles: ObjectReader?, inherited: Theme?
  ) throws(JSONError) -> [RoleLook] {
    let path = JSONPath.root.key("roles")
    guard var roles else {
      if let inherited { return inherited.looks }
      throw .missing(path: path)
    }
    var looks: [RoleLook] = []
    for role in Role.allCases {
      let before = inherited?.looks[Int(role.rawValue)]
      if var look = try roles.reader(role.name) {
        looks.append(try RoleLook(&look, inherited: before))
      } else if let before {
        looks.append(before)
      } else {
        throw .missing(path: path.key(role.name))
      }
    }
    if let unknown = roles.rest.keys.first {
      throw .unexpected(path: path.key(unknown), expected: "a role", found: "an unknown name")
    }
    return looks
  }
}

extension RoleLook {
  init(_ reader: inout ObjectReader, inherited: RoleLook?) throws(JSONError) {
    self = inherited ?? RoleLook()
    let colours = try ColorPair(&reader, "truecolor", Color.ofTruecolor)
    let of256 = try ColorPair(&reader, "256") { Color.ofIndex($0, below: 256) }
    let of16 = try ColorPair(&reader, "16") { Color.ofIndex($0, below: 16) }
    let mono = try Style.Emphasis(&reader, "mono")
    let attributes = try Style.Emphasis(&reader, "attributes")
    let required: [(key: String, isThere: Bool)] = [
      ("truecolor", colours != nil), ("16", of16 != nil), ("mono", mono != nil),
    ]
    for member in required where !member.isThere && inherited == nil {
      throw .missing(path: reader.path.key(member.key))
    }
    if let unknown = reader.rest.keys.first {
      throw .unexpected(
        path: reader.path.key(unknown), expected: "truecolor, 256, 16, mono or attributes",
        found: "an unknown name")
    }
    if let colours {
      truecolor = colours
      indexed256 = ColorPair(
        foreground: colours.foreground.nearest256, background: colours.background.nearest256)
    }
    indexed256 = of256 ?? indexed256
    indexed16 = of16 ?? indexed16
    self.mono = mono ?? self.mono
    self.attributes = attributes ?? self.attributes
  }
}

extension ColorPair {
  fileprivate init?(
    _ reader: inout ObjectReader, _ key: String, _ parse: (JSONValue) -> Color?
  ) throws(JSONError) {
    guard var pair = try reader.reader(key) else { return nil }
    self.init()
    foreground = try Self.color(&pair, "fg", parse)
    background = try Self.color(&pair, "bg", parse)
    if let unknown = pair.rest.keys.first {
      throw .unexpected(
        path: pair.path.key(unknown), expected: "fg or bg", found: "an unknown name")
    }
  }

  private static func color(
    _ pair: inout ObjectReader, _ key: String, _ parse: (JSONValue) -> Color?
  ) throws(JSONError) -> Color {
    guard let value = pair.value(key), value != "default" else { return .standard }
    if let color = parse(value) { return color }
    let found = value.string.map { CanonicalJSON.quoted($0) } ?? value.kindName
    throw .unexpected(path: pair.path.key(key), expected: "a colour or default", found: found)
  }
}

extension Color {
  /// The colour of `#rrggbb`, or of the number of one of the sixteen.
  fileprivate static func ofTruecolor(_ value: JSONValue) -> Color? {
    value.string.flatMap { RGB(hex: $0) }.map(Color.rgb) ?? ofIndex(value, below: 16)
  }

  fileprivate static func ofIndex(_ value: JSONValue, below bound: Int64) -> Color? {
    guard case .integer(let index) = value, index >= 0, index < bound else { return nil }
    return .indexed(UInt8(index))
  }

  /// The nearest colour in xterm's palette of 256.
  fileprivate var nearest256: Color {
    if case .rgb(let rgb) = self { .indexed(rgb.nearest256) } else { self }
  }
}

extension Style.Emphasis {
  fileprivate init?(_ reader: inout ObjectReader, _ key: String) throws(JSONError) {
    guard let names = try reader.strings(key) else { return nil }
    self = []
    for (index, name) in names.enumerated() {
      switch name {
      case "bold": insert(.bold)
      case "underline": insert(.underline)
      case "reverse": insert(.reverse)
      case "dim": insert(.dim)
      default:
        throw .unexpected(
          path: reader.path.key(key).index(index),
          expected: "bold, underline, reverse or dim", found: CanonicalJSON.quoted(name))
      }
    }
  }
}

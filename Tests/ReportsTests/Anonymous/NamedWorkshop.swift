import JSON
import TestSupport
import Workshop

/// A person of a test's, with the words that may not be left of their name, written by hand and not
/// by what is tested.
struct TestPerson {
  let name: String
  /// What the name is without accents and in small letters, a word each. Those that are ordinary
  /// words are not among them.
  let telling: [String]
  /// How the name is written in capitals and without accents.
  let variants: [String]

  init(_ name: String, _ telling: [String], variants: [String] = []) {
    self.name = name
    self.telling = telling
    self.variants = variants
  }

  /// In pairs of one shape: whoever of a pair takes part, the same should be said.
  static let pairs: [(TestPerson, TestPerson)] = [
    (.init("Ann Archer", ["ann", "archer"]), .init("Zoltan Zwick", ["zoltan", "zwick"])),
    (.init("Anna Varga", ["anna", "varga"]), .init("Bela Quint", ["bela", "quint"])),
    (
      .init("Seán Briain", ["sean", "briain"], variants: ["SEAN BRIAIN", "sean", "Briain"]),
      .init("Adèle Zünd", ["adele", "zund"], variants: ["ADELE ZUND", "adele", "Zund"])
    ),
    (
      .init("Joop van der Berg", ["joop", "berg"], variants: ["van der Berg", "VAN DER BERG"]),
      .init("Ute von der Tann", ["ute", "tann"], variants: ["von der Tann", "VON DER TANN"])
    ),
    (
      .init("Anne-Marie Sow", ["anne", "marie", "sow"], variants: ["Anne Marie", "ANNE-MARIE"]),
      .init("Karl-Heinz Urs", ["karl", "heinz", "urs"], variants: ["Karl Heinz", "KARL-HEINZ"])
    ),
    (
      .init("Françoise N'Diaye", ["francoise", "diaye"], variants: ["N’DIAYE", "françoise"]),
      .init("Aileen O'Malley", ["aileen", "malley"], variants: ["O’MALLEY", "aileen"])
    ),
    (
      .init("Ågot Åsen", ["agot", "asen"], variants: ["ÅGOT", "A\u{30A}sen"]),
      .init("Ülle Õun", ["ulle", "oun"], variants: ["ÜLLE", "O\u{303}un"])
    ),
    (
      .init("Di Ek", ["di", "ek"], variants: ["di ek"]),
      .init("Ty Uy", ["ty", "uy"], variants: ["ty uy"])
    ),
    (
      .init("Wolfgang", ["wolfgang"], variants: ["WOLFGANG's"]),
      .init("Benedikt", ["benedikt"], variants: ["BENEDIKT's"])
    ),
    (
      .init("Γιώργος Παπάς", ["γιωργοσ", "παπασ"], variants: ["ΓΙΩΡΓΟΣ", "Παπας"]),
      .init("Νίκος Ρήγας", ["νικοσ", "ρηγασ"], variants: ["ΝΙΚΟΣ", "Ρηγας"])
    ),
    (.init("Will Archibald", ["archibald"]), .init("Mark Zimmer", ["zimmer"])),
    (.init("May", []), .init("Rose", [])),
  ]

  /// The name as it stands somewhere in a text.
  func written(_ chance: inout SeededRandom) -> String {
    let words = name.split(separator: " ").map(String.init)
    let telling = words.count > 1 ? [words.first ?? "", words.last ?? ""] : words
    let forms =
      [
        name, name, name.uppercased(), name.lowercased(), name + "'s", name + "’s",
        "(\(name))", words.joined(separator: "-"), words.joined(separator: "_").lowercased(),
        words.joined(separator: "."),
        ([words.last ?? ""] + [words.dropLast().joined(separator: " ")]).joined(separator: ", "),
      ] + telling + telling.map { $0.uppercased() } + variants
    // A name that is a word too is one with a capital letter only.
    let form = chance.pick(forms)
    return self.telling.isEmpty && form == form.lowercased() ? name : form
  }
}

/// The small workshop with people whose names stand in every text there is.
struct NamedWorkshop {
  let people: [TestPerson]
  let checkpoint: Checkpoint

  /// - Parameter second: takes the second of each pair of people. Everything else is the same.
  init(seed: UInt64, second: Bool = false) throws {
    var chance = SeededRandom(seed)
    let count = chance.number(in: 3...TestPerson.pairs.count)
    let pairs = TestPerson.pairs.shuffled(using: &chance).prefix(count)
    let people = pairs.map { second ? $0.1 : $0.0 }
    self.people = people
    var writer = Writer(people: people, chance: chance)
    let taking = max(2, min(6, count - 1))
    let old = ["ana", "ben", "cy", "di", "ed", "flo"]
    for (index, id) in old.enumerated() {
      // Those whose places are left over are the first two once more.
      writer.participants[id] = people[index < taking ? index : index % 2]
      let name = writer.participants[id]?.name ?? ""
      let made = Slug.made(of: name)?.text ?? "someone"
      writer.ids[id] = index < taking ? made : "\(made)-\(index)"
    }
    checkpoint = try Checkpoint(json: writer.replaced(SmallWorkshop.document(), key: ""))
  }

  /// Puts people and their names into a document.
  private struct Writer {
    let people: [TestPerson]
    var chance: SeededRandom
    /// How many owners there are so far: those who don't take part come first.
    var owners = -1
    var participants: [String: TestPerson] = [:]
    var ids: [String: String] = [:]

    private static let texts: Set<String> = [
      "pilot", "note", "reason", "comment", "text", "measure", "source", "remark", "route",
    ]

    /// Walks through members in their order in the small workshop, so that the same seed says the same.
    mutating func replaced(_ value: JSONValue, key: String) -> JSONValue {
      switch value {
      case .string(let text):
        if key == "owner" {
          owners += 1
          return .string(people[people.count - 1 - owners % people.count].name)
        }
        guard Self.texts.contains(key) || key == "name" && text == "Small" else { return value }
        return .string(sentence())
      case .array(let items):
        if key == "agreedBy" { return .array(items.map { _ in .string(sentence()) }) }
        return .array(items.map { replaced($0, key: "") })
      case .object(let object):
        var result = JSONObject()
        for member in object.members {
          switch key {
          case "participants":
            var person = member.value.object ?? JSONObject()
            person["name"] = .string(participants[member.key]?.name ?? "")
            result[ids[member.key] ?? ""] = .object(person)
          case "dissent": result[ids[member.key] ?? ""] = .string(sentence())
          case "ballots":
            result[ids[member.key] ?? ""] = replaced(member.value, key: member.key)
          case "playbook" where member.key == "source": result[member.key] = member.value
          default: result[member.key] = replaced(member.value, key: member.key)
          }
        }
        if object["format"] == "pilotage/workshop/1" { result["title"] = .string(sentence()) }
        return .object(result)
      default: return value
      }
    }

    private static let words = [
      "asks", "for", "the annual plan", "at once", "12", "today", "banana",
    ]

    mutating func sentence() -> String {
      (0...chance.number(in: 0...3)).map { _ in
        "\(chance.pick(Self.words)) \(chance.pick(people).written(&chance)) \(chance.pick(Self.words))"
      }.joined(separator: chance.pick([" ", ", ", ".\n", "; "]))
    }
  }
}

import JSON
import Workshop

/// Words that also mean something else. They are taken for a name only with a capital letter.
struct OrdinaryWords {
  private let words: Set<String>

  /// Collects the English words, and those that the playbook writes in lower case: they are
  /// ordinary words of its language.
  init(_ playbook: Playbook) {
    var words = Self.english
    Self.collect(playbook.json, into: &words)
    self.words = words
  }

  /// Whether a word also means something else: `will`, `may`, `it`.
  func contains(_ word: String) -> Bool { words.contains(word) }

  private static func collect(_ value: JSONValue, into words: inout Set<String>) {
    switch value {
    case .string(let text):
      for word in FoldedWords(text).words where !word.isCapital { words.insert(word.folded) }
    case .array(let items): for item in items { collect(item, into: &words) }
    case .object(let object): for member in object.members { collect(member.value, into: &words) }
    default: break
    }
  }

  /// Words before, between and after names that don't name anybody themselves.
  static let particles: Set<String> = words(
    """
    a af al all am an and at av bin bint d da das de dei del della den der di do dos du e el et for
    from i ibn ii iii im in iv jr junior l la las le les lo los mac mc med mit o och of og on or os
    san senior sr st st's te ten ter the to tot u und van vd ved vom von y z zu zum zur
    """)

  /// Forms of address and titles before a name.
  static let honorifics: Set<String> = words(
    """
    dame dr doctor fr frau herr hr ing lady lord madam mag mevr miss mme mr mrs ms mx prof professor
    phd rev sir sra
    """)

  /// Words of offices and departments, which people write where a name is asked for.
  static let offices: Set<String> = words(
    """
    accounting administration administrator analyst assistant auditor board business ceo cfo chief
    cio clerk clerks coo council cto cso customer data department desk digital director directors
    division engineer engineering everybody executive external finance first general group head hr
    internal it it's junior lead leader leads legal logistics manager managers management marketing
    nobody nobody's office officer operations order orders owner partner participant people person
    pilot planning process procurement product production project purchasing quality research sales
    second secretary security senior service services shift specialist staff steering supervisor
    supplier supply support system systems team teams technical technology user users vendor vice
    warehouse
    """)

  private static let english: Set<String> = words(
    """
    able add ad age aid aim all also am amber an and any april are art as ash ask at august autumn
    back baker bar bank banks bay be bean bell best bill bird bishop black bless bloom blue bold bond
    book brook brown buck burn bush but butler by can carter case chance charity chase christmas clay
    cliff close cole cook coral cross crystal daily dale dawn day dean dear destiny do does done drew
    duke each earl early east eve even ever faith few field fields fine finch fisher flint ford fox
    frank free fry gene glen go gold good grace grant gray green grey had hale hall hand happy harder
    hardy has have hazel he heath her here hill him his hold holly home hope how hunt hunter i if in
    iris is it its ivy jack jade jasmine jet job joy jolly judge july june just keen key king kit
    knight know lake lamb land lane last late law lee let light like lily little long lot love low
    luck main major man many mark marsh mason may me mercy mike miles mill miller moon more moss most
    much must my myrtle need never new nice nick no noble north not now of off oh ok old on one or
    our out page park parker parks pat patience pearl penny pepper pierce pike place poor pope porter
    potter power price prince prudence quick rain ray read red reed reeves rice rich right rob robin
    rock rocky rod rose rosemary ruby rush rusty sage sally sandy sharp she short sky small smart so
    some son south spring star steel stern still stone storm strong sue summer sunny swift tab tall
    taylor temple than that the them then there they this time to too town trinity troy up us very
    violet walker wall ward was waters way we weaver well wells were west what when where white who
    why wide wild will win winter wise with wolf wood woods yes yet you young your
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}

import Testing
import Workshop

/// The shape of ids. They become file names, so no other text may get through.
@Suite struct IdentifiersTests {
  private static let good = [
    "a", "0", "a-7k2m9q", "five-decisions", "9-", "a--b", "con", String(repeating: "x", count: 64),
  ]

  private static let hostile = [
    "", " ", "-", "-a", "A", "aB", "a_b", "a b", "a ", " a", "a.", ".", "..", ".a", "a/b", "/",
    "/etc/x",
    "../../x", "a\\b", "..\\x", "a\u{0}", "a\u{0}.json", "a\n", "a\r", "a\t", "a:b", "a*", "a?",
    "~",
    "~root", "$HOME", "%2e%2e", "a%2fb", "é", "e\u{301}", "a\u{301}", "ａ", "а", "а1", "٣", "²", "ß",
    "İ",
    "\u{FEFF}a", "a\u{200B}", "\u{202E}a", "a\u{2024}b", "a\u{2215}b", "a\u{FF0F}b", "a\u{AD}", "👍",
    "\u{1B}[31m", "a'b", "a\"b", "a;b", "a|b", "a&b", "a>b", "`a`", "#a", "a,b", "a=b", "nul\u{7F}",
    String(repeating: "x", count: 65), String(repeating: "x", count: 100_000),
  ]

  @Test(arguments: good) func aSlug(_ text: String) {
    #expect(Slug(text)?.text == text)
    #expect(Slug(Substring(text))?.description == text)
  }

  @Test(arguments: hostile) func noSlug(_ text: String) {
    #expect(Slug(text) == nil)
    #expect(QuestionID("data.\(text)") == nil)
    #expect(QuestionID("\(text).audit") == nil)
  }

  /// Every scalar there is, as an id of its own, behind a letter and before one.
  @Test func everyScalar() {
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isLower = (0x61...0x7A).contains(value)
      let isUpper = (0x41...0x5A).contains(value)
      let isDigit = (0x30...0x39).contains(value)
      let character = Character(scalar)
      check((Slug(String(character)) != nil) == (isLower || isDigit), "U+\(value)")
      let behind = "a\(character)"
      check((Slug(behind) != nil) == (isLower || isDigit || value == 0x2D), "a, U+\(value)")
      check((FieldID(behind) != nil) == (isLower || isDigit || isUpper), "a, U+\(value)")
      guard value < 0x3000 else { continue }
      check((FieldID(String(character)) != nil) == isLower, "U+\(value)")
      let question = "d.a\(character)"
      check((QuestionID(question) != nil) == (isLower || isDigit || value == 0x2D), "U+\(value)")
      check((QuestionID("\(character).q") != nil) == (isLower || isDigit), "U+\(value)")
    }
  }

  @Test func aQuestionsIdHasTwoParts() throws {
    let id = try #require(QuestionID("data.audit-2"))
    #expect(id.text == "data.audit-2" && id.decision == "data" && id.name == "audit-2")
    let long = String(repeating: "x", count: 64)
    #expect(QuestionID("\(long).\(long)") != nil)
    for text in [
      "data", "data.", ".audit", ".", "", "data..audit", "data.audit.x", "data.audit.", "../x.y",
      "\(long)x.a", "a.\(long)x", "data/audit", "data.audit\n",
    ] {
      #expect(QuestionID(text) == nil)
    }
  }

  @Test func aFieldsIdBeginsWithASmallLetter() {
    for text in ["a", "dueDate", "failures30Days", String(repeating: "x", count: 64)] {
      #expect(FieldID(text)?.text == text)
    }
    for text in Self.hostile.filter({ $0 != "aB" })
      + ["Due", "1st", "due-date", "due.date", "a\u{E9}"]
    {
      #expect(FieldID(text) == nil)
    }
  }

  @Test func idsAreOrderedAsTheirTexts() throws {
    let ids = try ["b", "a-1", "a", "a1", "0"].map { try #require(Slug($0)) }
    #expect(ids.sorted().map(\.text) == ["0", "a", "a-1", "a1", "b"])
  }

  @Test(arguments: [
    ("Ana Ruiz", "ana-ruiz"), ("  Ben   Ode ", "ben-ode"), ("Ümit Çelik", "umit-celik"),
    ("Nguyễn Thị Hương", "nguyen-thi-huong"), ("NGUYỄN THỊ HƯƠNG", "nguyen-thi-huong"),
    ("Phạm Đức Ơn", "pham-duc-on"), ("Søren Ærø", "soren-aero"), ("Weiß", "weiss"),
    ("WEIẞ", "weiss"),
    ("Łukasz Żółć", "lukasz-zolc"), ("Françoise N'Diaye", "francoise-n-diaye"),
    ("Þór Guðmundsson", "thor-gudmundsson"), ("Iñigo Œuvré", "inigo-oeuvre"),
    ("Işıl İnce", "isil-ince"), ("Şebnem Ğ", "sebnem-g"), ("Ḥasan Ṣāliḥ", "hasan-salih"),
    ("Zhāng Lǐ Xuě", "zhang-li-xue"), ("Cerys Ẃyn", "cerys-wyn"), ("R2-D2", "r2-d2"),
    ("--a--", "a"),
    ("a__b//c", "a-b-c"), ("../../etc/passwd", "etc-passwd"), ("Dr. No, MBA", "dr-no-mba"),
    ("e\u{301}tude", "etude"), ("Nguye\u{302}\u{303}n", "nguyen"), ("Anna 李", "anna"),
    ("A\u{0}B", "a-b"),
    ("1", "1"), ("\u{FB01}n", "n"),
  ]) func anIdMadeOfAName(_ name: String, _ id: String) {
    #expect(Slug.made(of: name)?.text == id)
  }

  @Test(arguments: ["", " ", "-", "李小龍", "Иван", "…", "👍", "\u{0}", "../.."])
  func aNameWithoutUsableLettersGivesNoID(_ name: String) {
    #expect(Slug.made(of: name) == nil)
  }

  /// Letters with accents that are one scalar, and what they are without.
  private static let accented: [(Character, String)] = [
    ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ"), ("b", "ḂḃḄḅḆḇ"),
    ("c", "ÇçĆćĈĉĊċČčḈḉ"),
    ("d", "ĎďḊḋḌḍḎḏḐḑḒḓĐđ"), ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ"),
    ("f", "Ḟḟ"),
    ("g", "ĜĝĞğĠġĢģǦǧǴǵḠḡ"), ("h", "ĤĥȞȟḢḣḤḥḦḧḨḩḪḫẖĦħ"), ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİǏǐȈȉȊȋḬḭḮḯỈỉỊịı"),
    ("j", "Ĵĵǰ"), ("k", "ĶķǨǩḰḱḲḳḴḵ"), ("l", "ĹĺĻļĽľḶḷḸḹḺḻḼḽŁł"), ("m", "ḾḿṀṁṂṃ"),
    ("n", "ÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋ"),
    ("o", "ÒÓÔÕÖòóôõöŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợØø"),
    ("p", "ṔṕṖṗ"), ("r", "ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ"), ("s", "ŚśŜŝŞşŠšȘșṠṡṢṣṤṥṦṧṨṩ"),
    ("t", "ŢţŤťȚțṪṫṬṭṮṯṰṱẗŦŧ"),
    ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự"), ("v", "ṼṽṾṿ"),
    ("w", "ŴŵẀẁẂẃẄẅẆẇẈẉẘ"),
    ("x", "ẊẋẌẍ"), ("y", "ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ"), ("z", "ŹźŻżŽžẐẑẒẓẔẕ"),
  ]

  @Test func everyAccentIsStripped() {
    for (base, letters) in Self.accented {
      for letter in letters {
        #expect(Slug.made(of: String(letter))?.text == String(base), "\(letter)")
      }
    }
  }

  /// An id is short enough for `-201` behind it, and ends in no hyphen.
  @Test func aLongNameIsCut() throws {
    let made = try #require(Slug.made(of: String(repeating: "abcdefghi ", count: 20)))
    #expect(made.text.count <= 60 && made.text.hasSuffix("abcdefghi"))
    let hyphen = String(repeating: "x", count: 59) + " tail"
    #expect(Slug.made(of: hyphen)?.text == String(repeating: "x", count: 59))
  }
}

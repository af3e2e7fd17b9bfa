import JSON
import Testing

@Suite struct JSONPathTests {
  @Test func aPathReadsAsAPersonWritesIt() {
    let path = JSONPath().key("participants").key("ana-ruiz").key("role")
    #expect(path.description == "participants.ana-ruiz.role")
    #expect(
      JSONPath().key("fields").key("register").index(2).key("owner").description
        == "fields.register[2].owner")
    #expect(JSONPath.root.description == "the document")
  }

  @Test func keysWithOtherCharactersAreQuoted() {
    #expect(
      JSONPath().key("answers").key("data.audit").key("a\u{1B}").description
        == #"answers["data.audit"]["a\u001b"]"#)
    #expect(JSONPath().key("").description == #"[""]"#)
  }

  @Test func aPathGoesBelowAnother() {
    #expect(
      JSONPath().key("b").below(JSONPath().key("a").index(0))
        == JSONPath([.key("a"), .index(0), .key("b")]))
  }
}

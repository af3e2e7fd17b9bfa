import JSON
import Testing
import Workshop

@testable import Store

@Suite struct RecordMergeTests {
  private func answer(_ change: (inout Answer) -> Void = { _ in }) -> Answer {
    var answer = Answer()
    answer.level = .level(.defined)
    answer.fields["what"] = "x"
    answer.note = "n"
    answer.dissent = [.ana: "no"]
    change(&answer)
    return answer
  }

  private func merge(_ bases: [Answer?], _ here: Answer, _ copy: Answer) throws -> RecordMerge {
    let id = try question("a.q0")
    return RecordMerge(
      of: .answer(id), bases: bases.map { $0?.json(of: id) }, here: here.json(of: id),
      copy: copy.json(of: id))
  }

  private func merged(
    _ merge: RecordMerge, _ decision: MergeDecision = .undecided
  ) throws -> Answer {
    try Answer.read(file: try #require(merge.resolved(decision).document).withoutEmptyMembers).1
  }

  @Test func changesToDifferentPartsMerge() throws {
    let merge = try merge(
      [answer()],
      answer {
        $0.level = .level(.owned)
        $0.fields["many"] = ["a"]
        $0.updated = .at(5)
      },
      answer {
        $0.note = "new"
        $0.fields["what"] = nil
        $0.dissent = [.ana: "no", .ben: "neither"]
        $0.rest["later"] = 1
        $0.updated = .at(3)
      })
    #expect(merge.conflicts.isEmpty)
    #expect(
      try merged(merge)
        == answer {
          $0.level = .level(.owned)
          $0.fields = JSONObject([("many", ["a"])])
          $0.note = "new"
          $0.dissent = [.ana: "no", .ben: "neither"]
          $0.rest["later"] = 1
          $0.updated = .at(5)
        })
  }

  @Test func whatChangedOnBothSidesIsAConflict() throws {
    let here = answer {
      $0.level = .notApplicable
      $0.reason = "r"
      $0.note = "here"
      $0.fields["what"] = nil
      $0.dissent = [:]
    }
    let copy = answer {
      $0.level = .unknown
      $0.note = "copy"
      $0.fields["what"] = "y"
      $0.dissent[.ana] = "perhaps"
    }
    let merge = try merge([answer()], here, copy)
    #expect(
      merge.conflicts.map(\.part) == [
        RecordPart("level"), RecordPart("fields", "what"), RecordPart("note"),
        RecordPart("dissent", "ana-ruiz"),
      ])
    try #require(merge.conflicts.count == 4)
    #expect(merge.conflicts[1].base == "x" && merge.conflicts[1].copy == "y")
    #expect(merge.conflicts[1].here == Optional.none)
    #expect(merge.conflicts[0].here == ["level": "notApplicable", "reason": "r"])
    #expect(try merged(merge) == here)
    #expect(merge.resolved(.undecided).left == merge.conflicts)
    #expect(try merged(merge, .prefer(.here)) == here)
    #expect(try merged(merge, .prefer(.copy)) == copy)
    let some = merge.resolved(
      .each([(merge.conflicts[2], .copy), (merge.conflicts[0], .here)]))
    #expect(some.taken == [RecordPart("note")])
    #expect(some.left == [merge.conflicts[1], merge.conflicts[3]])
  }

  @Test func theSameChangeOnBothSidesIsNone() throws {
    let changed = answer {
      $0.level = nil
      $0.fields["what"] = .number(2)
    }
    var other = changed
    other.fields["what"] = .integer(2)
    other.fields["empty"] = .array([])
    let merge = try merge([answer()], changed, other)
    #expect(merge.conflicts.isEmpty && merge.taken.isEmpty)
  }

  @Test func withoutABaseWhatOneSideHasIsKept() throws {
    let here = answer { $0.fields["many"] = ["a"] }
    let copy = answer {
      $0.note = "other"
      $0.fields["result"] = 4
    }
    let merge = try merge([], here, copy)
    #expect(merge.conflicts.map(\.part) == [RecordPart("note")])
    #expect(try merged(merge).fields.keys == ["many", "result", "what"])
  }

  /// By one of two possible bases it was changed here, by the other in the copy.
  @Test func whereTheBasesDisagreeSomebodyIsAsked() throws {
    let here = answer { $0.note = "a" }
    let copy = answer {
      $0.note = "b"
      $0.fields["many"] = ["c"]
    }
    let merge = try merge([answer { $0.note = "a" }, answer { $0.note = "b" }], here, copy)
    #expect(merge.conflicts.map(\.part) == [RecordPart("note")])
    #expect(merge.taken == [RecordPart("fields", "many")])
  }

  /// Over every combination of a part being left, changed, or taken away on either side.
  @Test func everyCombinationGoesByTheRules() throws {
    let values: [JSONValue?] = [Optional<JSONValue>.none, "a", "b", "c"]
    for base in values {
      for here in values {
        for copy in values {
          func make(_ value: JSONValue?) -> Answer { answer { $0.fields["what"] = value } }
          let merge = try merge([make(base)], make(here), make(copy))
          let result = try merged(merge).fields["what"]
          if here == copy || copy == base {
            #expect(merge.conflicts.isEmpty && result == here)
          } else if here == base {
            #expect(merge.conflicts.isEmpty && result == copy)
          } else {
            #expect(merge.conflicts.count == 1 && result == here)
          }
          // With the sides swapped the conflicts are the same.
          let other = try self.merge([make(base)], make(copy), make(here))
          #expect(other.conflicts.count == merge.conflicts.count)
          if merge.conflicts.isEmpty { #expect(try merged(other) == merged(merge)) }
        }
      }
    }
  }

  @Test func timesDoNotDecide() throws {
    for (here, copy) in [(1, 9), (9, 1)] {
      let merge = try merge(
        [answer()], answer { $0.updated = .at(here) },
        answer {
          $0.note = "changed"
          $0.updated = .at(copy)
        })
      let result = try merged(merge)
      #expect(result.note == "changed" && result.updated == .at(9))
    }
  }

  @Test func twoSpellingsOfAKeyAreTwoParts() throws {
    let merge = try merge(
      [], answer { $0.fields["\u{E9}"] = "one" }, answer { $0.fields["e\u{301}"] = "two" })
    #expect(merge.conflicts.isEmpty)
    let keys = try merged(merge).fields.keys.map { Array($0.utf8) }
    #expect(keys.count == 3 && Set(keys).count == 3)
  }

  @Test func aRecordThatIsGoneIsMergedAsAWhole() throws {
    let id = try question("a.q0")
    let base = answer().json(of: id)
    let none = Optional<JSONValue>.none
    func merge(_ bases: [JSONValue?], _ copy: Answer) -> RecordMerge {
      RecordMerge(of: .answer(id), bases: bases, here: none, copy: copy.json(of: id))
    }
    #expect(merge([none], answer()).taken == [.whole])
    #expect(merge([], answer()).taken == [.whole])
    let unchanged = merge([base], answer { $0.updated = .at(9) })
    #expect(unchanged.taken.isEmpty && unchanged.conflicts.isEmpty)
    let changed = merge([base], answer { $0.note = "new" })
    #expect(changed.conflicts.map(\.part) == [.whole])
    #expect(changed.resolved(.prefer(.here)).document == none)
    #expect(changed.resolved(.prefer(.copy)).document != none)
  }
}

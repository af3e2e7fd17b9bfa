import JSON
import Testing
import Workshop

@testable import Store

@Suite struct AnswerMergeTests {
  private func answer(_ change: (inout Answer) -> Void = { _ in }) -> Answer {
    var answer = Answer()
    answer.level = .level(.defined)
    answer.fields["what"] = "x"
    answer.note = "n"
    answer.dissent = [.ana: "no"]
    change(&answer)
    return answer
  }

  @Test func changesToDifferentPartsMerge() {
    let merge = AnswerMerge(
      base: answer(),
      here: answer {
        $0.level = .level(.owned)
        $0.fields["many"] = ["a"]
        $0.updated = .at(5)
      },
      copy: answer {
        $0.note = "new"
        $0.fields["what"] = nil
        $0.dissent = [.ana: "no", .ben: "neither"]
        $0.rest["later"] = 1
        $0.updated = .at(3)
      })
    #expect(merge.conflicts.isEmpty)
    #expect(
      merge.merged
        == answer {
          $0.level = .level(.owned)
          $0.fields = JSONObject([("many", ["a"])])
          $0.note = "new"
          $0.dissent = [.ana: "no", .ben: "neither"]
          $0.rest["later"] = 1
          $0.updated = .at(5)
        })
  }

  @Test func whatChangedOnBothSidesIsAConflict() {
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
    let merge = AnswerMerge(base: answer(), here: here, copy: copy)
    #expect(merge.conflicts.map(\.part) == [.level, .field("what"), .note, .dissent(.ana)])
    #expect(merge.conflicts[1] == .init(part: .field("what"), base: "x", here: nil, copy: "y"))
    #expect(merge.conflicts[0].here == ["level": "notApplicable", "reason": "r"])
    #expect(merge.merged == here)
    #expect(merge.resolved(preferring: .here) == here)
    #expect(merge.resolved(preferring: .copy) == copy)
    let some = merge.resolved { $0.part == .note ? .copy : .here }
    #expect(some.note == "copy" && some.level == .notApplicable)
  }

  @Test func theSameChangeOnBothSidesIsNone() {
    let changed = answer {
      $0.level = nil
      $0.fields["what"] = .number(2)
    }
    var other = changed
    other.fields["what"] = .integer(2)
    other.fields["empty"] = .array([])
    let merge = AnswerMerge(base: answer(), here: changed, copy: other)
    #expect(merge.conflicts.isEmpty && merge.merged.level == nil)
  }

  @Test func withoutABaseWhatOneSideHasIsTaken() {
    let here = answer { $0.fields["many"] = ["a"] }
    let copy = answer {
      $0.note = "other"
      $0.fields["result"] = 4
    }
    let merge = AnswerMerge(base: nil, here: here, copy: copy)
    #expect(merge.conflicts.map(\.part) == [.note])
    #expect(merge.merged.fields.keys == ["many", "result", "what"])
  }

  /// Over every combination of a part being left, changed, or taken away on either side.
  @Test func everyCombinationGoesByTheRules() {
    let values: [JSONValue?] = [Optional<JSONValue>.none, "a", "b", "c"]
    for base in values {
      for here in values {
        for copy in values {
          func make(_ value: JSONValue?) -> Answer { answer { $0.fields["what"] = value } }
          let merge = AnswerMerge(base: make(base), here: make(here), copy: make(copy))
          let merged = merge.merged.fields["what"]
          if here == copy || copy == base {
            #expect(merge.conflicts.isEmpty && merged == here)
          } else if here == base {
            #expect(merge.conflicts.isEmpty && merged == copy)
          } else {
            #expect(merge.conflicts.count == 1 && merged == here)
          }
          // Which side is which makes no difference to what is a conflict.
          let other = AnswerMerge(base: make(base), here: make(copy), copy: make(here))
          #expect(other.conflicts.count == merge.conflicts.count)
          if merge.conflicts.isEmpty { #expect(other.merged == merge.merged) }
        }
      }
    }
  }

  @Test func noClockDecides() {
    for (here, copy) in [(1, 9), (9, 1)] {
      let merge = AnswerMerge(
        base: answer(),
        here: answer { $0.updated = .at(here) },
        copy: answer {
          $0.note = "changed"
          $0.updated = .at(copy)
        })
      #expect(merge.merged.note == "changed" && merge.merged.updated == .at(9))
    }
  }
}

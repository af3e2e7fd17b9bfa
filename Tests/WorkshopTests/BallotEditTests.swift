import Testing
import Workshop

@Suite struct BallotEditTests {
  private func ballot(_ edits: BallotEdit...) -> Ballot? {
    var ballot: Ballot?
    for edit in edits { ballot.apply(edit) }
    return ballot
  }

  @Test func aVoteReplacesAnEarlierOne() {
    #expect(ballot(.vote(.owned)) == Ballot(level: .owned))
    #expect(ballot(.vote(.owned), .vote(nil)) == Ballot(level: nil))
    #expect(ballot(.vote(nil, comment: "c")) == Ballot(level: nil, comment: "c"))
    #expect(ballot(.vote(.owned), .withdraw) == nil)
    #expect(ballot(.withdraw) == nil)
  }

  /// Every vote after every other, with and without comments.
  @Test func aCommentBelongsToTheVoteItWasGivenWith() {
    let levels: [Level?] = [nil] + Level.allCases
    for first in levels {
      for second in levels {
        let stays = first == second ? "said" : ""
        #expect(
          ballot(.vote(first, comment: "said"), .vote(second))
            == Ballot(level: second, comment: stays))
        #expect(
          ballot(.vote(first), .comment("said"), .vote(second))
            == Ballot(level: second, comment: stays))
        for new in ["new", ""] {
          #expect(
            ballot(.vote(first, comment: "said"), .vote(second, comment: new))
              == Ballot(level: second, comment: new))
        }
      }
    }
  }

  @Test func aCommentNeedsAVote() {
    #expect(ballot(.comment("c")) == nil)
    #expect(ballot(.vote(.owned, comment: "c"), .withdraw, .vote(.owned)) == Ballot(level: .owned))
  }

  @Test func unknownKeysAreKept() {
    var known = Ballot(level: .owned)
    known.rest["mood"] = "sure"
    var ballot: Ballot? = known
    ballot.apply(.vote(.absent, comment: "c"))
    #expect(ballot?.rest == known.rest)
    #expect(ballot?.level == .absent)
  }

  @Test func aBallotIsTheVoteThatGivesIt() {
    #expect(BallotEdit(Ballot(level: .owned, comment: "c")) == .vote(.owned, comment: "c"))
    #expect(BallotEdit(Ballot(level: nil)) == .vote(nil))
  }
}

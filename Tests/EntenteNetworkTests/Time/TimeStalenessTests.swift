import EntenteModel
import EntenteNetwork
import OrderedCollections
import Testing

@Suite struct TimeStalenessTests {
  let model = sample(asOf: "2016") {
    Source("old-book", type: "book")
      .changedForTest { $0.issued = "2004" }
    Source("new-book", type: "book").changedForTest { $0.issued = "2014-05" }
    Source("data-set", type: "dataset").changedForTest { $0.coverage = "1990/2010" }
    Source("undated", type: "book")
    pact("old", "ab").during("2000/..").citing(Evidence("old-book"))
    pact("both", "ab").during("2000/..").citing(Evidence("old-book"))
      .citing(Evidence("new-book"))
    pact("coded", "bc").during("2000/2016").citing(Evidence("data-set"))
    pact("seen", "bc").during("2000/..").citing(Evidence("old-book")).attested("2013")
    pact("unknown", "cd").during("2000/..").citing(Evidence("undated"))
    pact("unsourced", "cd").during("2000/..")
    pact("over", "de").during("2000/2002").citing(Evidence("old-book"))
    pact("none", "de").with(modality: .absent).citing(Evidence("old-book"))
  }

  @Test func `sources older than the time are named with their reason`() throws {
    let staleness = try #require(model.selection(at: "2015").staleness)
    let found = staleness.items.map { [$0.relation.rawValue, $0.reason.rawValue] }
    #expect(
      found == [
        ["old", "stale"], ["both", "older"], ["coded", "uncovered"], ["seen", "older"],
      ]
    )
    #expect(staleness.relationCount == 6)
    #expect(staleness.items.map(\.source) == ["old-book", "new-book", "data-set", nil])
    #expect(staleness.items[3].newest == "2013-12-31")
    #expect(!staleness.isBeyondAsOf)
    #expect(
      staleness.messages == [
        "1 of 6 relations rest on data sets that end before 2015-01-01, the newest on 2010-12-31",
        "1 of 6 relations rest on sources too old to say what is ongoing, all written long before "
          + "2015-01-01, the newest on 2004-12-31",
        "2 of 6 relations rest on sources written before 2015-01-01, the newest on 2014-05-31",
      ]
    )
  }

  @Test func `nothing is said of a time that the sources reach`() throws {
    #expect(model.selection(at: "2003").staleness?.items.isEmpty == true)
    #expect(model.selection(at: "2003").staleness?.messages.isEmpty == true)
    #expect(model.selection().staleness == nil)
  }

  @Test func `a time after as-of is said to be`() throws {
    let staleness = try #require(model.selection(at: "2020").staleness)
    #expect(staleness.isBeyondAsOf)
    #expect(
      staleness.messages.first == "the model speaks up to 2016-12-31; 2020-01-01 is after that"
    )
  }

  @Test func `more than the years allowed is a day more`() throws {
    func reason(_ time: Period) -> Staleness.Reason? {
      model.selection(at: time).staleness?.items.first { $0.relation == "old" }?.reason
    }
    #expect(reason("2009-12-31") == .older)
    #expect(reason("2010-01-01") == .stale)
    #expect(reason("2004-12-31") == nil)
  }
}

extension Source {
  fileprivate func changedForTest(_ change: (inout Source) -> Void) -> Source {
    var copy = self
    change(&copy)
    return copy
  }
}

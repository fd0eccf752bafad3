import EntenteModel
import EntenteNetwork
import EntenteTestSupport
import Testing

/// Camps that keep their numbers, and what makes actors change them.
@Suite struct BalanceSeriesTests {
  private static let times: [Period] = ["2001", "2005", "2009"]

  /// Two blocs of three, of which c goes over to the other in 2004.
  private static func model(switching: Bool) -> Model {
    sample(states: "abcdef", asOf: "2010") {
      pact("p", "ab").during("2000/2010")
      pact("q", "def").during("2000/2010")
      sale("x", "a", "d", type: "sanction").during("2000/2010")
      sale("y", "b", "e", type: "sanction").during("2000/2010")
      pact("old", "bc", type: "alliance").during(switching ? "2000/2003" : "2000/2010")
      if switching { pact("new", "cf", type: "alliance").during("2004/2010") }
    }
  }

  @Test func `who changes camps is told with the relation that made it`() throws {
    let series = try BalanceSeries(in: Self.model(switching: true), at: Self.times)
    let change = try #require(series.changes.first)
    #expect(series.changes.count == 1)
    #expect(series.reports[0].subject.ids[change.actor] == "c")
    #expect(change.step == 1)
    #expect(!change.isAmongEquals)
    // Neither alone: with both alliances c would be torn.
    let causes = change.causes.map { "\($0.relation) \($0.event.rawValue)" }
    #expect(causes.contains("new began") || causes.contains("old ended"))
    // The others keep their numbers.
    let camps = series.reports.map { $0.finding.camps.campOfActor }
    for actor in [0, 1, 3, 4, 5] { #expect(Set(camps.map { $0[actor] }).count == 1) }
    #expect(series.reading.contains("c changed camps."))
    #expect(series.text { $0.count }.contains("camp 1 → 2") || change.from == 1)
  }

  @Test func `where nothing changes nobody changes camps`() throws {
    let series = try BalanceSeries(in: Self.model(switching: false), at: Self.times)
    #expect(series.changes.isEmpty)
    #expect(series.reading.contains("Nobody changed camps for certain."))
  }

  @Test(arguments: [SignPolicy.net, .worst])
  func `the case over years has the index that each year has alone`(policy: SignPolicy) throws {
    let times: [Period] = ["2008", "2014", "2017"]
    let series = try BalanceSeries(in: CaseModel.model, at: times, policy: policy)
    for (time, report) in zip(times, series.reports) {
      let alone = try BalanceReport(
        BalanceSubject(CaseModel.model.measuredSelection(at: time), policy: policy)
      )
      let found = report.finding.frustration
      #expect(found.index == alone.finding.frustration.index)
      #expect(found.frustrated.count == Int(found.index))
      #expect(report.finding.network.ties.count == alone.finding.network.ties.count)
    }
  }
}

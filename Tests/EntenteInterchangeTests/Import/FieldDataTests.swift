import EntenteInterchange
import EntenteModel
import Foundation
import OrderedCollections
import Testing

/// Every count of `facts.json` that is about a file of rows.
@Suite(.enabled(if: FieldData.isExpected, "the field's data sets are not here"))
struct FieldDataTests {
  @Test func `the trade register gives SIPRI's sums`() throws {
    let imported = try SIPRIRegister.read([
      FieldData.path("arms/sipri_trade_register_china_russia_ukraine.csv")
    ])
    let facts = try FieldData.facts("arms")
    #expect(imported.report.keptCount == facts["rows"] as? Int)
    #expect(imported.model.relations.count == facts["deals"] as? Int)
    var pairs: [String: Double] = [:]
    var years: [String: Double] = [:]
    var orders = 0
    var statuses: [String: Int] = [:]
    for relation in imported.model.relations.values {
      let rows = relation.evidence.count
      let name = "\(relation.actors(as: "supplier")[0])>\(relation.actors(as: "recipient")[0])"
      pairs[name, default: 0] += relation.number("tiv") ?? 0
      let claims = relation.attributes["tiv"]?.items ?? []
      for claim in claims.count == 1 ? claims : Array(claims.dropFirst()) {
        let when = claim.when ?? relation.dates["delivered"]?.used
        let year = String((when?.description ?? "").prefix(4))
        years[year, default: 0] += claim.value.number ?? 0
      }
      if relation.dates["ordered"]?.used?.isUncertain == true { orders += rows }
      statuses[relation.attributes["status"]?.used?.text() ?? "", default: 0] += rows
    }
    let known = try #require(facts["tiv_by_pair"] as? [String: Double])
    #expect(pairs.count == known.count)
    #expect(
      abs(pairs["china>pakistan", default: 0] - known["China -> Pakistan", default: 1]) < 1e-6
    )
    #expect(abs(pairs["russia>china", default: 0] - known["Russia -> China", default: 1]) < 1e-6)
    #expect(
      abs(pairs["turkey>ukraine", default: 0] - known["Turkiye -> Ukraine", default: 1]) < 1e-6
    )
    #expect(
      pairs.values.sorted().map { ($0 * 100).rounded() }
        == known.values.sorted().map { ($0 * 100).rounded() }
    )
    let byYear = try #require(facts["tiv_by_delivery_year"] as? [String: Double])
    #expect(years.mapValues { ($0 * 100).rounded() } == byYear.mapValues { ($0 * 100).rounded() })
    #expect(orders == facts["estimated_order_dates"] as? Int)
    #expect(statuses == ["new": 995, "second-hand": 432, "modernized": 12])
    #expect(imported.errorCodes.isEmpty)
  }

  @Test func `ATOP's members give its alliances`() throws {
    let imported = try ATOPMembers.read([FieldData.path("alliances/atop5_1m_begun1990on.csv")])
    #expect(imported.report.keptCount == 921)
    #expect(imported.model.relations.count == 314)
    let sco = try #require(imported.relation("atop-4002"))
    #expect(sco.actors(as: "party") == ["saudi-arabia", "china"])
    // What goes on when the data end is certain until then, and not known after.
    #expect(sco.when?.used?.ending == .ongoing)
    let lifetimes =
      [imported.model.lifetime(of: sco)]
      + sco.participants.map { imported.model.lifetime(of: $0, in: sco) }
    for lifetime in lifetimes {
      #expect(lifetime.state(at: "2018-12-31") == .certain)
      #expect(lifetime.state(at: "2019-01-01") == .possible)
      #expect(lifetime.state(at: "1990-07-20") == .absent)
    }
    let treaty = try #require(imported.relation("atop-4980"))
    #expect(treaty.actors(as: "party") == ["russia", "china"])
    #expect(treaty.type == "nonaggression-pact")
    #expect(imported.errorCodes.isEmpty)
  }

  @Test func `the exercises give the counts of their facts`() throws {
    let imported = try ExerciseRows.read([FieldData.path("exercises/mme_v7_2005-2010.csv")])
    let facts = try FieldData.facts("exercises")
    let relations = imported.model.relations.values
    #expect(relations.count == facts["exercises"] as? Int)
    var actors: Set<String> = []
    var dyads: [String: Int] = [:]
    var total = 0
    for relation in relations {
      let names = relation.actors(as: "participant").sorted()
      actors.formUnion(names)
      total += names.count
      for (place, name) in names.enumerated() {
        for other in names[(place + 1)...] { dyads["\(name) \(other)", default: 0] += 1 }
      }
    }
    // The facts count "-9", who is not known, as a state in 70 rows, and 7 who stand twice.
    #expect(actors.count + 1 == facts["states"] as? Int)
    #expect(total + 70 + 7 == facts["participants_total"] as? Int)
    #expect(imported.report.notes.count { $0.contains("stands twice") } == 7)
    #expect(dyads["united-kingdom united-states"] == 93)
    #expect(dyads["france united-states"] == 79)
    #expect(dyads["south-korea united-states"] == 50)
    let months = relations.filter { relation in
      relation.when?.used?.dates.first?.precision == .month
    }
    #expect(months.count == facts["n_start_not_m_d_y"] as? Int)
    #expect(relations.count { $0.label.isEmpty } == facts["unnamed"] as? Int)
    let both = relations.filter { $0.involves("china") && $0.involves("russia") }
    #expect(both.count == (facts["china_russia_exercises"] as? [String])?.count)
    #expect(imported.errorCodes.isEmpty)
  }

  @Test func `the sanctions give the counts of their facts`() throws {
    let imported = try SanctionCases.read([FieldData.path("sanctions/GSDB_V4_begin2010on.csv")])
    let facts = try FieldData.facts("sanctions")
    let relations = imported.model.relations.values
    #expect(relations.count == facts["cases"] as? Int)
    let pairs = relations.map {
      $0.actors(as: "sender").count * $0.actors(as: "target").count
    }
    #expect(pairs.reduce(0, +) == facts["directed_pairs_after_expansion"] as? Int)
    #expect(
      relations.count { $0.actors(as: "sender").count > 1 } == facts["multi_sender_cases"] as? Int
    )
    #expect(
      relations.count { $0.actors(as: "target").count > 1 } == facts["multi_target_cases"] as? Int
    )
    #expect(relations.count { $0.when?.used?.ending == .ongoing } == facts["ongoing"] as? Int)
    #expect(
      relations.count { $0.actors(as: "target").contains("russia") }
        == facts["cases_by_target_Russia"] as? Int
    )
    #expect(
      relations.count { $0.actors(as: "target").contains("china") }
        == facts["cases_by_target_China"] as? Int
    )
    #expect(
      relations.count { $0.actors(as: "sender").contains("russia") }
        == facts["cases_by_sender_Russia"] as? Int
    )
    for (type, count) in try #require(facts["cases_with_type"] as? [String: Int]) {
      let found = relations.count { relation in
        guard case .list(let measures)? = relation.attributes["measures"]?.used else {
          return false
        }
        return measures.contains(.term(type))
      }
      #expect(found == count, "\(type)")
    }
    // "Yemen" and "Yemen, North" are one state after 1990.
    #expect(imported.report.actorCount + 1 == facts["distinct_actors"] as? Int)
    #expect(imported.errorCodes.isEmpty)
  }

  @Test(arguments: [
    ("20191024143000.export.first1000.CSV", 1_000), ("20141124.export.sample.CSV", 100),
  ])
  func `GDELT's events give the sums of their facts`(file: String, rows: Int) throws {
    let imported = try EventArchive.read([FieldData.path("events/\(file)")])
    let facts = try #require(try FieldData.facts("events")[file] as? [String: Any])
    #expect(imported.report.readCount == rows)
    #expect(imported.report.keptCount == facts["rows_with_two_different_country_codes"] as? Int)
    #expect(imported.report.refusedCount == 0)
    var pairs: [String: (count: Double, sum: Double)] = [:]
    for relation in imported.model.relations.values {
      let name = "\(relation.actors(as: "source")[0])>\(relation.actors(as: "target")[0])"
      let count = relation.number("events") ?? 0
      pairs[name, default: (0, 0)].count += count
      pairs[name, default: (0, 0)].sum += count * (relation.number("goldstein") ?? 0)
      #expect(relation.modality == .reported)
    }
    #expect(pairs.count == facts["distinct_ordered_country_pairs"] as? Int)
    let names = ["GBR": "united-kingdom", "USA": "united-states", "CHN": "china", "BRA": "brazil"]
    let known = try #require(facts["top_pairs_count_and_goldstein_sum"] as? [String: [Double]])
    for (pair, values) in known {
      let ends = pair.split(separator: ">").compactMap { names[String($0)] }
      guard ends.count == 2 else { continue }
      let found = try #require(pairs[ends.joined(separator: ">")])
      #expect(found.count == values[0])
      // Means are kept to four decimals.
      #expect(abs(found.sum - values[1]) < 0.01)
    }
    #expect(imported.errorCodes.isEmpty)
  }

  @Test func `ICEWS's events give the sums of their facts`() throws {
    let imported = try EventArchive.read([
      FieldData.path("events/icews_2018_sample_first1500.tab")
    ])
    #expect(imported.report.readCount == 1_500)
    #expect(imported.report.keptCount == 813)
    var sums: [String: (Double, Double)] = [:]
    for relation in imported.model.relations.values {
      let name = "\(relation.actors(as: "source")[0])>\(relation.actors(as: "target")[0])"
      let count = relation.number("events") ?? 0
      sums[name, default: (0, 0)].0 += count
      sums[name, default: (0, 0)].1 += count * (relation.number("goldstein") ?? 0)
    }
    #expect(sums["north-korea>united-states"]?.0 == 40)
    #expect(abs((sums["north-korea>united-states"]?.1 ?? 0) - 111.2) < 0.02)
    #expect(sums["russia>north-korea"]?.0 == 36)
    #expect(abs((sums["ukraine>germany"]?.1 ?? 0) - 43.4) < 0.02)
    #expect(imported.errorCodes.isEmpty)
  }

  @Test func `PLOVER's records are added up with their lists of actors`() throws {
    let imported = try EventArchive.read([FieldData.path("events/PLOVER_GSR_CAMEO.json")])
    #expect(imported.report.readCount == 323)
    #expect(imported.report.refusedCount == 0)
    let both = imported.model.relations.values.filter {
      $0.actors(as: "source") == ["hungary"] && $0.actors(as: "target") == ["romania"]
    }
    #expect(both.map(\.type) == ["reported-verbal-cooperation"])
    #expect(imported.errorCodes.isEmpty)
  }

  @Test func `disputes, memberships, trade and votes have the rows of their sources`() throws {
    let disputes = try DisputeDyads.read([FieldData.path("disputes/cow_mid_dirdisps_1990on.csv")])
    #expect(disputes.report.keptCount == 3_062)
    #expect(disputes.errorCodes.isEmpty)
    let trade = try DyadTable.readTrade(
      [FieldData.path("trade/cow_dyadic_trade_2014_7states.csv")],
      year: 2014
    )
    #expect(trade.report.keptCount == 1_337)
    let flow = try #require(trade.relation("trade-canada-united-states-2014"))
    #expect(flow.number("value") == 346062.59)
    #expect(trade.errorCodes.isEmpty)
    let votes = try AssemblyVotes.read([
      FieldData.path("votes/unvoting_idealpoints_1990on.csv")
    ])
    #expect(votes.report.keptCount == 4_199)
    #expect(
      votes.model.observations["ideal-point-united-states-1990"]?.value?.used?.midpoint == 2.892775
    )
    let shared = try DyadTable.readMemberships([
      FieldData.path("igo/cow_igo_shared_memberships_2014.csv")
    ])
    #expect(shared.report.readCount == 18_915)
    #expect(shared.relation("igo-united-states-canada-2014")?.number("organizations") == 72)
  }
}

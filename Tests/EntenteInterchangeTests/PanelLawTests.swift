import EntenteInterchange
import EntenteModel
import EntenteNetwork
import EntenteNotation
import EntenteTestSupport
import OrderedCollections
import Testing

/// Panels of random models against networks made for each year: two ways to the same counts.
@Suite struct PanelLawTests {
  private static func model(_ seed: UInt64) throws -> Model {
    var random = EntenteTestSupport.SplitMix64(seed: seed)
    var model = try Sample.model()
    for number in 1...6 {
      let id = ActorID("s\(number)")
      model.actors[id] = Actor(
        id,
        kind: "state",
        ids: [ExternalIdentifier("cow", String(number * 7))]
      )
    }
    model.relations = [:]
    let whens: [Period?] = [
      nil, "2010", "2011-05", "2010/2013", "2011/..", "2012/", "/2012", "2011~/2013", "2013-02-01",
      "[2010,2012]", "{2010,2013}", "201X/2014",
    ]
    let types = ["sale", "quarrel", "pact", "club", "vote", "talk"]
    for number in 0..<25 {
      let type = types.randomElement(using: &random) ?? "pact"
      let roles = model.vocabulary.relationTypes[RelationTypeID(type)]?.roles.keys ?? []
      let actors = (1...6).map { ActorID("s\($0)") }.shuffled(using: &random)
        .prefix(Int.random(in: 2...4, using: &random))
      var relation = Relation(RelationID("r\(number)"), type: RelationTypeID(type))
      relation.participants = actors.enumerated().map { place, actor in
        // The first two stand on different sides, where a type has several.
        let role = roles[min(place, roles.count - 1)]
        return Participant(actor, as: role)
      }
      relation.when = whens.randomElement(using: &random)?.map { Claims($0) }
      relation.modality =
        [.actual, .actual, .reported, .alleged, .planned, .absent]
        .randomElement(using: &random) ?? .actual
      if number > 0, Int.random(in: 0..<6, using: &random) == 0 {
        relation.supersedes = [RelationID("r\(number - 1)")]
      }
      model.relations[relation.id] = relation
    }
    return model
  }

  private static func number(_ row: [String: String], _ column: String) -> Int {
    Int(row[column] ?? "") ?? -1
  }

  /// The relations that tie two actors in a year, certain and possible.
  private static func counts(
    _ model: Model,
    _ year: Int,
    directed: Bool
  ) -> [[String]: (certain: Int, possible: Int)] {
    let selection = model.measuredSelection(at: Period(stringLiteral: String(year)))
    let projection = Projection(direction: directed ? .directed : .undirected)
    let certain = ProjectedNetwork(selection, projection)
    let both = ProjectedNetwork(selection, projection.with(possible: .included))
    func relations(_ network: ProjectedNetwork) -> [[String]: Int] {
      var counts: [[String]: Int] = [:]
      for source in network.actors.indices {
        for arc in network.network.rows.arcs(of: source) {
          let target = Int(network.network.rows.targets[arc])
          guard !network.isJunction(target) else { continue }
          let pair = [network.name(of: source), network.name(of: target)]
          counts[pair] = network.relations(ofArc: arc).count
        }
      }
      return counts
    }
    let sure = relations(certain)
    return Dictionary(
      uniqueKeysWithValues: relations(both).map { pair, count in
        (pair, (sure[pair] ?? 0, count - (sure[pair] ?? 0)))
      }
    )
  }

  @Test(arguments: 0..<16 as Range<UInt64>)
  func `a panel counts what a network of each year ties`(seed: UInt64) throws {
    let model = try Self.model(seed)
    for unit in [PanelUnit.dyadYear, .directedDyadYear] {
      let panel = try Panel(
        ExportScope(model),
        PanelRequest(unit, codes: "cow", years: 2009...2016)
      )
      var expected: [Int: [[String]: (certain: Int, possible: Int)]] = [:]
      for year in 2009...2016 {
        expected[year] = Self.counts(model, year, directed: unit == .directedDyadYear)
      }
      var seen = 0
      for row in try Sample.rows(panel.text()) {
        let pair = [row["actor1"] ?? "", row["actor2"] ?? ""]
        let counts = expected[Self.number(row, "year")]?[pair] ?? (0, 0)
        #expect(Self.number(row, "ties_certain") == counts.certain, "\(row["year"] ?? "") \(pair)")
        #expect(
          Self.number(row, "ties_possible") == counts.possible,
          "\(row["year"] ?? "") \(pair)"
        )
        seen += counts.certain + counts.possible
      }
      let all = expected.values.flatMap(\.values).map { $0.certain + $0.possible }.reduce(0, +)
      #expect(seen * (unit == .dyadYear ? 2 : 1) == all)
    }
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `the order of relations does not matter but for the order of columns`(seed: UInt64) throws {
    let model = try Self.model(seed)
    var shuffled = model
    var random = EntenteTestSupport.SplitMix64(seed: seed)
    shuffled.relations.shuffle(using: &random)
    let request = PanelRequest(.directedDyadYear, codes: "cow", years: 2009...2016)
    let one = try Sample.rows(Panel(ExportScope(model), request).text())
    let other = try Sample.rows(Panel(ExportScope(shuffled), request).text())
    #expect(one == other)
  }
}

import EntenteModel
import EntenteNetwork
import OrderedCollections
import Testing

/// Every measure of the catalogue goes through time, worlds, null models and multiverses, on networks
/// with and without what it needs.
@Suite struct DefenceCatalogueTests {
  static let model = sample(states: "abcdef") {
    pact("one", "abcd").during("2010/2016")
    pact("two", "ab", type: "alliance").during("2012/2016")
    sale("three", "a", "e", type: "sanction").during("2010/2016")
    sale("four", "e", "b").during("2010/").with(modality: .alleged)
    pact("five", "ef").during("2010/2016").with(confidence: .low)
    Relation("ballot", "vote") {
      Participant("a", as: "yes")
      Participant("f", as: "no")
    }
    .during("2014/2016")
  }

  static let measures = Measure.all
  static let partition = Partition(names: ["x", "x", "y", "y", "z", "z"])

  static var options: MeasureOptions {
    var options = MeasureOptions()
    options.pair = [0, 5]
    return options
  }

  static let projections = [
    Projection(possible: .included), Projection(direction: .undirected, weight: .intensity),
    Projection(shapes: ["pact": .junction], weight: .count, sign: .ignored),
  ]

  @Test(arguments: measures.indices)
  func `every measure can be sampled, tested and repeated`(place: Int) throws {
    let measure = Self.measures[place]
    let projection = Self.projections[place % Self.projections.count]
    let network = ProjectedNetwork(Self.model, projection, at: "2015")
    var worlds = SampledWorlds.Plan()
    worlds.count = 3
    let sampled = try SampledWorlds(
      [measure],
      in: network,
      plan: worlds,
      partition: Self.partition,
      options: Self.options
    ).results[0]
    #expect(sampled.actors.count == (measure.level == .actors ? 6 : 0))
    #expect(sampled.failureCount < 3 || sampled.failure != nil)
    var models: [NullModel] = [.rewired(trials: 5), .shuffledTypes]
    if network.network.isSigned { models.append(.shuffledSigns) }
    for model in models {
      var plan = NullTest.Plan(model)
      plan.count = 3
      let test = try NullTest(
        [measure],
        in: network,
        plan: plan,
        partition: Self.partition,
        options: Self.options
      ).results[0]
      for actor in test.actors where !actor.p.isNaN {
        #expect(actor.p > 0 && actor.p <= 1 && actor.adjustedP >= actor.p)
      }
      for number in test.whole.values where !number.p.isNaN {
        #expect(number.upperP >= 0.25 && number.lowerP >= 0.25)
      }
    }
    let multiverse = try Multiverse(
      [measure],
      of: network.selection,
      base: projection,
      over: MultiverseGrid(directions: [.directed, .undirected], weights: [.intensity]),
      partition: Self.partition,
      options: Self.options
    ).results[0]
    #expect(multiverse.universes.count == (projection.direction == .undirected ? 2 : 3))
    #expect(multiverse.distinctCount <= multiverse.successes.count)
  }

  @Test(arguments: measures.indices)
  func `every measure has a series`(place: Int) throws {
    let measure = Self.measures[place]
    let series = try MeasureSeries(
      [measure],
      in: Self.model,
      at: Period("2011/2016").steps(by: .year),
      grouping: .kind,
      options: Self.options
    )
    #expect(series.slices.count == 6)
    if measure.level == .actors {
      #expect(series.actorNumbers(0).count == 6)
      _ = series.largestMoves(0)
    }
    _ = series.levelChanges(0)
    for slice in series.slices {
      let finding = slice.findings[0]
      #expect((finding.value == nil) == (finding.failure != nil))
    }
  }
}

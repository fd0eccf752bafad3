import EntenteNetwork
import Testing

/// Networks that hardly are any, and weights that cannot be used.
@Suite struct LocalDegenerateTests {
  /// Ties, how many actors, and weights if there are any.
  static let networks: [(name: String, ties: TieList)] = [
    ("no actors", TieList(actorCount: 0)),
    ("one actor", TieList(actorCount: 1)),
    ("one actor tied to itself", TieList(actorCount: 1, [(0, 0)], weights: [3])),
    ("two actors", TieList(actorCount: 2)),
    ("one tie", TieList(actorCount: 2, [(0, 1)])),
    ("parallel ties", TieList(actorCount: 2, [(0, 1), (0, 1), (1, 0)], weights: [1, 2, 3])),
    (
      "only ties to oneself", TieList(actorCount: 3, [(0, 0), (1, 1), (2, 2)], weights: [1, 1, 1])
    ),
    ("weights of 0", TieList(actorCount: 4, [(0, 1), (1, 2), (2, 0)], weights: [0, 0, 0])),
    ("one weight of 0", TieList(actorCount: 4, [(0, 1), (1, 2), (2, 0)], weights: [0, 2, 1])),
    ("two parts", TieList(actorCount: 7, [(0, 1), (1, 2), (2, 0), (3, 4), (5, 5)])),
    (
      "vast weights",
      TieList(actorCount: 3, [(0, 1), (1, 2), (2, 0)], weights: [1e300, 1e-300, 1])
    ),
  ]

  @Test(arguments: networks.indices, [true, false])
  func `every measure has an answer`(index: Int, isDirected: Bool) throws {
    let (name, ties) = Self.networks[index]
    let network = Network(ties, isDirected: isDirected)
    var context = MeasureContext(
      network,
      partition: Partition((0..<network.actorCount).map { $0 % 2 }),
      execution: .sequential
    )
    for length in [TieLength.one, .strength] {
      context.options.length = length
      for measure in Measure.all where LocalNames.all.contains(measure.name) {
        let value = try measure.value(in: context)
        let comment: Comment = "\(measure.name) of \(name)"
        switch value {
        case .actors(let numbers):
          #expect(measure.level == .actors && numbers.count == network.actorCount, comment)
          #expect(numbers.allSatisfy { !$0.isInfinite }, comment)
        case .pairs(let pairs):
          #expect(measure.level == .pairs, comment)
          #expect(pairs.allSatisfy { $0.source < $0.target && !$0.value.isInfinite }, comment)
        case .whole: #expect(measure.level == .whole, comment)
        case .groups(let groups):
          #expect(measure.level == .groups, comment)
          #expect(groups.partition?.groups.count == network.actorCount, comment)
        }
      }
    }
  }

  @Test func `what is undefined says so`() throws {
    let loner = Network(TieList(actorCount: 3, [(0, 1), (2, 2)]), isDirected: false)
    #expect(try loner.constraint()[2].isNaN)
    #expect(try loner.effectiveSize()[2].isNaN)
    #expect(try loner.efficiency()[2].isNaN)
    #expect(try loner.participationCoefficients(groups: Partition([0, 0, 0]))[2].isNaN)
    #expect(try loner.clustering() == [0, 0, 0])
    #expect(loner.coreNumbers() == [1, 1, 0])
    #expect(loner.onionLayers() == [2, 2, 1])
    let nobody = Network(TieList(actorCount: 0), isDirected: false)
    #expect(try nobody.averageClustering().isNaN)
    #expect(try nobody.transitivity() == 0)
    #expect(nobody.coreDecomposition().coreSizes.isEmpty)
    #expect(try nobody.structuralDistances().clustering(.average).merges.isEmpty)
  }

  @Test(arguments: [-1, Double.nan, .infinity])
  func `a weight that cannot be used is an error where it would be`(weight: Double) throws {
    let ties = TieList(actorCount: 3, [(0, 1), (1, 2), (2, 0)], weights: [1, weight, 2])
    var context = MeasureContext(Network(ties, isDirected: true), partition: Partition([0, 0, 1]))
    let ofTrade = ["source-dependence", "target-dependence", "dependence-asymmetry"]
    let ofWeights =
      ofTrade + [
        "clustering", "average-clustering", "constraint", "effective-size", "efficiency",
        "participation-coefficient", "within-module-degree", "structural-equivalence",
        "structural-correlation", "regular-equivalence", "structural-positions",
        "regular-positions",
      ]
    for measure in Measure.all where LocalNames.all.contains(measure.name) {
      for length in [TieLength.one, .strength] {
        context.options.length = length
        let isUsed = (length == .one ? ofTrade : ofWeights).contains(measure.name)
        do throws(MeasureError) {
          _ = try measure.value(for: context)
          #expect(!isUsed, "\(measure.name)")
        } catch {
          guard case .unusableWeight(_, let source, let target, _) = error else {
            Issue.record("\(measure.name): \(error)")
            continue
          }
          #expect(isUsed && source == 1 && target == 2, "\(measure.name)")
        }
      }
    }
  }

  @Test func `lengths of 0 are no strengths`() {
    let network = Network(TieList(actorCount: 2, [(0, 1)], weights: [0]), isDirected: false)
    #expect(throws: MeasureError.self) { try network.constraint(length: .distance) }
    #expect(throws: MeasureError.self) { try network.clustering(length: .distance) }
  }

  @Test func `half the length is twice the strength`() throws {
    let pairs = [(0, 1), (1, 2), (2, 0), (2, 3)]
    let strengths = Network(
      TieList(actorCount: 4, pairs, weights: [1, 2, 4, 8]),
      isDirected: false
    )
    let lengths = Network(
      TieList(actorCount: 4, pairs, weights: [8, 4, 2, 1]),
      isDirected: false
    )
    #expect(
      isClose(
        try lengths.constraint(length: .distance),
        try strengths.constraint(length: .strength)
      )
    )
    #expect(
      isClose(
        try lengths.clustering(length: .distance),
        try strengths.clustering(length: .strength)
      )
    )
  }

  @Test func `measures by groups need groups`() {
    let context = MeasureContext(Network(TieList(actorCount: 2, [(0, 1)]), isDirected: true))
    for name in LocalNames.all
    where name.hasPrefix("brokerage") || name.hasPrefix("participation") || name.hasPrefix("within")
    {
      #expect(throws: MeasureError.needsPartition(measure: name)) {
        try Measure.named(name)?.value(in: context)
      }
    }
  }

  @Test func `what asks too much is refused`() {
    let crowd = Network(TieList(actorCount: 9000), isDirected: true)
    for name in ["structural-equivalence", "structural-correlation", "regular-positions"] {
      #expect(throws: MeasureError.self) {
        try Measure.named(name)?.value(in: MeasureContext(crowd))
      }
    }
    let pair = Network(TieList(actorCount: 2, [(0, 1)]), isDirected: true)
    #expect(throws: MeasureError.self) { try pair.regularEquivalence(iterations: -1) }
    var options = MeasureOptions()
    for count in [0, 3] {
      options.groupCount = count
      let context = MeasureContext(pair, options: options)
      #expect(throws: MeasureError.self) {
        try Measure.named("structural-positions")?.value(in: context)
      }
    }
  }

  @Test func `whoever wants to stop is heard`() {
    let network = LocalSamples.random(seed: 3, isDirected: true)
    let context = MeasureContext(
      network,
      partition: Partition([Int](repeating: 0, count: network.actorCount)),
      execution: Execution(threads: 2, isCancelled: { true })
    )
    for measure in Measure.all where LocalNames.all.contains(measure.name) && measure.cost > .linear
    {
      #expect(throws: MeasureError.cancelled, "\(measure.name)") { try measure.value(in: context) }
    }
  }
}

extension Measure {
  /// The value, or the one kind of error there is.
  fileprivate func value(for context: MeasureContext) throws(MeasureError) -> MeasureValue {
    do {
      return try value(in: context)
    } catch let error as MeasureError {
      throw error
    } catch {
      throw .cancelled
    }
  }
}

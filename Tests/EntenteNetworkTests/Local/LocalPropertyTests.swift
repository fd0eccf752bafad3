import EntenteNetwork
import Testing

/// What holds whatever the network.
@Suite struct LocalPropertyTests {
  private static let measures = Measure.all.filter { LocalNames.all.contains($0.name) }

  private func context(_ network: Network, threads: Int = 1) -> MeasureContext {
    var options = MeasureOptions()
    options.length = .strength
    return MeasureContext(
      network,
      partition: Partition((0..<network.actorCount).map { ($0 * $0) % 4 }),
      options: options,
      execution: Execution(threads: threads)
    )
  }

  @Test func `every measure of the area is in the catalogue`() {
    #expect(Self.measures.map(\.name) == LocalNames.all)
  }

  @Test(arguments: measures.map(\.name), [true, false])
  func `new numbers for actors change nothing`(name: String, isDirected: Bool) throws {
    let measure = try #require(Measure.named(name))
    let network = LocalSamples.random(seed: 7, isDirected: isDirected)
    var generator = SplitMix64(seed: 8)
    let places = Array(0..<network.actorCount).shuffled(using: &generator)
    var before = context(network)
    var after = context(relabelled(network, places))
    // Clusters at equal distances merge in the order of the actors.
    (before.options.linkage, after.options.linkage) = (.single, .single)
    var groups = [Int](repeating: 0, count: places.count)
    for (actor, group) in (before.partition?.groups ?? []).enumerated() {
      groups[places[actor]] = group
    }
    after.partition = Partition(groups)
    let (value, changed) = (try measure.value(in: before), try measure.value(in: after))
    switch (value, changed) {
    case (.actors(let numbers), .actors(let others)):
      #expect(isClose(numbers, places.map { others[$0] }))
    case (.pairs(let pairs), .pairs(let others)):
      // The asymmetry of a pair, and whose share is meant, turn round with the pair.
      if name.hasSuffix("-dependence") || name == "dependence-asymmetry" { break }
      let table = Dictionary(
        uniqueKeysWithValues: others.map { ([$0.source, $0.target], $0.value) }
      )
      #expect(table.count == pairs.count)
      let matching = pairs.map { pair in
        table[[places[pair.source], places[pair.target]].sorted()] ?? -7
      }
      #expect(isClose(pairs.map(\.value), matching))
    case (.whole(.number(let number)), .whole(.number(let other))):
      #expect(isClose([number], [other]))
    case (.whole(let whole), .whole(let other)):
      #expect(whole == other)
    case (.groups(let groups), .groups(let others)):
      let partition = try #require(groups.partition)
      let other = try #require(others.partition)
      #expect(Partition(places.map { other.groups[$0] }).groups == partition.groups)
    default: Issue.record("another kind of value")
    }
  }

  private func relabelled(_ network: Network, _ places: [Int]) -> Network {
    var pairs: [(Int, Int)] = []
    var weights: [Double] = []
    for source in 0..<network.actorCount {
      for arc in network.rows.arcs(of: source) {
        let target = Int(network.rows.targets[arc])
        if !network.isDirected, target < source { continue }
        pairs.append((places[source], places[target]))
        weights.append(network.rows.weights?[arc] ?? 1)
      }
    }
    let ties = TieList(actorCount: network.actorCount, pairs, weights: weights)
    return Network(ties, isDirected: network.isDirected)
  }

  @Test(arguments: [true, false])
  func `an actor without ties changes no other's number`(isDirected: Bool) throws {
    let network = LocalSamples.random(seed: 11, isDirected: isDirected)
    let more = Network(
      rows: Rows(
        offsets: network.rows.offsets + [UInt32(network.rows.arcCount)],
        targets: network.rows.targets,
        weights: network.rows.weights
      ),
      isDirected: isDirected
    )
    for measure in Self.measures where measure.level == .actors {
      // Layers count from the first that is there; a group has a member more.
      if ["onion-layer", "within-module-degree"].contains(measure.name) { continue }
      guard case .actors(let before) = try measure.value(in: context(network)),
        case .actors(let after) = try measure.value(in: context(more))
      else {
        Issue.record("\(measure.name) is not of actors")
        continue
      }
      #expect(isClose(Array(after.dropLast()), before, 0), "\(measure.name)")
      #expect(after.last.map { $0 == 0 || $0.isNaN } ?? false, "\(measure.name)")
    }
  }

  @Test(arguments: [UInt64](0..<4))
  func `ties in both directions are as ties without`(seed: UInt64) throws {
    let network = LocalSamples.random(seed: seed + 30, tieCount: 60, isDirected: false)
    let both = Network(rows: network.rows, isDirected: true)
    #expect(isClose(try both.clustering(), try network.clustering()))
    let (weighted, bothWeighted) = (
      try network.clustering(length: .strength), try both.clustering(length: .strength)
    )
    #expect(isClose(bothWeighted, weighted))
    #expect(isClose([try both.transitivity()], [try network.transitivity()]))
    #expect(try both.triadCensus() == network.triadCensus())
    #expect(both.dyadCensus() == network.dyadCensus())
    #expect(both.coreNumbers() == network.coreNumbers().map { 2 * $0 })
    #expect(both.onionLayers() == network.onionLayers())
    #expect(isClose(try both.constraint(), try network.constraint()))
    #expect(isClose(try both.effectiveSize(), try network.effectiveSize()))
    #expect(
      isClose(
        try both.effectiveSize(length: .strength),
        try network.effectiveSize(length: .strength)
      )
    )
    let groups = Partition((0..<24).map { $0 % 5 })
    #expect(try both.brokerage(groups: groups) == network.brokerage(groups: groups))
    let participation = try network.participationCoefficients(groups: groups)
    #expect(isClose(try both.participationCoefficients(groups: groups), participation))
    #expect(try both.structuralDistances() == network.structuralDistances())
    #expect(try both.dependence() == network.dependence())
  }

  @Test(arguments: measures.map(\.name), [true, false])
  func `any number of threads gives the same bits`(name: String, isDirected: Bool) throws {
    let measure = try #require(Measure.named(name))
    let isSteep = measure.cost == .steep
    let network = LocalSamples.random(
      seed: 21,
      actorCount: isSteep ? 40 : 400,
      tieCount: isSteep ? 160 : 3000,
      isDirected: isDirected
    )
    let alone = try measure.value(in: context(network))
    for threads in [2, 3, 5] {
      let together = try measure.value(in: context(network, threads: threads))
      #expect(bits(together) == bits(alone))
    }
  }

  private func bits(_ value: MeasureValue) -> [UInt64] {
    switch value {
    case .actors(let numbers): numbers.map(\.bitPattern)
    case .pairs(let pairs):
      pairs.flatMap { [UInt64($0.source), UInt64($0.target), $0.value.bitPattern] }
    case .whole(.number(let number)): [number.bitPattern]
    case .whole(let whole): Array("\(whole)".utf8).map(UInt64.init)
    case .groups(let groups): Array("\(groups)".utf8).map(UInt64.init)
    }
  }
}

/// The names of the measures of this area, in the order of the catalogue.
enum LocalNames {
  static let all = [
    "clustering", "triangles", "average-clustering", "transitivity", "core-number", "onion-layer",
    "k-core", "constraint", "effective-size", "efficiency", "brokerage", "brokerage-coordinator",
    "brokerage-itinerant", "brokerage-gatekeeper", "brokerage-representative", "brokerage-liaison",
    "participation-coefficient", "within-module-degree", "triad-census", "dyad-census",
    "common-neighbours", "jaccard", "adamic-adar", "structural-equivalence",
    "structural-correlation", "regular-equivalence", "structural-positions", "regular-positions",
    "source-dependence", "target-dependence", "dependence-asymmetry",
  ]
}

import EntenteNetwork
import OrderedCollections
import Testing

@Suite struct GroupsDegenerateTests {
  /// Measures of groups, relations and layers, by whether they need groups to be given.
  static let measures = [
    "leiden", "louvain", "label-propagation", "modularity", "modularity-groups", "conductance",
    "e-i-index", "actor-e-i-index", "role-table", "partition-agreement", "hyperdegree",
    "participation", "co-participants", "shared-relations", "s-components", "layer-edges",
    "layer-actors", "layer-density", "layer-degree", "layer-overlap", "edge-overlap",
    "multiplex-degree", "multiplex-participation", "multiplex-z-score",
  ]

  static let lists = [
    TieList(actorCount: 0), TieList(actorCount: 1), TieList(actorCount: 1, [(0, 0)]),
    TieList(actorCount: 3), TieList(actorCount: 3, [(0, 0), (1, 1), (1, 1)]),
    TieList(actorCount: 4, [(0, 1), (0, 1), (1, 0), (2, 3)]),
    TieList(actorCount: 3, [(0, 1), (1, 2)], weights: [0, 0]),
    TieList(actorCount: 3, [(0, 1), (1, 2), (2, 2)], weights: [0, 1, 0]),
    TieList(actorCount: 3, [(0, 1), (1, 2)], weights: [.leastNonzeroMagnitude, 1.7e308]),
  ]

  @Test(arguments: measures, lists.indices)
  func `every measure has a value for the least networks`(name: String, index: Int) throws {
    let measure = try #require(Measure.named(name))
    let list = Self.lists[index]
    for isDirected in [false, true] {
      let network = Network(list, isDirected: isDirected)
      let pairs = zip(list.sources, list.targets).map { [Int($0), Int($1)] }
      let context = MeasureContext(
        network,
        hypergraph: Hypergraph(
          actorCount: list.actorCount,
          members: pairs,
          names: pairs.indices.map { "r\($0)" }
        ),
        layers: [
          NetworkLayer(name: "one", network: network),
          NetworkLayer(
            name: "none",
            network: Network(TieList(actorCount: list.actorCount), isDirected: isDirected)
          ),
        ],
        partition: Partition((0..<list.actorCount).map { min($0, 1) })
      )
      switch try measure.value(in: context) {
      case .actors(let values):
        #expect(values.count == list.actorCount)
        #expect(values.allSatisfy { !$0.isInfinite })
      case .pairs(let pairs): #expect(pairs.allSatisfy { $0.value >= 1 })
      case .whole(let value): expectNoInfinity(value)
      case .groups(let value):
        #expect(value.partition.map { $0.groups.count == list.actorCount } ?? true)
        for value in value.values.values { expectNoInfinity(value) }
      }
    }
  }

  @Test(arguments: [-1, .nan, .infinity, -.infinity] as [Double], measures.prefix(6))
  func `weights that cannot be used are named`(weight: Double, name: String) throws {
    guard name != "modularity-groups" else { return }
    let measure = try #require(Measure.named(name))
    for isDirected in [false, true] {
      let ties = TieList(actorCount: 3, [(0, 1), (1, 2)], weights: [1, weight])
      let context = MeasureContext(Network(ties, isDirected: isDirected))
      let error = try #require(throws: MeasureError.self) { try measure.value(in: context) }
      guard case .unusableWeight(_, let source, let target, _) = error else {
        Issue.record("another error: \(error)")
        return
      }
      #expect(source == 1 && target == 2)
    }
  }

  @Test(arguments: measures.dropFirst(6))
  func `a measure says what it lacks`(name: String) throws {
    let context = MeasureContext(Network(TieList(actorCount: 2, [(0, 1)]), isDirected: false))
    let error = try #require(throws: MeasureError.self) {
      try Measure.named(name)?.value(in: context)
    }
    let lacks: [MeasureError] = [.needsPartition(measure: name), .needsModel(measure: name)]
    #expect(lacks.contains(error))
  }

  @Test func `what groups modularity is of is said`() throws {
    let network = Network(TieList(actorCount: 60, ringOfCliques(12, of: 5)), isDirected: false)
    let modularity = try #require(Measure.named("modularity"))
    let groups = try #require(Measure.named("modularity-groups"))
    var context = MeasureContext(network)
    let leiden = try network.modularity(of: network.leiden())
    #expect(try modularity.value(in: context) == .whole(.number(leiden)))
    #expect(try groups.value(in: context) == .whole(.text("leiden")))
    context.partition = Partition((0..<60).map { $0 % 2 })
    let given = try network.modularity(of: #require(context.partition))
    #expect(try modularity.value(in: context) == .whole(.number(given)))
    #expect(try groups.value(in: context) == .whole(.text("given")))
  }

  private func expectNoInfinity(_ value: WholeValue) {
    switch value {
    case .number(let number): #expect(!number.isInfinite)
    case .list(let items): for item in items { expectNoInfinity(item) }
    case .object(let items): for item in items.values { expectNoInfinity(item) }
    case .count, .text, .actor: break
    }
  }
}

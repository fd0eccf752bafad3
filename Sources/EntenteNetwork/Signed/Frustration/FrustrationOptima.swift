/// What the best divisions of a graph have in common.
struct FrustrationOptima {
  var count: Int
  var isComplete: Bool
  var swinging: [Int]
  var alwaysFrustrated: [Int]
  var sometimesFrustrated: [Int]

  /// Nothing is known of them.
  static let none = FrustrationOptima(
    count: 0,
    isComplete: false,
    swinging: [],
    alwaysFrustrated: [],
    sometimesFrustrated: []
  )
}

/// The best divisions into two camps of the parts of a graph, put together.
struct OptimaJoining {
  /// How nodes stand to each other in all of them.
  private var certain: NodeMerging
  private var count = 1
  private var isComplete = true

  init(nodeCount: Int) {
    certain = NodeMerging(nodeCount: nodeCount)
  }

  /// Adds a part with a best division of it, taking it apart as far as what is certain about it
  /// allows.
  mutating func add(
    _ block: GraphPart,
    sides: [Int],
    cost: Int,
    by search: inout BalanceSearch,
    count limit: Int
  ) {
    var known: [Int: Int] = [:]
    for (node, side) in zip(block.nodes, sides) { known[node] = side }
    var waiting = [(graph: block.graph, nodes: block.nodes, cost: cost)]
    while let (graph, nodes, cost) = waiting.popLast() {
      if graph.nodeCount < 2 { continue }
      if case .merging(let merging) = search.certainty(of: graph, cost: cost) {
        let contraction = graph.contracted(by: merging)
        var stands = [Int](repeating: -1, count: contraction.graph.nodeCount)
        for (place, node) in nodes.enumerated() {
          let inner = contraction.nodes[place]
          if stands[inner] < 0 {
            stands[inner] = node
          } else {
            certain.merge(stands[inner], node, areOpposite: contraction.isOpposite[place])
          }
        }
        waiting.append((contraction.graph, stands, cost - contraction.cost))
        continue
      }
      var found = search.optima(of: graph, cost: cost, count: limit)
      // A search that had to stop early has still found the one that is known.
      if found.all.isEmpty {
        found = BalanceSearch.Optima(all: [nodes.map { known[$0] ?? 0 }], isComplete: false)
      }
      note(found, nodes: nodes)
    }
  }

  /// Notes which nodes stand to each other in the same way in all of some divisions.
  private mutating func note(_ optima: BalanceSearch.Optima, nodes: [Int]) {
    isComplete = isComplete && optima.isComplete
    let (product, overflow) = count.multipliedReportingOverflow(by: max(1, optima.all.count))
    count = overflow ? .max : product
    if optima.all.isEmpty { return }
    // Nodes with equal rows over the divisions, or opposite ones, stand together.
    var leaders: [[Int]: Int] = [:]
    for place in nodes.indices {
      let row = optima.all.map { $0[place] }
      let turned = row[0] == 1 ? row.map { 1 - $0 } : row
      if let leader = leaders[turned] {
        certain.merge(
          nodes[leader],
          nodes[place],
          areOpposite: optima.all[0][leader] != row[0]
        )
      } else {
        leaders[turned] = place
      }
    }
  }

  /// What they have in common.
  func optima(of graph: BalanceGraph, reference: [Int], limit: Int) -> FrustrationOptima {
    var certain = certain
    var swinging: [Int] = []
    for component in graph.components() {
      var sizes: [Int: Int] = [:]
      for node in component.nodes { sizes[certain.root(of: node).node, default: 0] += 1 }
      // Roots are the least of their groups, so that of equal groups the first stays.
      var core = -1
      for node in component.nodes where certain.root(of: node).node == node {
        if core < 0 || sizes[node, default: 0] > sizes[core, default: 0] { core = node }
      }
      swinging += component.nodes.filter { certain.root(of: $0).node != core }
    }
    let frustrated = (0..<graph.edgeCount).filter { graph.isFrustrated($0, by: reference) }
    func isCertain(_ edge: Int) -> Bool {
      certain.root(of: graph.first[edge]).node == certain.root(of: graph.second[edge]).node
    }
    let always = frustrated.filter(isCertain)
    let changing = (0..<graph.edgeCount).filter { !isCertain($0) }
    return FrustrationOptima(
      count: min(count, limit),
      isComplete: isComplete && count <= limit,
      swinging: swinging.sorted(),
      alwaysFrustrated: always,
      sometimesFrustrated: (always + changing).sorted()
    )
  }
}

/// The best divisions into more camps of the components of a graph, put together.
struct CampOptimaJoining {
  private var count = 1
  private var isComplete = true
  private var swinging: [Int] = []
  private var always: [Int] = []
  private var sometimes: [Int] = []

  /// Adds a component.
  mutating func add(_ optima: BalanceSearch.Optima, of part: GraphPart, reference: [Int]) {
    // A search that had to stop early has still found the one that is shown.
    let all = optima.all.isEmpty ? [reference] : optima.all
    isComplete = isComplete && optima.isComplete && !optima.all.isEmpty
    let (product, overflow) = count.multipliedReportingOverflow(by: all.count)
    count = overflow ? .max : product
    let named = all.map(\.renumbered)
    var groups: [[Int]: [Int]] = [:]
    for place in part.nodes.indices { groups[named.map { $0[place] }, default: []].append(place) }
    var cores: [Int: [Int]] = [:]
    for group in groups.values.sorted(by: { $0[0] < $1[0] }) {
      let camp = reference[group[0]]
      if group.count > cores[camp, default: []].count { cores[camp] = group }
    }
    let staying = Set(cores.values.joined())
    swinging += part.nodes.indices.filter { !staying.contains($0) }.map { part.nodes[$0] }
    for (edge, original) in part.edges.enumerated() {
      let times = named.count { part.graph.isFrustrated(edge, by: $0) }
      if times == named.count { always.append(original) }
      if times > 0 { sometimes.append(original) }
    }
  }

  /// What they have in common.
  func optima(of graph: BalanceGraph, reference: [Int], limit: Int) -> FrustrationOptima {
    FrustrationOptima(
      count: min(count, limit),
      isComplete: isComplete && count <= limit,
      swinging: swinging.sorted(),
      alwaysFrustrated: always.sorted(),
      sometimesFrustrated: sometimes.sorted()
    )
  }
}

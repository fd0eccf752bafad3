internal import EntenteNetwork

/// The ties of a graph in the making.
struct GraphTies {
  var list: TieList
  private(set) var notes: [String] = []
  private let options: GraphNetwork.Options
  private let isDirected: Bool
  private let weightKeys: Set<Int>
  private let signKeys: Set<Int>

  init(_ graph: ExchangeGraph, _ options: GraphNetwork.Options, isDirected: Bool) {
    self.options = options
    self.isDirected = isDirected
    func keys(_ name: String?) -> Set<Int> {
      Set(
        graph.keys.indices.filter { graph.keys[$0].name == name && graph.keys[$0].domain != .node }
      )
    }
    weightKeys = keys(options.weight)
    signKeys = keys(options.sign)
    list = TieList(actorCount: graph.nodes.count)
    list.sources.reserveCapacity(graph.edges.count)
    list.targets.reserveCapacity(graph.edges.count)
    if options.weight != nil { list.weights = [] }
    if options.sign != nil { list.signs = [] }
  }

  mutating func take(_ graph: ExchangeGraph) throws(GraphFormatError) {
    var tally = Tally()
    for edge in graph.edges {
      let weight = try value(options.weight, weightKeys, of: edge, graph)
      let sign = try value(options.sign, signKeys, of: edge, graph)
      if options.weight != nil {
        if let weight {
          tally.weighed += 1
          guard weight >= 0 || options.sign != nil else {
            throw GraphFormatError(
              "the weight of \(graph.name(of: edge)) is \(weight), below zero; where weights have signs, "
                + "name them as signs too (--sign-column \(options.weight ?? ""))"
            )
          }
        }
      } else if edge.weight != nil, edge.weight != 1 {
        tally.unused += 1
      }
      if sign != nil { tally.signed += 1 }
      if !edge.spells.isEmpty { tally.timed += 1 }
      add(edge, graph, weight.map(abs) ?? 1, sign.map { $0 < 0 ? -1 : $0 > 0 ? 1 : 0 } ?? 1, &tally)
    }
    try check(options.weight, tally.weighed, graph)
    try check(options.sign, tally.signed, graph)
    notes = tally.notes(graph, options)
  }

  private func check(
    _ name: String?,
    _ count: Int,
    _ graph: ExchangeGraph
  ) throws(GraphFormatError) {
    guard let name, count == 0, !graph.edges.isEmpty else { return }
    let numeric = graph.keys.filter {
      ($0.domain == .edge || $0.domain == nil) && ($0.form == .number || $0.form == .integer)
    }.map(\.name)
    let known = (graph.edges.contains { $0.weight != nil } ? ["weight"] : []) + numeric
    throw GraphFormatError(
      "no edge has a number \"\(name)\"; "
        + (known.isEmpty ? "edges have none" : "edges have \(known.joined(separator: ", "))")
    )
  }

  private func value(
    _ name: String?,
    _ keys: Set<Int>,
    of edge: ExchangeGraph.Edge,
    _ graph: ExchangeGraph
  ) throws(GraphFormatError) -> Double? {
    guard let name else { return nil }
    if name == "weight", let weight = edge.weight { return try checked(weight, name, edge, graph) }
    let own = edge.attributes.last { keys.contains($0.key) }?.value
    let value = own ?? keys.sorted().lazy.compactMap { graph.keys[$0].fallback }.first
    guard let value else { return nil }
    if let sign = Self.words[value.text.lowercased()] { return sign }
    guard let number = value.number else {
      throw GraphFormatError(
        "\"\(value.text)\" is no number, but the \(name) of \(graph.name(of: edge))"
      )
    }
    return try checked(number, name, edge, graph)
  }

  private func checked(
    _ value: Double,
    _ name: String,
    _ edge: ExchangeGraph.Edge,
    _ graph: ExchangeGraph
  ) throws(GraphFormatError) -> Double {
    guard value.isFinite else {
      throw GraphFormatError("the \(name) of \(graph.name(of: edge)) is \(value), not finite")
    }
    return value
  }

  /// Words for signs, as tables of ties have them.
  private static let words: [String: Double] = [
    "+": 1, "positive": 1, "cooperative": 1, "-": -1, "negative": -1, "conflictual": -1,
    "neutral": 0,
  ]

  private mutating func add(
    _ edge: ExchangeGraph.Edge,
    _ graph: ExchangeGraph,
    _ weight: Double,
    _ sign: Int8,
    _ tally: inout Tally
  ) {
    func tie(_ source: Int, _ target: Int) {
      list.sources.append(UInt32(source))
      list.targets.append(UInt32(target))
      list.weights?.append(weight)
      list.signs?.append(sign)
    }
    if let pair = edge.pair, edge.hasPlainSides {
      if pair.source == pair.target { tally.selfTies += 1 }
      tie(pair.source, pair.target)
      if isDirected, !edge.isDirected, pair.source != pair.target { tie(pair.target, pair.source) }
      if !isDirected, edge.isDirected { tally.straightened += 1 }
      if isDirected, !edge.isDirected { tally.doubled += 1 }
      return
    }
    let ends = edge.ends
    guard ends.count > 1 else {
      tally.lonely += 1
      return
    }
    tally.many += 1
    let sides = ends.map { graph.side(of: $0) }
    if sides.contains(.source), sides.contains(.target) {
      for (from, first) in zip(sides, ends) where from == .source {
        for (to, second) in zip(sides, ends) where to == .target { tie(first.node, second.node) }
      }
      return
    }
    let nodes = Set(ends.map(\.node)).sorted()
    for (place, first) in nodes.enumerated() {
      for second in nodes[(place + 1)...] {
        tie(first, second)
        if isDirected { tie(second, first) }
      }
    }
  }
}

extension ExchangeGraph.Edge {
  /// Whether it starts at its first end and leads to its second.
  fileprivate var hasPlainSides: Bool {
    let roles = ends.map(\.role)
    return !(roles.first == "target" && roles.last == "source")
  }
}

extension GraphTies {
  /// What is counted on the way.
  private struct Tally {
    var selfTies = 0
    var many = 0
    var lonely = 0
    var doubled = 0
    var straightened = 0
    var unused = 0
    var weighed = 0
    var signed = 0
    var timed = 0

    func notes(_ graph: ExchangeGraph, _ options: GraphNetwork.Options) -> [String] {
      func counted(_ count: Int) -> String { ImportReport.counted(count, "edge") }
      var notes: [String] = []
      if graph.nodes.isEmpty { notes.append("the graph has no nodes: there is nobody to measure") }
      if selfTies > 0 { notes.append("\(counted(selfTies)) from a node to itself") }
      if many > 0 {
        notes.append(
          "\(counted(many)) of more than two, taken as ties of sources to targets or of pairs"
        )
      }
      if lonely > 0 { notes.append("\(counted(lonely)) of fewer than two nodes left out") }
      if doubled > 0 {
        notes.append("\(counted(doubled)) without direction, taken to lead both ways")
      }
      if straightened > 0 {
        notes.append("the direction of \(counted(straightened)) is not looked at")
      }
      if unused > 0 {
        notes.append(
          "edges have weights that are not used; name them if they matter (--weight-column weight)"
        )
      }
      if options.weight != nil, weighed < graph.edges.count {
        notes.append("\(counted(graph.edges.count - weighed)) without weight, which weigh 1")
      }
      if timed > 0 {
        notes.append(
          "\(counted(timed)) with times, which are not looked at: import graph keeps them"
        )
      }
      return notes
    }
  }
}

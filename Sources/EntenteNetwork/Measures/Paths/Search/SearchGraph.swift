/// The arcs of a network as searches want them: without ties of actors to themselves or ties that
/// lead nowhere, and with actors that are near each other under near numbers.
///
/// No shortest path uses a tie of an actor to itself. Actors are numbered in the order of a
/// breadth-first search that starts at one with the most ties, so that what a search touches
/// together lies together; ``actors`` leads back.
struct SearchGraph: Sendable {
  /// The arcs by the node they start from; the weights are lengths.
  let outgoing: Rows
  /// The arcs by the node they lead to.
  let incoming: Rows
  /// The actor of each node.
  let actors: [UInt32]
  /// The node of each actor.
  let nodes: [UInt32]
  /// Whether arcs have a direction.
  let isDirected: Bool

  /// How many nodes there are.
  var count: Int { outgoing.actorCount }

  /// Creates the graph of a network.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - lengths: A length for each of its arcs; nil if all are 1.
  init(_ network: Network, lengths: [Double]? = nil) {
    let rows = network.rows
    actors = rows.breadthFirstOrder(incoming: network.isDirected ? network.incomingRows : nil)
    var nodes = [UInt32](repeating: 0, count: actors.count)
    for (node, actor) in actors.enumerated() { nodes[Int(actor)] = UInt32(node) }
    self.nodes = nodes
    isDirected = network.isDirected
    incoming = rows.renumberedByTarget(actors: actors, nodes: nodes, lengths: lengths)
    outgoing = isDirected ? incoming.transposed() : incoming
  }

  /// Creates a graph of nodes that are actors by their own numbers.
  init(outgoing: Rows, incoming: Rows, isDirected: Bool) {
    let actors = (0..<outgoing.actorCount).map { UInt32($0) }
    self.init(outgoing: outgoing, incoming: incoming, actors, actors, isDirected: isDirected)
  }

  private init(
    outgoing: Rows,
    incoming: Rows,
    _ actors: [UInt32],
    _ nodes: [UInt32],
    isDirected: Bool
  ) {
    self.outgoing = outgoing
    self.incoming = incoming
    self.actors = actors
    self.nodes = nodes
    self.isDirected = isDirected
  }

  /// The graph with every arc turned round.
  var reversed: SearchGraph {
    SearchGraph(outgoing: incoming, incoming: outgoing, actors, nodes, isDirected: isDirected)
  }

  /// The graph with every arc of length 1.
  var unweighted: SearchGraph {
    SearchGraph(
      outgoing: Rows(offsets: outgoing.offsets, targets: outgoing.targets),
      incoming: Rows(offsets: incoming.offsets, targets: incoming.targets),
      actors,
      nodes,
      isDirected: isDirected
    )
  }

  /// Values of nodes in the order of actors.
  func byActor<Value>(_ values: [Value]) -> [Value] {
    guard var result = values.first.map({ [Value](repeating: $0, count: values.count) }) else {
      return []
    }
    for (node, actor) in actors.enumerated() { result[Int(actor)] = values[node] }
    return result
  }
}

extension Rows {
  /// The actors in the order of breadth-first searches, each from the one with the most ties that
  /// is left; the directions of ties do not matter if the incoming ones are given.
  fileprivate func breadthFirstOrder(incoming: Rows?) -> [UInt32] {
    let starts = byDegree
    return unsafe [UInt32](unsafeUninitializedCapacity: actorCount) { order, count in
      let isPlaced = Memory(repeating: false, count: actorCount)
      var next = 0
      func place(_ actor: UInt32) {
        if unsafe isPlaced.start[Int(actor)] { return }
        unsafe isPlaced.start[Int(actor)] = true
        unsafe order.initializeElement(at: count, to: actor)
        count &+= 1
      }
      for start in starts {
        place(start)
        while next < count {
          let actor = unsafe Int(order[next])
          next &+= 1
          for target in neighbours(of: actor) { place(target) }
          if let incoming { for source in incoming.neighbours(of: actor) { place(source) } }
        }
      }
    }
  }

  /// The actors by falling number of arcs: a counting sort.
  private var byDegree: [UInt32] {
    let most = (0..<actorCount).lazy.map { degree(of: $0) }.max() ?? 0
    var starts = [Int](repeating: 0, count: most + 2)
    for actor in 0..<actorCount { starts[most - degree(of: actor) + 1] += 1 }
    for place in 0...most { starts[place + 1] += starts[place] }
    var order = [UInt32](repeating: 0, count: actorCount)
    for actor in 0..<actorCount {
      let place = most - degree(of: actor)
      order[starts[place]] = UInt32(actor)
      starts[place] += 1
    }
    return order
  }

  /// The arcs under new numbers by the node they lead to, without arcs to their own source or of
  /// infinite length; ascending within each row, as the sources are gone through in order.
  fileprivate func renumberedByTarget(
    actors: [UInt32],
    nodes: [UInt32],
    lengths: [Double]?
  ) -> Rows {
    var starts = [UInt32](repeating: 0, count: actors.count + 1)
    forEachKept(of: actors, nodes: nodes, lengths: lengths) { _, target, _ in
      starts[target &+ 1] &+= 1
    }
    for node in actors.indices { starts[node + 1] &+= starts[node] }
    let offsets = starts
    let total = Int(offsets[actors.count])
    var sources = [UInt32](repeating: 0, count: total)
    var newLengths = lengths.map { _ in [Double](repeating: 0, count: total) }
    unsafe sources.withUnsafeMutableBufferPointer { sources in
      forEachKept(of: actors, nodes: nodes, lengths: lengths) { source, target, arc in
        let place = Int(starts[target])
        starts[target] &+= 1
        unsafe sources[place] = UInt32(truncatingIfNeeded: source)
        if let lengths { newLengths?[place] = lengths[arc] }
      }
    }
    return Rows(offsets: offsets, targets: sources, weights: newLengths)
  }

  /// Calls a function with the nodes and number of each arc that leads to another and has an end, by
  /// source.
  @inline(__always)
  private func forEachKept(
    of actors: [UInt32],
    nodes: [UInt32],
    lengths: [Double]?,
    _ body: (_ source: Int, _ target: Int, _ arc: Int) -> Void
  ) {
    unsafe withPointers { offsets, targets in
      for (node, actor) in actors.enumerated() {
        for arc in unsafe Int(offsets[Int(actor)])..<Int(offsets[Int(actor) &+ 1]) {
          let target = unsafe targets[arc]
          if target == actor { continue }
          if let lengths, lengths[arc] == .infinity { continue }
          body(node, Int(nodes[Int(target)]), arc)
        }
      }
    }
  }
}

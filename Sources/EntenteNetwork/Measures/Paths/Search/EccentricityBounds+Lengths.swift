extension EccentricityBounds {
  /// Settles what is asked where arcs have lengths, by searches from one node at a time.
  ///
  /// - Throws: ``MeasureError/cancelled``.
  mutating func settle<Queue: DistanceQueue & ~Copyable>(
    _ goal: EccentricityGoal,
    execution: Execution,
    _ makeQueue: (SearchGraph) -> Queue
  ) throws(MeasureError) {
    let reversed = graph.reversed
    var forward = LengthSearch(graph, LengthArcs(graph), queue: makeQueue(graph))
    var backward = LengthSearch(reversed, LengthArcs(reversed), queue: makeQueue(reversed))
    while !open.isEmpty {
      for source in candidates(2) {
        try execution.checkCancellation()
        forward.run(from: source)
        let last = unsafe Int(forward.order.start[forward.reached - 1])
        let eccentricity = unsafe forward.places.start[last].distance
        settle(source, at: eccentricity)
        note(forward, eccentricity, leadsTo: !graph.isDirected, comesFrom: true)
        if graph.isDirected {
          backward.run(from: source)
          note(backward, eccentricity, leadsTo: true, comesFrom: false)
        }
      }
      narrow(goal)
    }
  }

  private mutating func note<Queue: ~Copyable>(
    _ search: borrowing LengthSearch<Queue>,
    _ eccentricity: Double,
    leadsTo: Bool,
    comesFrom: Bool
  ) {
    for index in 1..<max(1, search.reached) {
      let node = unsafe Int(search.order.start[index])
      let distance = unsafe search.places.start[node].distance
      if leadsTo { note(node, to: distance, eccentricity: eccentricity) }
      if comesFrom { note(node, from: distance, eccentricity: eccentricity) }
    }
  }
}

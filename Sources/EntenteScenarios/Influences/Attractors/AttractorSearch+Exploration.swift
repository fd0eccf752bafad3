internal import EntenteNetwork

extension AttractorSearch {
  /// Follows every start in both orders and puts together those that end alike.
  func exploration(from starts: [[Double]], seed: UInt64) -> Exploration {
    var synchronous = AttractorTally(search: self)
    var asynchronous = AttractorTally(search: self)
    for (number, start) in starts.enumerated() {
      let atOnce = synchronousRun(from: start)
      var generator = SplitMix64(seed: seed, stream: number)
      let inTurn = asynchronousRun(from: start, using: &generator)
      synchronous.add(atOnce, settlesInTurn: inTurn.kind == .fixedPoint)
      asynchronous.add(inTurn, settlesInTurn: inTurn.kind == .fixedPoint)
    }
    return Exploration(
      synchronous: synchronous.attractors(of: starts.count),
      asynchronous: asynchronous.attractors(of: starts.count),
      starts: starts.count,
      seed: seed
    )
  }
}

/// Runs that ended alike, counted.
private struct AttractorTally<Rule: UpdateRule> {
  let search: AttractorSearch<Rule>
  private var found: [(run: AttractorSearch<Rule>.Run, count: Int, settlesInTurn: Bool)] = []

  init(search: AttractorSearch<Rule>) {
    self.search = search
  }

  mutating func add(_ run: AttractorSearch<Rule>.Run, settlesInTurn: Bool) {
    if let place = found.firstIndex(where: { isSame($0.run, run) }) {
      found[place].count += 1
      found[place].settlesInTurn = found[place].settlesInTurn && settlesInTurn
    } else {
      found.append((run, 1, settlesInTurn))
    }
  }

  /// Ends that differ by far more than the tolerance are different; unsettled ones are one.
  private func isSame(
    _ first: AttractorSearch<Rule>.Run,
    _ second: AttractorSearch<Rule>.Run
  ) -> Bool {
    guard first.kind == second.kind else { return false }
    if first.kind == .unsettled { return true }
    let limit = search.tolerance.squareRoot()
    let length = first.states.count
    return (0..<length).contains { turn in
      (0..<length).allSatisfy {
        search.distance(first.states[$0], second.states[($0 + turn) % length]) <= limit
      }
    }
  }

  func attractors(of starts: Int) -> [Attractor] {
    let order = found.indices.sorted {
      (-found[$0].count, $0) < (-found[$1].count, $1)
    }
    return order.map { place in
      let (run, count, settlesInTurn) = found[place]
      let isCycle = if case .cycle = run.kind { true } else { false }
      return Attractor(
        kind: run.kind,
        states: run.states,
        share: Double(count) / Double(starts),
        isUpdateOrderArtefact: isCycle && settlesInTurn
      )
    }
  }
}

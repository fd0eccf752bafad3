extension Network {
  /// Returns how often every actor is a broker, in each of Gould's and Fernandez's five roles.
  ///
  /// An actor brokers from one to another if the one has a tie to it and it a tie to the other, and
  /// the one has none to the other. The role depends on the groups of the three. In an undirected
  /// network every pair is counted both ways, so that gatekeeper and representative are equal.
  /// Weights, signs, parallel ties and ties of an actor to itself have no effect.
  ///
  /// - Parameters:
  ///   - groups: The group of each actor.
  ///   - execution: How to run.
  /// - Returns: For each role *n* whole numbers, one per actor in their order. Unit: ordered pairs of
  ///   actors. Range: 0...(*n* − 1)(*n* − 2). Not normalised.
  /// - Throws: ``MeasureError/cancelled``.
  /// - Complexity: O(Σ *d*²) time for degrees *d*, and less where a broker has few ties; O(*n*) space.
  ///
  /// As the raw scores of `brokerage` in R's sna; NetworkX and igraph have none.
  ///
  /// Source: R. V. Gould, R. M. Fernandez, "Structures of mediation: a formal approach to brokerage
  /// in transaction networks", *Sociological Methodology* 19, 1989, equations 1 to 5.
  /// <https://doi.org/10.2307/270949>
  public func brokerage(
    groups: Partition,
    execution: Execution = Execution()
  ) throws(MeasureError) -> Brokerage {
    precondition(groups.groups.count == actorCount, "a group for each actor")
    let roles = BrokerageRole.allCases.count
    let counts = SharedArray(repeating: 0, count: roles * actorCount)
    let counter = BrokerageCounter(out: rows, into: incomingRows, groups: groups.groups)
    let size = 64
    let workers = execution.workerCount(for: actorCount, size: size)
    let states = WorkerStates(count: workers) {
      BrokerageCounter.Marks(actorCount: actorCount, groupCount: groups.groupCount)
    }
    try execution.forEachBlock(of: actorCount, size: size) { worker, _, actors in
      states.with(worker) { marks in
        for actor in actors {
          let found = counter.roles(of: actor, marks: &marks)
          for role in found.indices { counts[role * actorCount + actor] = found[role] }
        }
      }
    }
    let all = counts.array
    return Brokerage(
      (0..<roles).map { role in Array(all[role * actorCount..<(role + 1) * actorCount]) }
    )
  }
}

/// Counts the roles of one actor after the other.
private struct BrokerageCounter {
  let out: Rows
  let into: Rows
  let groups: [Int]

  /// Memory to work in.
  struct Marks {
    /// Whether each actor has a tie from the broker.
    var isTarget: [Bool]
    /// How many targets the broker has in each group.
    var targetCounts: [Int]

    init(actorCount: Int, groupCount: Int) {
      isTarget = [Bool](repeating: false, count: actorCount)
      targetCounts = [Int](repeating: 0, count: groupCount)
    }
  }

  /// Others by where they stand: all, those in the broker's group, those in the source's.
  private struct Others {
    var all = 0
    var ofBroker = 0
    var ofSource = 0
  }

  /// How often a broker has each role: all pairs of a source and a target, but for those that are
  /// one actor or tied themselves.
  func roles(of broker: Int, marks: inout Marks) -> [Int] {
    var counts = [Int](repeating: 0, count: 5)
    var all = 0
    for target in out.neighbours(of: broker) where target != broker {
      marks.isTarget[Int(target)] = true
      marks.targetCounts[groups[Int(target)]] += 1
      all += 1
    }
    let group = groups[broker]
    for source in into.neighbours(of: broker) where source != broker {
      let sourceGroup = groups[Int(source)]
      let known = known(to: Int(source), of: broker, targetCount: all, marks: marks)
      let others = all - known.all
      let ofBroker = marks.targetCounts[group] - known.ofBroker
      if sourceGroup == group {
        counts[0] += ofBroker
        counts[3] += others - ofBroker
      } else {
        let ofSource = marks.targetCounts[sourceGroup] - known.ofSource
        counts[1] += ofSource
        counts[2] += ofBroker
        counts[4] += others - ofBroker - ofSource
      }
    }
    for target in out.neighbours(of: broker) where target != broker {
      marks.isTarget[Int(target)] = false
      marks.targetCounts[groups[Int(target)]] -= 1
    }
    return counts
  }

  /// The targets of the broker that a source needs no broker for.
  private func known(
    to source: Int,
    of broker: Int,
    targetCount: Int,
    marks: Marks
  ) -> Others {
    var known = Others()
    func add(_ target: Int) {
      known.all += 1
      known.ofBroker += groups[target] == groups[broker] ? 1 : 0
      known.ofSource += groups[target] == groups[source] ? 1 : 0
    }
    if marks.isTarget[source] { add(source) }
    if out.degree(of: source) > 16 * targetCount {
      for target in out.neighbours(of: broker) where target != broker && target != source {
        if out.arc(from: source, to: Int(target)) != nil { add(Int(target)) }
      }
    } else {
      for target in out.neighbours(of: source) where marks.isTarget[Int(target)] {
        if target != source { add(Int(target)) }
      }
    }
    return known
  }
}

internal import EntenteModel
public import EntenteNetwork

extension CompiledScenario {
  /// Turns the sign of each tie round in turn and finds the frustration index anew.
  ///
  /// Ties are those of the run's model, two actors having one sign by all certain relations of
  /// theirs; ties have no direction and count 1.
  ///
  /// - Parameters:
  ///   - values: A value for each of ``parameters``; nil for the defaults.
  ///   - policy: How the relations of two actors give their tie a sign.
  ///   - timeLimit: After how many seconds to stop with what is proven until then.
  ///   - execution: How to run.
  /// - Returns: The effect of each tie, beside that in what the scenario goes on from.
  /// - Throws: ``ExperimentError`` if there is no run, `MeasureError.cancelled`.
  /// - Complexity: a search for the index for each tie that is not frustrated; see
  ///   `SignedNetwork.flipEffects(camps:weighted:options:execution:)`.
  public func hinges(
    values: [Double]? = nil,
    policy: SignPolicy = .net,
    timeLimit: Double? = nil,
    execution: Execution = Execution()
  ) throws -> HingeReport {
    let run = try run(values ?? defaults, withTrajectory: false)
    let options = FrustrationOptions(timeLimit: timeLimit)
    let after = try Balance(run.state, self.options, policy, options, execution)
    let before = try Balance(run.parent, self.options, policy, options, execution)
    let earlier = Dictionary(
      uniqueKeysWithValues: before.judged.network.ties.indices.map { tie in
        (before.actors(ofTie: tie), tie)
      }
    )
    let rows = after.judged.network.ties.indices.map { tie in
      let actors = after.actors(ofTie: tie)
      let old = earlier[actors]
      return HingeReport.Row(
        first: actors[0],
        second: actors[1],
        isPositive: after.judged.network.ties[tie].isPositive,
        effect: after.effects[tie],
        effectBefore: old.flatMap { before.effects[$0] },
        wasPositive: old.map { before.judged.network.ties[$0].isPositive },
        relations: after.relations(ofTie: tie)
      )
    }
    return HingeReport(
      policy: policy,
      frustration: after.frustration,
      frustrationBefore: before.frustration,
      rows: rows.enumerated().sorted { one, other in
        let (first, second) = (one.element.rank, other.element.rank)
        return first != second ? first < second : one.offset < other.offset
      }.map(\.element)
    )
  }
}

extension HingeReport.Row {
  /// Where it stands: relief, strain, nothing, unknown.
  fileprivate var rank: Double {
    switch effect {
    case nil: .infinity
    case 0?: .greatestFiniteMagnitude
    case let effect? where effect < 0: effect
    case let effect?: 1 / effect
    }
  }
}

/// The balance of a state of a run.
private struct Balance {
  let pairs: SignedPairs
  let judged: SignedPairs.Judgement
  let frustration: Frustration
  let effects: [Double?]

  init(
    _ state: RunState,
    _ runOptions: RunOptions,
    _ policy: SignPolicy,
    _ options: FrustrationOptions,
    _ execution: Execution
  ) throws {
    var projection = runOptions.projection
    projection.sign = .valence
    projection.direction = .undirected
    projection.parallels = .sum
    let network = ProjectedNetwork(state.model.measuredSelection(), projection)
    pairs = SignedPairs(network).certain
    judged = pairs.judged(by: policy)
    frustration = try judged.network.frustration(options: options, execution: execution)
    effects = try judged.network.flipEffects(options: options, execution: execution)
  }

  /// The two actors of a tie, in an order that no network changes.
  func actors(ofTie tie: Int) -> [ActorID] {
    let tie = judged.network.ties[tie]
    return [pairs.actors[tie.first], pairs.actors[tie.second]].sorted()
  }

  func relations(ofTie tie: Int) -> [RelationID] {
    pairs.pairs[judged.pairs[tie]].relations.filter { $0.valence != .neutral }.map(\.id)
  }
}

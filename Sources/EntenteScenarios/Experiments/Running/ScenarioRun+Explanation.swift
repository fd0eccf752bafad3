public import EntenteModel
internal import OrderedCollections

/// What the change of a level is made of, with what each part rests on.
public struct RunExplanation: Hashable, Sendable {
  /// What one operation adds.
  public struct Share: Hashable, Sendable {
    /// The shock or hold, with its evidence or assumption.
    public let operation: PlacedOperation
    /// What it adds to the deviation.
    public let contribution: Double
    /// What it adds for each unit of the shock, or of the deviation that is held.
    public let perUnit: Double
  }

  /// An influence on a path.
  public struct Step: Hashable, Sendable {
    /// The cause.
    public let from: Address
    /// The effect.
    public let to: Address
    /// The influence; nil for the pull of a triad towards balance.
    public let influence: InfluenceID?
    /// What supports the influence.
    public let evidence: [Evidence]
    /// Whether its weight is assumed.
    public let isAssumed: Bool
  }

  /// A way from an operation to the level.
  public struct Path: Hashable, Sendable {
    /// The shock or hold at its beginning.
    public let operation: PlacedOperation
    /// The influences on the way; none where the level itself is pushed or held.
    public let steps: [Step]
    /// What it adds to the deviation.
    public let contribution: Double
  }

  /// The level that is explained.
  public let node: Address
  /// How far it is from its baseline.
  public let deviation: Double
  /// What each operation adds, in their order, shocks before holds; they add up to the deviation.
  public let shares: [Share]
  /// The paths that add most, the largest first.
  public let paths: [Path]
  /// What all other paths add together.
  public let remainder: Double
}

extension ScenarioRun {
  /// Returns what a level's deviation from its baseline is made of: shares by operation and by path
  /// of influences, each with its evidence.
  ///
  /// - Parameters:
  ///   - node: A node of the map.
  ///   - pathCount: How many paths to list at most.
  /// - Returns: The shares, which add up to the deviation but for rounding and the error bar.
  /// - Throws: ``ExperimentError`` if the level is none of the map's, there is no certificate, or
  ///   the anchored engine did not run.
  public func explanation(
    of node: Address,
    pathCount: Int = 10
  ) throws(ExperimentError) -> RunExplanation {
    guard case .anchored(let engine) = engine else {
      throw .needsAnchoredEngine("an explanation")
    }
    let explanation: Explanation
    do throws(InfluenceError) {
      explanation = try engine.explanation(
        of: node,
        shocks: state.influences.shocks,
        interventions: state.influences.interventions,
        pathCount: pathCount
      )
    } catch {
      throw .influences(error)
    }
    return RunExplanation(
      node: node,
      deviation: explanation.deviation,
      shares: explanation.shares.map { share in
        RunExplanation.Share(
          operation: operation(at: share.origin),
          contribution: share.contribution,
          perUnit: share.perUnit
        )
      },
      paths: explanation.paths.map { path in
        RunExplanation.Path(
          operation: operation(at: path.origin),
          steps: path.steps.compactMap(step),
          contribution: path.contribution
        )
      },
      remainder: explanation.remainder
    )
  }

  private func operation(at origin: Explanation.Origin) -> PlacedOperation {
    switch origin {
    case .shock(let place): state.influences.shockOperations[place]
    case .intervention(let place): state.influences.interventionOperations[place]
    }
  }

  private func step(_ step: Explanation.Step) -> RunExplanation.Step? {
    switch step {
    case .balance(let from, let to):
      return RunExplanation.Step(
        from: from,
        to: to,
        influence: nil,
        evidence: [],
        isAssumed: true
      )
    case .influence(let id):
      guard let influence = state.variant.model.influences[id] else { return nil }
      let isAssumed = assumptions.contains { assumption in
        switch assumption.subject {
        case .assumedWeight(id), .parameter(_, id), .unstatedWeight(id): true
        default: false
        }
      }
      return RunExplanation.Step(
        from: influence.from,
        to: influence.to,
        influence: id,
        evidence: influence.evidence,
        isAssumed: isAssumed
      )
    }
  }
}

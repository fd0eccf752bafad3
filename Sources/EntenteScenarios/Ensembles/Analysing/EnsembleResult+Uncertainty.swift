public import EntenteModel

/// In which share of runs an output is below, at and above 0.
public struct OutputSigns: Hashable, Sendable {
  /// The share below 0.
  public let negative: Proportion
  /// The share at 0.
  public let zero: Proportion
  /// The share above 0.
  public let positive: Proportion

  /// Counts the signs of an output; where it is undefined, it is left out.
  public init(of outputs: [Double]) {
    let defined = outputs.filter { !$0.isNaN }
    negative = Proportion(defined.count { $0 < 0 }, of: defined.count)
    zero = Proportion(defined.count { $0 == 0 }, of: defined.count)
    positive = Proportion(defined.count { $0 > 0 }, of: defined.count)
  }
}

/// How certain the order of actors by a measure is.
public struct EnsembleRanking: Hashable, Sendable {
  /// The place of an actor over the runs.
  public struct Row: Hashable, Sendable {
    /// The actor.
    public let actor: ActorID
    /// The actor's place, 1 for the greatest; ties share the better place.
    public let rank: OutputSummary
    /// The share of runs in which nobody is before the actor.
    public let first: Proportion
  }

  /// The name of the measure.
  public let measure: String
  /// The actors, in the order in which they were read.
  public let rows: [Row]
  /// In which share of runs an actor is above another, by their places in ``rows``.
  ///
  /// `above[first][second]`; ties count for neither.
  public let above: [[Proportion]]
}

extension EnsembleResult {
  /// In which share of runs an output is below, at and above 0.
  ///
  /// - Throws: ``EnsembleError/unknownOutput(_:)``.
  public func signs(of output: ScenarioExpression) throws(EnsembleError) -> OutputSigns {
    OutputSigns(of: try numbers(of: output))
  }

  /// In which share of runs one output is above another, as a measure of one actor above that of
  /// another; runs in which one is undefined are left out.
  ///
  /// - Throws: ``EnsembleError/unknownOutput(_:)``.
  public func share(
    of first: ScenarioExpression,
    above second: ScenarioExpression
  ) throws(EnsembleError) -> Proportion {
    Self.share(try numbers(of: first), above: try numbers(of: second))
  }

  private static func share(_ first: [Double], above second: [Double]) -> Proportion {
    let pairs = zip(first, second).filter { !$0.isNaN && !$1.isNaN }
    return Proportion(pairs.count { $0 > $1 }, of: pairs.count)
  }

  /// How certain the order of actors by a measure is, of the actors for which it was read.
  ///
  /// - Parameter measure: The name of a measure of actors, among the scenario's measures.
  /// - Returns: The places of the actors, and for each two how often one is above the other. A run in
  ///   which the measure of an actor is undefined is left out for that actor.
  /// - Throws: ``EnsembleError/unknownOutput(_:)`` if it was read for no actor.
  /// - Complexity: O(*r* *a*²) for *r* runs and *a* actors.
  public func ranking(by measure: String) throws(EnsembleError) -> EnsembleRanking {
    var actors: [ActorID] = []
    var columns: [[Double]] = []
    for (place, output) in outputs.enumerated() {
      guard case .value(.measure(measure, let actor?)) = output else { continue }
      actors.append(actor)
      columns.append(rows.map { $0.outputs[place] })
    }
    guard !actors.isEmpty else { throw .unknownOutput("metric:\(measure)[…]") }
    let ranks = columns.map { column in
      column.enumerated().map { row, own in
        own.isNaN ? .nan : Double(1 + columns.count { $0[row] > own })
      }
    }
    return EnsembleRanking(
      measure: measure,
      rows: zip(actors, ranks).map { actor, ranks in
        let defined = ranks.filter { !$0.isNaN }
        return EnsembleRanking.Row(
          actor: actor,
          rank: OutputSummary(of: ranks),
          first: Proportion(defined.count { $0 == 1 }, of: defined.count)
        )
      },
      above: columns.map { first in columns.map { Self.share(first, above: $0) } }
    )
  }
}

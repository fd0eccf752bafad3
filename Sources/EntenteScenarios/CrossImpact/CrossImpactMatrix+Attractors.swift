public import EntenteNetwork

/// From which scenarios successions start.
public struct SuccessionStarts: Hashable, Sendable {
  /// The most scenarios of which each is tried; where there are more, starts are sampled.
  public var exhaustiveLimit = 5_000_000
  /// How many starts are sampled.
  public var samples = 100_000
  /// The seed of the sample.
  public var seed: UInt64 = 1
  /// After how many steps a sampled start is given up as unsettled.
  public var longestWay = 100_000

  /// Creates the usual starts: all scenarios up to 5 million, else a sample of 100 000.
  public init() {}
}

extension CrossImpactMatrix {
  /// Where successions end, and from how many starts each.
  ///
  /// Every start is followed until it comes to a scenario that stays as it is or to a cycle. The share
  /// of starts that end in an attractor is its *weight*. See ``Succession`` for the rule about ties.
  ///
  /// - Parameters:
  ///   - succession: How a scenario gives way to the next.
  ///   - starts: Which scenarios succession starts from.
  ///   - execution: How to run.
  /// - Returns: The attractors by their least scenario. If all scenarios are tried the numbers of starts
  ///   sum to their count; if starts are sampled, each equally likely, to the number of samples less
  ///   the unsettled ones, and shares come with an interval. A matrix without descriptors has one
  ///   attractor.
  /// - Throws: ``CrossImpactError/Code/badParameter`` if numbers of starts or steps are below 1;
  ///   `MeasureError.cancelled`.
  /// - Complexity: O(*N* *s*) time for *N* starts, or fewer where few sections are judged, times the
  ///   steps of a way if sampled; *s* is the number of all states. Space 8 bytes a scenario if all are
  ///   tried.
  ///
  /// Source: W. Weimer-Jehle, "Cross-impact balances: a system-theoretical approach to cross-impact
  /// analysis", *Technological Forecasting and Social Change* 73(4), 2006, section 4.
  /// <https://doi.org/10.1016/j.techfore.2005.06.005>
  public func attractors(
    _ succession: Succession = .global,
    from starts: SuccessionStarts = SuccessionStarts(),
    execution: Execution = Execution()
  ) throws -> CrossImpactAttractors {
    guard starts.samples >= 1, starts.longestWay >= 1 else {
      throw CrossImpactError.badParameter("the numbers of samples and steps", "must be 1 or more")
    }
    let limit = min(starts.exhaustiveLimit, Int(UInt32.max) - 1)
    if let count = scenarioCount, count <= limit {
      return try BasinCount(self, succession, count: count).attractors(execution: execution)
    }
    return try BasinSample(self, succession, starts).attractors(execution: execution)
  }
}

public import EntenteNetwork

/// How long an ensemble will take, by the clock and a few of its runs.
public struct EnsembleEstimate: Hashable, Sendable {
  /// How many runs are left; where it is asked whether they are enough, how many at most.
  public let runs: Int
  /// How many were done to find out.
  public let sampled: Int
  /// How long a run takes on one thread, in seconds.
  public let secondsEach: Double
  /// On how many threads runs will be done.
  public let threads: Int

  /// How long all will take, in seconds, if the threads have a processor each.
  public var seconds: Double { Double(runs) * secondsEach / Double(threads) }
}

extension Ensemble {
  /// Does a few runs, spread over all, and tells how long the others will take.
  ///
  /// - Parameters:
  ///   - threads: On how many threads runs will be done.
  ///   - done: How many rows there are already.
  ///   - budget: After how long no more runs are done to find out.
  /// - Returns: The estimate. Unlike everything else it differs from time to time.
  public func estimate(
    threads: Int = Execution.processorCount,
    done: Int = 0,
    budget: Duration = .milliseconds(200)
  ) -> EnsembleEstimate {
    let clock = ContinuousClock()
    let worker = OutputWorker()
    let left = max(0, count - done)
    // The first block makes memory ready, which is done once a thread.
    _ = rows(0..<1, worker)
    var sampled = 0
    let start = clock.now
    for sample in 0..<64 where sampled == 0 || start.duration(to: clock.now) < budget {
      let first = sample * count / 64
      let end = min(count, first + VariantBatch.laneCount)
      _ = rows(first..<end, worker)
      sampled += end - first
    }
    let (seconds, attoseconds) = start.duration(to: clock.now).components
    return EnsembleEstimate(
      runs: left,
      sampled: sampled,
      secondsEach: (Double(seconds) + Double(attoseconds) * 1e-18) / Double(max(1, sampled)),
      threads: max(1, min(threads, max(1, left)))
    )
  }
}

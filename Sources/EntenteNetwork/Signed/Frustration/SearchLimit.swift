internal import Synchronization

/// When a search has to stop: at a time, or when somebody wants it to.
final class SearchLimit: Sendable {
  private let deadline: ContinuousClock.Instant?
  private let execution: Execution
  private let wasReached = Atomic<Bool>(false)

  /// Starts the clock.
  init(seconds: Double?, execution: Execution) {
    deadline = seconds.map { .now + .seconds(max(0, $0)) }
    self.execution = execution
  }

  /// Whether to stop.
  var isReached: Bool {
    if wasReached.load(ordering: .relaxed) { return true }
    let isCancelled = execution.isCancelled.map { $0() } ?? false
    let isLate = deadline.map { .now >= $0 } ?? false
    if isCancelled || isLate { wasReached.store(true, ordering: .relaxed) }
    return isCancelled || isLate
  }
}

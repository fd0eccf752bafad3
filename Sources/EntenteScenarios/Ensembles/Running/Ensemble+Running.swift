public import EntenteNetwork
internal import Synchronization

extension Ensemble {
  /// Does the runs.
  ///
  /// - Parameters:
  ///   - done: Rows that there are already, from the first on; those of an ``EnsembleFile`` after
  ///     ``check(_:)``.
  ///   - execution: On how many threads, who hears of progress, who may stop.
  ///   - each: Handed new rows in the order of their variants, some at a time, as soon as all before
  ///     them are there; from any thread, never from two at once.
  /// - Returns: All rows, those that were done before among them. If stopped, the rows up to the first
  ///   that is missing.
  /// - Throws: What `each` throws, and ``EnsembleError`` if there are more rows than runs.
  public func run(
    resuming done: [EnsembleRow] = [],
    execution: Execution = Execution(),
    each: (@Sendable ([EnsembleRow]) throws -> Void)? = nil
  ) throws -> EnsembleResult {
    guard done.count <= count else {
      throw EnsembleError.tooManyRuns(
        "there are \(done.count) rows already, and the ensemble has \(count) runs"
      )
    }
    let collector = RowCollector(done, each: each)
    guard let until else {
      let isComplete = try extend(collector, to: count, execution)
      return EnsembleResult(self, collector.rows, isComplete: isComplete, isEnough: nil)
    }
    struct Stopped: Error {}
    do {
      let growth = try SampleGrowth(until: 1, from: start, atMost: count) { runs in
        guard try extend(collector, to: runs.upperBound, execution) else { throw Stopped() }
        let result = EnsembleResult(
          self,
          Array(collector.rows.prefix(runs.upperBound)),
          isComplete: true,
          isEnough: nil
        )
        // Only whether it is enough is asked, not how narrow an interval is.
        return try result.value(of: until) == 1 ? 0 : .nan
      }
      return EnsembleResult(
        self,
        Array(collector.rows.prefix(growth.count)),
        isComplete: true,
        isEnough: growth.isReached
      )
    } catch is Stopped {
      return EnsembleResult(self, collector.rows, isComplete: false, isEnough: nil)
    }
  }

  /// Checks that a row file is of this ensemble, so that runs can go on from it.
  ///
  /// - Throws: ``EnsembleError/otherEnsemble(field:file:here:)``.
  public func check(_ file: EnsembleFile) throws(EnsembleError) {
    guard let difference = header.difference(to: file.header) else { return }
    throw .otherEnsemble(
      field: difference.field,
      file: difference.there,
      here: difference.here
    )
  }

  /// Does the runs that are missing up to a number; false if stopped.
  private func extend(
    _ collector: RowCollector,
    to end: Int,
    _ execution: Execution
  ) throws -> Bool {
    let first = collector.rows.count
    guard first < end else { return true }
    let missing = end - first
    let size = blockSize
    let workers = (0..<execution.workerCount(for: missing, size: size)).map { _ in OutputWorker() }
    var guarded = execution
    guarded.isCancelled = { collector.hasFailed || execution.isCancelled?() == true }
    do {
      try guarded.forEachBlock(of: missing, size: size) { worker, _, items in
        let variants = first + items.lowerBound..<first + items.upperBound
        if let rows = rows(variants, workers[worker]) { collector.add(rows) }
      }
    } catch {
      // Stopped: by a failure, or by whoever waits.
      try collector.rethrow()
      return false
    }
    try collector.rethrow()
    return collector.rows.count == end
  }

  /// How many runs a thread does at a time: many where they are cheap, few where each makes a model.
  private var blockSize: Int {
    evaluator.isBatched && !places.contains { compiled.parameters[$0].isStructural } ? 64 : 4
  }

  /// Does some runs; nil if a measure was stopped.
  func rows(_ variants: Range<Int>, _ worker: OutputWorker) -> [EnsembleRow]? {
    let points = variants.map(design.point)
    let values = points.map { point in
      var values = compiled.defaults
      for (place, value) in zip(places, point) { values[place] = value }
      return values
    }
    let block = worker.evaluate(values[...], of: evaluator)
    guard block.cancelled == nil else { return nil }
    let width = evaluator.expressions.count
    var failures = block.failures[...]
    return variants.enumerated().map { row, variant in
      let numbers = block.numbers[row * width..<(row + 1) * width]
      let failure = failures.first?.row == row ? failures.popFirst() : nil
      // Rows are read back as they are written: without infinities, and without a zero's sign.
      func plain(_ number: Double) -> Double { number.isFinite ? number + 0 : .nan }
      return EnsembleRow(
        variant: variant,
        parameters: points[row].map(plain),
        radius: plain(block.guarantees[row].radius),
        error: plain(block.guarantees[row].error),
        outputs: numbers.prefix(outputs.count).map(plain),
        claims: numbers.dropFirst(outputs.count).map { $0.isNaN ? nil : $0 != 0 },
        failure: failure?.error.description
      )
    }
  }
}

/// Puts rows of several threads in order and hands them on.
private final class RowCollector: Sendable {
  private struct State {
    var rows: [EnsembleRow]
    /// Blocks before which some are missing, by their first variant.
    var waiting: [Int: [EnsembleRow]] = [:]
    var failure: (any Error)?
  }

  private let state: Mutex<State>
  private let each: (@Sendable ([EnsembleRow]) throws -> Void)?
  private let failed = Atomic<Bool>(false)

  init(_ done: [EnsembleRow], each: (@Sendable ([EnsembleRow]) throws -> Void)?) {
    state = Mutex(State(rows: done))
    self.each = each
  }

  var rows: [EnsembleRow] { state.withLock { $0.rows } }

  var hasFailed: Bool { failed.load(ordering: .acquiring) }

  func add(_ rows: [EnsembleRow]) {
    guard let first = rows.first else { return }
    state.withLock { state in
      state.waiting[first.variant] = rows
      while state.failure == nil, let next = state.waiting.removeValue(forKey: state.rows.count) {
        do {
          try each?(next)
          state.rows += next
        } catch {
          state.failure = error
          failed.store(true, ordering: .releasing)
        }
      }
    }
  }

  func rethrow() throws {
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }
}

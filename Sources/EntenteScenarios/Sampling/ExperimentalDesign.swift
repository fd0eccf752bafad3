public import EntenteNetwork
internal import Synchronization

/// Which values the parameters have in each of many runs.
///
/// Any run can be asked for alone, so that threads share the work, and what was stopped goes on.
public protocol ExperimentalDesign: Sendable {
  /// The parameters.
  var parameters: [SampledParameter] { get }

  /// How many runs there are.
  var count: Int { get }

  /// The probabilities, in the order of the parameters, at which their values stand in a run.
  func shares(at index: Int) -> [Double]

  /// The values of the parameters in a run, in their order.
  func point(at index: Int) -> [Double]
}

extension ExperimentalDesign {
  /// Does something for each run, on several threads, and returns what came of it in their order.
  ///
  /// - Parameters:
  ///   - runs: Which runs; nil for all.
  ///   - execution: How to run.
  ///   - body: What to do with the number of the run and the values of the parameters.
  /// - Returns: A result for each run, the same for any number of threads.
  /// - Throws: The error of the first run that fails; `MeasureError.cancelled` if stopped.
  public func map<Result: Sendable>(
    _ runs: Range<Int>? = nil,
    execution: Execution = Execution(),
    _ body: @Sendable (_ run: Int, _ point: [Double]) throws -> Result
  ) throws -> [Result] {
    let runs = runs ?? 0..<count
    precondition(runs.lowerBound >= 0 && runs.upperBound <= count, "runs are those of the design")
    return try execution.mapBlocks(of: runs.count, size: 16) { items in
      try items.map { item in
        let run = runs.lowerBound + item
        return try body(run, point(at: run))
      }
    }
  }
}

extension Execution {
  /// Works on blocks of `0..<count` and returns the results of all in their order.
  ///
  /// - Throws: The error of the first block that fails; `MeasureError.cancelled` if stopped.
  func mapBlocks<Result: Sendable>(
    of count: Int,
    size: Int,
    _ body: @Sendable (_ items: Range<Int>) throws -> [Result]
  ) throws -> [Result] {
    let blocks = (count + size - 1) / size
    let finished = Mutex<[[Result]]>([[Result]](repeating: [], count: blocks))
    let failure = Mutex<(block: Int, error: any Error)?>(nil)
    try forEachBlock(of: count, size: size) { _, block, items in
      // What stands after a failure is of no use; what stands before may fail earlier.
      if failure.withLock({ $0.map { $0.block < block } ?? false }) { return }
      do {
        let results = try body(items)
        finished.withLock { $0[block] = results }
      } catch {
        failure.withLock { if block < $0?.block ?? .max { $0 = (block, error) } }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure.error }
    return finished.withLock { $0 }.flatMap(\.self)
  }
}

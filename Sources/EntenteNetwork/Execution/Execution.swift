internal import Dispatch
internal import Synchronization

/// How a long computation runs: on how many threads, who hears of its progress, who may stop it.
///
/// The result does not depend on any of these.
public struct Execution: Sendable {
  /// The number of threads; all processors by default.
  public var threads: Int
  /// Told now and then how much is done, from 0 to 1; from any thread.
  public var progress: (@Sendable (Double) -> Void)?
  /// Asked often whether to stop.
  public var isCancelled: (@Sendable () -> Bool)?

  /// Creates a way to run.
  public init(
    threads: Int = Execution.processorCount,
    progress: (@Sendable (Double) -> Void)? = nil,
    isCancelled: (@Sendable () -> Bool)? = nil
  ) {
    self.threads = max(1, threads)
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// On one thread.
  public static let sequential = Execution(threads: 1)

  /// The number of processors of the machine.
  public static let processorCount = systemProcessorCount()

  /// Ends the computation if somebody wants it to stop.
  ///
  /// - Throws: ``MeasureError/cancelled``.
  public func checkCancellation() throws(MeasureError) {
    if let isCancelled, isCancelled() { throw .cancelled }
  }

  /// Runs a piece of work for each block of `0..<count`.
  ///
  /// Blocks are of one size, so that what is summed up a block does not depend on the number of
  /// threads; each thread takes the next free one.
  ///
  /// - Parameters:
  ///   - count: How many items there are.
  ///   - size: How many items a block has; the last may have fewer.
  ///   - body: The work. It is handed the number of the worker, below ``workerCount(for:size:)``, for
  ///     memory of its own; the number of the block; and the items.
  /// - Throws: ``MeasureError/cancelled`` if stopped; some blocks are not done then.
  package func forEachBlock(
    of count: Int,
    size: Int,
    _ body: @Sendable (_ worker: Int, _ block: Int, _ items: Range<Int>) -> Void
  ) throws(MeasureError) {
    let blocks = (count + size - 1) / size
    let queue = BlockQueue(blocks)
    @Sendable func work(_ worker: Int) {
      while let block = queue.next() {
        if let isCancelled, isCancelled() { return queue.stop() }
        body(worker, block, block * size..<min(count, (block + 1) * size))
        progress?(queue.shareFinished())
      }
    }
    let workers = workerCount(for: count, size: size)
    if workers <= 1 {
      work(0)
    } else {
      DispatchQueue.concurrentPerform(iterations: workers) { work($0) }
    }
    if queue.isStopped { throw .cancelled }
  }

  /// How many workers take part in ``forEachBlock(of:size:_:)``.
  package func workerCount(for count: Int, size: Int) -> Int {
    max(1, min(threads, (count + size - 1) / size))
  }
}

/// The blocks that are left, handed out one by one.
private final class BlockQueue: Sendable {
  private let count: Int
  private let taken = Atomic<Int>(0)
  private let finished = Atomic<Int>(0)
  private let stopped = Atomic<Bool>(false)

  init(_ count: Int) {
    self.count = count
  }

  var isStopped: Bool { stopped.load(ordering: .acquiring) }

  func next() -> Int? {
    guard !isStopped else { return nil }
    let block = taken.add(1, ordering: .relaxed).oldValue
    return block < count ? block : nil
  }

  func stop() {
    stopped.store(true, ordering: .releasing)
  }

  func shareFinished() -> Double {
    Double(finished.add(1, ordering: .relaxed).newValue) / Double(count)
  }
}

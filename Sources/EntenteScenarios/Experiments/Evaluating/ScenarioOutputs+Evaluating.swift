internal import EntenteModel
public import EntenteNetwork
internal import Synchronization

extension ScenarioOutputs {
  /// Evaluates the outputs at some values of the parameters.
  ///
  /// - Parameter values: A value for each of ``CompiledScenario/parameters``.
  /// - Returns: A number for each output; NaN where a measure is undefined.
  /// - Throws: ``ExperimentError`` if there are no numbers at these values.
  public func evaluate(_ values: [Double]) throws -> [Double] {
    let result = try evaluate([values], execution: .sequential)
    if let failure = result.failures.first { throw failure.error }
    return result.numbers
  }

  /// Evaluates the outputs at many values of the parameters.
  ///
  /// - Parameters:
  ///   - rows: Values, each a number for each of ``CompiledScenario/parameters``.
  ///   - execution: On how many threads, who hears of it, who may stop it; the numbers do not depend
  ///     on it.
  /// - Returns: The numbers, and why some rows have none.
  /// - Throws: `MeasureError.cancelled`.
  /// - Complexity: For *r* rows that leave the graph alone O(*r* *s* *m*) for *m* influences and *s*
  ///   steps; a run for each other row.
  public func evaluate(
    _ rows: [[Double]],
    execution: Execution = Execution()
  ) throws -> ScenarioEvaluations {
    let blocks = Mutex<[Int: Block]>([:])
    let workers = (0..<execution.workerCount(for: rows.count, size: Self.blockSize)).map { _ in
      OutputWorker()
    }
    try execution.forEachBlock(of: rows.count, size: Self.blockSize) { worker, number, range in
      let block = workers[worker].evaluate(rows[range], of: self)
      blocks.withLock { $0[number] = block }
    }
    var numbers: [Double] = []
    numbers.reserveCapacity(rows.count * expressions.count)
    var failures: [ScenarioEvaluations.Failure] = []
    let done = blocks.withLock { $0 }
    for number in 0..<(rows.count + Self.blockSize - 1) / Self.blockSize {
      guard let block = done[number] else { continue }
      if let cancelled = block.cancelled { throw cancelled }
      numbers += block.numbers
      failures += block.failures
    }
    return ScenarioEvaluations(
      outputCount: expressions.count,
      rowCount: rows.count,
      numbers: numbers,
      failures: failures
    )
  }

  /// Rows that a worker takes at a time: many batches, so that taking them costs nothing.
  static let blockSize = 64

  /// What a block of rows came to.
  struct Block: Sendable {
    var numbers: [Double] = []
    var failures: [ScenarioEvaluations.Failure] = []
    var cancelled: MeasureError?
    /// What is guaranteed about each row.
    var guarantees: [RunGuarantee] = []
  }
}

/// The memory of one worker; nobody else touches it.
final class OutputWorker: Sendable {
  private struct Batches: ~Copyable {
    var child: PlannedBatch?
    var parent: PlannedBatch?
    var quantities: [Double]
    var stack: [Double] = []
    /// What is known of the networks of both sides, while the graph is the same.
    var memories: [MeasureMemory]? = [MeasureMemory(), MeasureMemory()]
  }

  private let batches = Mutex<Batches?>(nil)

  func evaluate(_ rows: ArraySlice<[Double]>, of outputs: ScenarioOutputs) -> ScenarioOutputs.Block
  {
    batches.withLock { batches in
      var own =
        batches.take()
        ?? Batches(
          child: outputs.isBatched ? PlannedBatch(outputs.child) : nil,
          parent: outputs.isBatched ? PlannedBatch(outputs.parent) : nil,
          quantities: [Double](repeating: 0, count: outputs.quantities.count)
        )
      var block = ScenarioOutputs.Block()
      block.numbers.reserveCapacity(rows.count * outputs.expressions.count)
      var first = rows.startIndex
      while first < rows.endIndex {
        let end = min(first + VariantBatch.laneCount, rows.endIndex)
        Self.evaluate(rows[first..<end], of: outputs, &own, &block)
        first = end
      }
      batches = consume own
      return block
    }
  }

  private static func evaluate(
    _ rows: ArraySlice<[Double]>,
    of outputs: ScenarioOutputs,
    _ batches: inout Batches,
    _ block: inout ScenarioOutputs.Block
  ) {
    var isLoaded = [Bool](repeating: false, count: VariantBatch.laneCount)
    if outputs.isBatched {
      for (lane, values) in rows.enumerated() {
        guard outputs.isUsable(values), !outputs.compiled.isStructural(values) else { continue }
        isLoaded[lane] =
          (batches.child?.load(values, lane: lane) ?? true)
          && (batches.parent?.load(values, lane: lane) ?? true)
      }
      if isLoaded.contains(true) {
        batches.child?.run()
        batches.parent?.run()
      }
    }
    for (lane, values) in rows.enumerated() {
      if isLoaded[lane], batches.child?.isSettled(lane) ?? true,
        batches.parent?.isSettled(lane) ?? true
      {
        for (place, quantity) in outputs.quantities.enumerated() {
          batches.quantities[place] = quantity.value(
            values,
            child: { batches.child?.deviation(of: $0, lane) ?? 0 },
            parent: { batches.parent?.deviation(of: $0, lane) ?? 0 }
          )
        }
        for program in outputs.programs {
          block.numbers.append(program.value(values, batches.quantities, &batches.stack))
        }
        var guarantee = RunGuarantee.none
        guarantee.add(batches.child?.guarantee(lane) ?? .none)
        guarantee.add(batches.parent?.guarantee(lane) ?? .none)
        block.guarantees.append(guarantee)
      } else {
        outputs.evaluateByRun(values, row: rows.startIndex + lane, &batches.memories, &block)
      }
    }
  }
}

extension ScenarioOutputs {
  func isUsable(_ values: [Double]) -> Bool {
    (try? compiled.check(values)) != nil
  }

  /// The numbers of a whole run, for what batches cannot settle.
  fileprivate func evaluateByRun(
    _ values: [Double],
    row: Int,
    _ memories: inout [MeasureMemory]?,
    _ block: inout Block
  ) {
    do {
      let run = try compiled.run(values, withTrajectory: false)
      // Another graph has other networks. What fails is not remembered.
      let isRemembered = !compiled.isStructural(values)
      var reader = RunReader(run, remembering: isRemembered ? memories : nil)
      if isRemembered { memories = [MeasureMemory(), MeasureMemory()] }
      block.numbers += try expressions.map { try reader.value(of: $0) }
      block.guarantees.append(RunGuarantee(run))
      if isRemembered { memories = reader.remembered() }
    } catch let error as ExperimentError {
      block.numbers += [Double](repeating: .nan, count: expressions.count)
      block.guarantees.append(.none)
      block.failures.append(.init(row: row, error: error))
    } catch {
      block.numbers += [Double](repeating: .nan, count: expressions.count)
      block.guarantees.append(.none)
      block.cancelled = error as? MeasureError ?? .cancelled
    }
  }
}

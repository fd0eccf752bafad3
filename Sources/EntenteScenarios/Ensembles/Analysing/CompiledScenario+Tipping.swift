public import EntenteModel
public import EntenteNetwork

extension CompiledScenario {
  /// Looks for the values of each parameter alone at which a statement begins or ceases to hold.
  ///
  /// A parameter is looked at over its range, else over that of its distribution; one that has neither
  /// is left out. Of a parameter with single values each is looked at, and a point lies halfway between
  /// two of them.
  ///
  /// - Parameters:
  ///   - statement: A condition, such as the predicate of a claim.
  ///   - intervals: Into how many intervals a range is divided; see ``TippingScan``.
  ///   - tolerance: How wide a bracket may be, as a share of the range.
  ///   - execution: How to run.
  /// - Returns: A row for each parameter. Where the statement cannot be told at some value, since it is
  ///   undefined or nothing guarantees that levels settle, the row says so.
  /// - Throws: ``ExperimentError`` for a statement that cannot be read off runs;
  ///   `MeasureError.cancelled`.
  public func tipping(
    of statement: ScenarioExpression,
    intervals: Int = 16,
    tolerance: Double = 1e-6,
    execution: Execution = Execution()
  ) throws -> TippingReport {
    let outputs = try ScenarioOutputs([statement], of: self)
    let first = try Self.number(outputs, defaults, OutputWorker())
    // Some parameters at a time, so that memory is made ready once for many evaluations.
    let rows = try execution.mapBlocks(of: parameters.count, size: 8) { items in
      let worker = OutputWorker()
      return try items.compactMap {
        try tipping(
          alongPlace: $0,
          outputs,
          worker,
          intervals: intervals,
          tolerance: tolerance,
          execution: execution
        )
      }
    }
    return TippingReport(
      statement: statement,
      holds: try? first.get() != 0,
      rows: rows
    )
  }

  /// Looks for the values of each parameter alone at which an output crosses a level.
  ///
  /// - Parameters:
  ///   - output: A number, such as `delta(relation:arms)`.
  ///   - level: The level; the statement is that the output is at least that.
  ///   - intervals: Into how many intervals a range is divided.
  ///   - tolerance: How wide a bracket may be, as a share of the range.
  ///   - execution: How to run.
  /// - Returns: A row for each parameter.
  /// - Throws: As for a statement.
  public func tipping(
    of output: ScenarioExpression,
    crossing level: Double,
    intervals: Int = 16,
    tolerance: Double = 1e-6,
    execution: Execution = Execution()
  ) throws -> TippingReport {
    try tipping(
      of: .binary(output, .greaterOrEqual, .number(level)),
      intervals: intervals,
      tolerance: tolerance,
      execution: execution
    )
  }

  /// The number of the one output, or why there is none.
  private static func number(
    _ outputs: ScenarioOutputs,
    _ values: [Double],
    _ worker: OutputWorker
  ) throws -> Result<Double, SamplingError> {
    let result = worker.evaluate([values], of: outputs)
    if let cancelled = result.cancelled { throw cancelled }
    if let failure = result.failures.first {
      return .failure(.output(failure.error.description))
    }
    guard !result.numbers[0].isNaN else {
      return .failure(
        .output("the statement is undefined; narrow the range to where it is defined")
      )
    }
    return .success(result.numbers[0])
  }

  private func tipping(
    alongPlace place: Int,
    _ outputs: ScenarioOutputs,
    _ worker: OutputWorker,
    intervals: Int,
    tolerance: Double,
    execution: Execution
  ) throws -> TippingReport.Row? {
    let parameter = parameters[place]
    guard let range = parameter.range, range.upperBound > range.lowerBound,
      (range.upperBound - range.lowerBound).isFinite
    else { return nil }
    let width = range.upperBound - range.lowerBound
    var values = defaults
    func holds(_ value: Double) throws -> Bool {
      try execution.checkCancellation()
      values[place] = value
      switch try Self.number(outputs, values, worker) {
      case .success(let number): return number != 0
      case .failure(let error):
        throw SamplingError.output("at \(parameter.id) = \(value): \(error.message)")
      }
    }
    let scan = try AnalysisResult {
      if let single = parameter.singleValues, single.count > 1 {
        return try TippingScan(amongSingle: single, where: holds)
      }
      return try TippingScan(
        in: range,
        intervals: intervals,
        tolerance: tolerance * width,
        where: holds
      )
    }
    func distance(_ point: TippingPoint) -> Double {
      (point.value - parameter.value).magnitude / width
    }
    let nearest = scan.value?.points.min { distance($0) < distance($1) }
    return TippingReport.Row(
      parameter: parameter.id,
      value: parameter.value,
      range: range,
      scan: scan,
      nearest: nearest,
      distance: nearest.map(distance)
    )
  }
}

extension RunParameter {
  /// The values that a distribution of single values has, in ascending order; nil if it has others.
  fileprivate var singleValues: [Double]? {
    guard let distribution, distribution.isDiscrete else { return nil }
    return QuantileFunction(distribution).singleValues?.map(\.value)
  }
}

extension TippingScan {
  /// Looks at single values in ascending order.
  fileprivate init(amongSingle values: [Double], where holds: (Double) throws -> Bool) throws {
    let states = try values.map(holds)
    self.init(
      holdsAtStart: states.first ?? false,
      holdsAtEnd: states.last ?? false,
      points: values.indices.dropFirst().filter { states[$0] != states[$0 - 1] }.map {
        TippingPoint(between: values[$0 - 1]...values[$0], holdsAbove: states[$0])
      },
      evaluations: values.count
    )
  }
}

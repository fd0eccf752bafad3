internal import EntenteNetwork

extension Bootstrap {
  /// Estimates of some numbers that are functions of rows.
  ///
  /// - Parameters:
  ///   - rows: How many rows there are.
  ///   - execution: How to run.
  ///   - numbers: Works out the numbers from rows, each named as often as it was drawn.
  /// - Returns: An estimate for each number, the same for any number of threads.
  /// - Throws: ``SamplingError`` if a setting cannot be used; `MeasureError.cancelled` if stopped.
  func estimates(
    ofRows rows: Int,
    execution: Execution,
    _ numbers: @Sendable (_ rows: [Int32]) -> [Double]
  ) throws -> [Estimate] {
    try check()
    let values = numbers((0..<Int32(rows)).map(\.self))
    guard resamples > 0, rows > 1 else { return values.map { Estimate($0, interval: nil) } }
    let random = KeyedRandom(seed: seed, name: "bootstrap")
    let drawn = try execution.mapBlocks(of: resamples, size: 8) { items in
      items.map { resample in
        numbers((0..<rows).map { Int32(random.choice(resample * rows + $0, below: rows)) })
      }
    }
    return values.indices.map { place in
      let sorted = drawn.map { $0[place] }.filter { !$0.isNaN }.sorted()
      // Where few of the samples define the number, the rest say little about it.
      guard 2 * sorted.count > resamples, !values[place].isNaN else {
        return Estimate(values[place], interval: nil)
      }
      let lower = Quantiles.quantile((1 - confidence) / 2, ofSorted: sorted)
      let upper = Quantiles.quantile((1 + confidence) / 2, ofSorted: sorted)
      return Estimate(values[place], interval: lower...max(lower, upper))
    }
  }
}

/// The probabilities that each parameter takes in a grid.
struct GridLevels: Sendable {
  private let levels: [[Double]]

  /// Chooses evenly spaced probabilities, or for single values one in each.
  init(_ count: Int, of quantiles: [QuantileFunction]) {
    let even = count == 1 ? [0.5] : (0..<count).map { Double($0) / Double(count - 1) }
    levels = quantiles.map { $0.singleValues?.map(\.share) ?? even }
  }

  /// How many combinations there are; nil if more than can be counted.
  var combinations: Int? {
    levels.reduce(1 as Int?) { size, column in
      guard let (product, overflow) = size?.multipliedReportingOverflow(by: column.count),
        !overflow, product <= 1 << 53
      else { return nil }
      return product
    }
  }

  /// How many levels there are in all.
  var total: Int { levels.reduce(0) { $0 + $1.count } }

  /// The probabilities of a combination; the last parameter changes fastest.
  func shares(at index: Int) -> [Double] {
    var rest = index
    var shares = [Double](repeating: 0, count: levels.count)
    for place in levels.indices.reversed() {
      let (quotient, level) = rest.quotientAndRemainder(dividingBy: levels[place].count)
      shares[place] = levels[place][level]
      rest = quotient
    }
    return shares
  }

  /// The parameter that a run varies alone; nil for the first, which varies none.
  func varied(at index: Int) -> Int? { position(index)?.parameter }

  /// The probability of the parameter that a run varies alone.
  func single(at index: Int) -> Double {
    position(index).map { levels[$0.parameter][$0.level] } ?? .nan
  }

  private func position(_ index: Int) -> (parameter: Int, level: Int)? {
    guard index > 0 else { return nil }
    var rest = index - 1
    for (parameter, column) in levels.enumerated() {
      if rest < column.count { return (parameter, rest) }
      rest -= column.count
    }
    return nil
  }
}

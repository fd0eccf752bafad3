extension SplitMix64 {
  /// A number from 0 to below 1.
  mutating func nextShare() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number below a bound, all equally likely.
  ///
  /// Source: D. Lemire, "Fast random integer generation in an interval", *ACM Transactions on Modeling
  /// and Computer Simulation* 29(1), 2019, algorithm 5. <https://doi.org/10.1145/3230636>
  mutating func next(below bound: Int) -> Int {
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// Puts items into an order, all equally likely.
  mutating func shuffle<Item>(_ items: inout [Item]) {
    for place in items.indices.dropFirst().reversed() {
      items.swapAt(place, next(below: place + 1))
    }
  }
}

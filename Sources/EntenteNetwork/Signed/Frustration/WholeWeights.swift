/// The weights of ties as whole numbers, so that sums of them are exact and compare exactly.
struct WholeWeights {
  /// The weight of each tie.
  let weights: [Int]
  /// What a weight was multiplied by.
  private let factor: Double
  /// Whether that made whole numbers of all, without rounding.
  let isExact: Bool

  /// Takes the weights of ties, or 1 for each.
  ///
  /// Weights are multiplied by a power of ten, so that they add up as they are written. Where that
  /// would make them too large they are rounded, to some 10⁻¹² of all of them together.
  init(_ ties: [SignedNetwork.Tie], isWeighted: Bool) {
    let values = isWeighted ? ties.map(\.weight) : ties.map { _ in 1.0 }
    let sum = values.reduce(0, +)
    var factor = 1.0
    for _ in 0...9 where sum * factor < 0x1p42 {
      let areWhole = values.allSatisfy { value in
        abs(value * factor - (value * factor).rounded()) <= 1e-13 * value * factor
      }
      if areWhole {
        self.factor = factor
        isExact = true
        weights = values.map { Int(($0 * factor).rounded()) }
        return
      }
      factor *= 10
    }
    let rounding = sum > 0 ? 0x1p42 / sum : 1
    self.factor = rounding
    isExact = false
    weights = values.map { max(1, Int(($0 * rounding).rounded())) }
  }

  /// What a whole number of them is worth.
  func value(_ whole: Int) -> Double { Double(whole) / factor }
}

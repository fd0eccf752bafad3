/// The beta distribution from 0 to 1: the regularised incomplete beta function and its inverse.
struct BetaCurve {
  private let alpha: Double
  private let beta: Double
  /// The logarithm of B(α, β), the beta function.
  private let logarithmOfBeta: Double
  /// B(α, β) if the shapes are so small that it and powers are no problem, with full accuracy.
  private let wholeBeta: Double?

  /// Creates the curve of two positive shapes.
  init(_ alpha: Double, _ beta: Double) {
    self.alpha = alpha
    self.beta = beta
    if alpha + beta < 100 {
      let whole = gammaFunction(alpha) / gammaFunction(alpha + beta) * gammaFunction(beta)
      wholeBeta = whole
      logarithmOfBeta = naturalLogarithm(whole)
    } else {
      wholeBeta = nil
      logarithmOfBeta = Self.logarithmOfBeta(alpha, beta)
    }
  }

  /// x^α (1 − x)^β / B(α, β).
  private func front(_ value: Double) -> Double {
    guard let wholeBeta else {
      return exponential(
        alpha * naturalLogarithm(value) + beta * logarithmOfOnePlus(-value) - logarithmOfBeta
      )
    }
    let rest =
      value < 0.5 ? exponential(beta * logarithmOfOnePlus(-value)) : power(1 - value, beta)
    return power(value, alpha) * rest / wholeBeta
  }

  /// Without the cancellation of large logarithms of Γ.
  private static func logarithmOfBeta(_ first: Double, _ second: Double) -> Double {
    let (small, large) = (min(first, second), max(first, second))
    guard large >= 16 else {
      return logarithmOfGamma(small) + logarithmOfGamma(large) - logarithmOfGamma(small + large)
    }
    let correction = logarithmOfGammaCorrection(large) - logarithmOfGammaCorrection(small + large)
    guard small >= 16 else {
      return logarithmOfGamma(small) + correction + small - small * naturalLogarithm(small + large)
        - (large - 0.5) * logarithmOfOnePlus(small / large)
    }
    return logarithmOfGammaCorrection(small) + correction + halfLogarithmOfTwoPi
      - naturalLogarithm(large) / 2
      + (small - 0.5) * naturalLogarithm(small / (small + large))
      - large * logarithmOfOnePlus(small / large)
  }

  /// The probability of at most a value, and of more than it.
  ///
  /// The relative error of the smaller is about 1e-15 for shapes whose sum is below 100, beyond that
  /// about 1e-16 times the sum.
  ///
  /// Source: W. H. Press et al., *Numerical Recipes*, 3rd edition, 2007, 6.4: the continued fraction
  /// of the incomplete beta function, by the modified method of Lentz.
  func shares(at value: Double) -> (below: Double, above: Double) {
    guard value > 0 else { return (0, 1) }
    guard value < 1 else { return (1, 0) }
    let front = front(value)
    if value < (alpha + 1) / (alpha + beta + 2) {
      let below = min(1, front * Self.fraction(alpha, beta, value) / alpha)
      return (below, 1 - below)
    }
    let above = min(1, front * Self.fraction(beta, alpha, 1 - value) / beta)
    return (1 - above, above)
  }

  func cumulative(_ value: Double) -> Double { shares(at: value).below }

  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let least = Double.leastNormalMagnitude / Double.ulpOfOne
    func kept(_ number: Double) -> Double { number.magnitude < least ? least : number }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var result = d
    // The terms needed grow with the root of the shapes; a million of them suffice by far.
    for m in 1...1_000_000 {
      let step = Double(m)
      let twice = 2 * step
      let even = step * (b - step) * x / ((a + twice - 1) * (a + twice))
      d = 1 / kept(1 + even * d)
      c = kept(1 + even / c)
      result *= d * c
      let odd = -(a + step) * (a + b + step) * x / ((a + twice) * (a + twice + 1))
      d = 1 / kept(1 + odd * d)
      c = kept(1 + odd / c)
      let factor = d * c
      result *= factor
      if (factor - 1).magnitude <= Double.ulpOfOne { break }
    }
    return result
  }

  /// The value that is not exceeded with a probability.
  ///
  /// Newton's method on the logarithm of the probability of the smaller side, as a function of the
  /// logarithm of the value: there the curve is concave, so that steps neither miss nor cycle.
  func quantile(_ share: Double) -> Double {
    guard share > 0 else { return 0 }
    guard share < 1 else { return 1 }
    // The side on which the value is smaller keeps more digits of it.
    return share > shares(at: 0.5).below
      ? 1 - BetaCurve(beta, alpha).lowerQuantile(below: 1 - share, above: share)
      : lowerQuantile(below: share, above: 1 - share)
  }

  /// The value up to ½ with these probabilities of at most it and of more, whose sum is 1.
  private func lowerQuantile(below: Double, above: Double) -> Double {
    var (low, high) = (0.0, 0.5)
    var value = min(0.25, alpha / (alpha + beta))
    for _ in 0..<400 {
      let sides = shares(at: value)
      // The smaller of the two probabilities says more precisely how far off the value is.
      let difference =
        below <= 0.5
        ? naturalLogarithm(sides.below / below)
        : sides.above > 0
          ? naturalLogarithm(above / sides.above) * sides.above / sides.below : .infinity
      if difference == 0 { break }
      if difference > 0 { high = value } else { low = value }
      let slope = front(value) / (1 - value) / sides.below
      var next = value * exponential(-difference / slope)
      if !(next > low && next < high) {
        next = low > 0 ? (low * high).squareRoot() : high * 0x1p-20
        if low > 0, high / low < 4 { next = low + (high - low) / 2 }
      }
      let change = (next - value).magnitude
      value = next
      if change <= Double.ulpOfOne * value || value < Double.leastNormalMagnitude { break }
    }
    return value
  }
}

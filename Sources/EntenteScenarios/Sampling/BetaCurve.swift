/// The beta distribution from 0 to 1: the regularised incomplete beta function and its inverse.
struct BetaCurve {
  private let alpha: Double
  private let beta: Double
  /// The logarithm of B(α, β), the beta function.
  private let logarithmOfBeta: Double
  /// B(α, β) if the shapes are so small that it and powers are no problem, with full accuracy.
  private let wholeBeta: Double?
  /// The probability of at most ½.
  private let belowHalf: Double

  /// Creates the curve of two positive shapes.
  init(_ alpha: Double, _ beta: Double) {
    self.alpha = alpha
    self.beta = beta
    let whole: Double?
    if alpha + beta < 100 {
      let product = gammaFunction(alpha) / gammaFunction(alpha + beta) * gammaFunction(beta)
      (whole, logarithmOfBeta) = (product, naturalLogarithm(product))
    } else {
      (whole, logarithmOfBeta) = (nil, Self.logarithmOfBeta(alpha, beta))
    }
    wholeBeta = whole
    belowHalf = BetaCurve(alpha, beta, logarithmOfBeta, whole, belowHalf: .nan).cumulative(0.5)
  }

  private init(
    _ alpha: Double,
    _ beta: Double,
    _ logarithmOfBeta: Double,
    _ wholeBeta: Double?,
    belowHalf: Double
  ) {
    (self.alpha, self.beta) = (alpha, beta)
    (self.logarithmOfBeta, self.wholeBeta) = (logarithmOfBeta, wholeBeta)
    self.belowHalf = belowHalf
  }

  /// The curve seen from the other end.
  private var mirrored: BetaCurve {
    BetaCurve(beta, alpha, logarithmOfBeta, wholeBeta, belowHalf: 1 - belowHalf)
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
    return shares(at: value, front: front(value))
  }

  private func shares(at value: Double, front: Double) -> (below: Double, above: Double) {
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
  /// Halley's method on the logarithm of the smaller probability, as a function of the logarithm of the
  /// value, where the curve is nearly straight; by halving where a step would leave the bracket.
  func quantile(_ share: Double) -> Double {
    guard share > 0 else { return 0 }
    guard share < 1 else { return 1 }
    // The side on which the value is smaller keeps more digits of it.
    return share > belowHalf
      ? 1 - mirrored.lowerQuantile(below: 1 - share, above: share)
      : lowerQuantile(below: share, above: 1 - share)
  }

  /// The value up to ½ with these probabilities of at most it and of more, whose sum is 1.
  private func lowerQuantile(below: Double, above: Double) -> Double {
    var (low, high) = (0.0, 0.5)
    var value = min(0.25, alpha / (alpha + beta))
    for _ in 0..<400 {
      let front = front(value)
      let sides = shares(at: value, front: front)
      let rise = front / (1 - value)
      // The smaller of the two probabilities says more precisely how far off the value is. The bend is
      // the second derivative of its logarithm beside the first.
      let bend = alpha - (beta - 1) * value / (1 - value)
      let (newton, curvature) =
        below <= 0.5
        ? (naturalLogarithm(sides.below / below) * sides.below / rise, bend - rise / sides.below)
        : (naturalLogarithm(above / sides.above) * sides.above / rise, bend + rise / sides.above)
      let halley = newton / max(0.5, min(2, 1 - newton * curvature / 2))
      var next = value * exponential(-halley)
      // The step after this one would be about the cube of it times the square of the curvature.
      if halley.magnitude * max(1, curvature.magnitude) <= 5e-6 { return min(next, 0.5) }
      let isAbove = below <= 0.5 ? sides.below > below : sides.above < above
      let least = Double.leastNormalMagnitude
      if isAbove && value <= least { return 0 }
      if isAbove { high = value } else { low = value }
      if next < least { next = least }
      if !(next > low && next < high) {
        next = low > 0 ? (low * high).squareRoot() : high * 0x1p-20
        if low > 0, high / low < 4 { next = low + (high - low) / 2 }
      }
      if next == value { return value }
      value = max(least, next)
    }
    return value
  }
}

/// The proof that levels settle at one equilibrium, and how far from it reported ones may be.
///
/// With *A* the absolute strengths between free nodes times the gain, *q* its spectral radius and
/// *q* < *q′* < 1, the vector *v* = (*I* − *A*/*q′*)⁻¹ 1 is positive and *Av* ≤ *q′v*: a step
/// without lags leaves at most *q′* of the distance of any two states, in the norm max |*d*ⱼ|/*v*ⱼ.
/// Since responses and projections do not stretch, the equilibrium is unique and is reached from
/// any state, with any inertia, bounded lags and order of updates. What is checked, with rounding
/// counted in, is *Av* ≤ *q′v* itself, so that the proof does not hang on how *q* was found.
///
/// Source: D. P. Bertsekas, J. N. Tsitsiklis, *Parallel and Distributed Computation*, Prentice Hall
/// 1989, sections 2.6, 6.2 and 6.3.
public struct ContractionCertificate: Hashable, Sendable {
  /// Guaranteed bounds of the spectral radius *q* at the gain that was used.
  public let radius: RadiusBounds
  /// *q′* = (1 + *q*)/2: how much a step leaves at most of the distance of two states.
  public let rate: Double
  /// *v*: how the norm weighs each node; 1 for fixed nodes.
  public let norm: [Double]
  /// How far one step moves the reported state, in that norm, rounding counted in.
  public let residual: Double
  /// How far from the equilibrium the level of each node may be: *v*ⱼ × residual / (1 − *q′*).
  public let errors: [Double]

  /// How far from the equilibrium the level of any node may be; 0 for an empty map.
  public var error: Double { errors.max() ?? 0 }
  /// How far from the equilibrium the reported state may be, in the weighted norm.
  public var weightedError: Double { residual / (1 - rate) }

  init(_ norm: ContractionNorm, residual: Double, isFixed: (Int) -> Bool) {
    radius = norm.radius
    rate = norm.rate
    self.norm = norm.weights
    self.residual = residual
    errors = norm.weights.indices.map {
      isFixed($0) ? 0 : norm.weights[$0] * residual / (1 - norm.rate)
    }
  }
}

/// The norm in which a step brings states nearer to each other.
struct ContractionNorm: Hashable, Sendable {
  let radius: RadiusBounds
  let rate: Double
  let weights: [Double]
  let largestWeight: Double

  /// Finds the norm of a matrix; nil if there is no guarantee.
  init?(_ rows: NonnegativeRows, radius: RadiusBounds? = nil, rate: Double? = nil) {
    let radius = radius ?? rows.radius()
    guard radius.upper < 1 else { return nil }
    let rate = rate ?? (1 + radius.upper) / 2
    guard rate > radius.upper, rate < 1 else { return nil }
    let weights = Self.weights(rows, rate: rate)
    for row in 0..<rows.size {
      let image = rows.product(row, weights) * rows.roundingFactor(row)
      guard weights[row] > 0, weights[row].isFinite, image <= rate * weights[row] else {
        return nil
      }
    }
    self.radius = radius
    self.rate = rate
    self.weights = weights
    largestWeight = weights.max() ?? 1
  }

  private static func weights(_ rows: NonnegativeRows, rate: Double) -> [Double] {
    let ones = [Double](repeating: 1, count: rows.size)
    if rows.size <= 512,
      let factors = LUFactors(
        rows.scaled(by: 1 / rate).subtracted(fromDiagonal: 1),
        size: rows.size
      )
    {
      return factors.solution(of: ones)
    }
    // Grows towards the solution; any state on the way that passes the test will do.
    var weights = ones
    for _ in 0..<10_000 {
      var moved = 0.0
      var isEnough = true
      var next = weights
      for row in 0..<rows.size {
        let image = rows.product(row, weights) / rate
        isEnough = isEnough && image * rows.roundingFactor(row) <= weights[row]
        next[row] = 1 + image
        moved = max(moved, (next[row] - weights[row]) / next[row])
      }
      if isEnough || moved < 1e-15 { break }
      weights = next
    }
    return weights
  }

  /// The largest quotient of deviation and weight.
  func size(of deviations: (Int) -> Double) -> Double {
    var largest = 0.0
    for (node, weight) in weights.enumerated() {
      largest = max(largest, deviations(node).magnitude / weight)
    }
    return largest
  }
}

/// What is guaranteed about a reported state.
public enum Certificate: Hashable, Sendable {
  /// The equilibrium is unique, and the state as near to it as the certificate says.
  case contraction(ContractionCertificate)
  /// Nothing is: where some starts led to.
  case uncertified(Exploration)

  /// The proof, if there is one.
  public var contraction: ContractionCertificate? {
    if case .contraction(let certificate) = self { certificate } else { nil }
  }
}

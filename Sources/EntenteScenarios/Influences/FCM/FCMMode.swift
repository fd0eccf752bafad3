/// How a fuzzy cognitive map takes what arrives at a concept.
public enum FCMMode: String, Hashable, Sendable, CaseIterable {
  /// `x = W′a`.
  case kosko
  /// `x = W′a + a`: a concept remembers its own level.
  case modified
  /// `x = W′r + r` with `r = 2a − 1`: a level of 0.5 counts as nothing.
  case rescaled
}

/// How a fuzzy cognitive map turns what arrives at a concept into a level.
public enum FCMTransfer: Hashable, Sendable {
  /// 1 / (1 + e^(−λx)).
  case sigmoid(lambda: Double)
  /// tanh(λx).
  case tanh(lambda: Double)
  /// 1 for what is above 0, else 0.
  case bivalent
  /// The sign: −1, 0 or 1.
  case trivalent

  /// The level.
  func value(_ x: Double) -> Double {
    switch self {
    case .sigmoid(let lambda): (1 + PortableTanh.value(lambda * x / 2)) / 2
    case .tanh(let lambda): PortableTanh.value(lambda * x)
    case .bivalent: x > 0 ? 1 : 0
    case .trivalent: x > 0 ? 1 : x < 0 ? -1 : 0
    }
  }

  /// λ; nil for those that jump.
  public var lambda: Double? {
    switch self {
    case .sigmoid(let lambda), .tanh(let lambda): lambda
    case .bivalent, .trivalent: nil
    }
  }

  /// By how much at most a difference of levels grows in a step with λ = 1, the weights aside; nil
  /// for those that jump.
  func stretch(_ mode: FCMMode) -> Double? {
    let doubling = mode == .rescaled ? 2.0 : 1.0
    switch self {
    case .sigmoid: return doubling / 4
    case .tanh: return doubling
    case .bivalent, .trivalent: return nil
    }
  }
}

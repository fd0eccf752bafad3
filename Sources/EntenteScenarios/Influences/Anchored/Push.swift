public import EntenteModel

extension ShockShape {
  /// The share of the shock so many steps after its first, 0 before.
  public func share(after steps: Int) -> Double {
    guard steps >= 0 else { return 0 }
    switch self {
    case .sustained: return 1
    case .pulse: return steps == 0 ? 1 : 0
    case .ramp(let length): return steps + 1 >= length ? 1 : Double(steps + 1) / Double(length)
    case .decay(let ratio):
      // By squares, so that a late step costs no more than an early one.
      var (share, factor, left) = (1.0, ratio, steps)
      while left > 0, share > 0 {
        if left & 1 == 1 { share *= factor }
        factor *= factor
        left >>= 1
      }
      return share
    }
  }

  /// The share that is left for good: 1 for what stays, 0 for what fades.
  public var finalShare: Double {
    switch self {
    case .sustained, .ramp: 1
    case .pulse, .decay: 0
    }
  }
}

/// A push on a node from outside the map.
public struct Push: Hashable, Sendable {
  /// What is pushed.
  public let node: Address
  /// By how much, in the unit of the level, with its sign.
  public let size: Double
  /// How it goes on.
  public let shape: ShockShape
  /// The step at which it begins; it shows in the levels one step later.
  public let start: Int
  /// The operation that it comes from, for explanations.
  public let name: String

  /// Creates a shock.
  public init(
    _ node: Address,
    by size: Double,
    shape: ShockShape = .sustained,
    start: Int = 0,
    name: String = ""
  ) {
    self.node = node
    self.size = size
    self.shape = shape
    self.start = start
    self.name = name
  }

  func check() throws(InfluenceError) {
    guard size.isFinite else {
      throw .unusableShock(node, reason: "is \(size); give a finite number")
    }
    guard start >= 0 else {
      throw .unusableShock(node, reason: "begins at step \(start); begin at step 0 or later")
    }
    switch shape {
    case .ramp(let length) where length < 1:
      throw .unusableShock(node, reason: "grows over \(length) steps; give 1 or more")
    case .decay(let ratio) where !(ratio >= 0 && ratio < 1):
      throw .unusableShock(
        node,
        reason: "keeps a share of \(ratio) each step; give one from 0 to below 1, or sustained"
      )
    default: break
    }
  }
}

/// A level fixed from outside: whatever influences the node is cut off.
public struct Intervention: Hashable, Sendable {
  /// What is fixed.
  public let node: Address
  /// The level, within the range of the node; not a deviation.
  public let value: Double
  /// From which step on.
  public let start: Int
  /// The operation that it comes from, for explanations.
  public let name: String

  /// Creates an intervention.
  public init(_ node: Address, at value: Double, start: Int = 0, name: String = "") {
    self.node = node
    self.value = value
    self.start = start
    self.name = name
  }
}

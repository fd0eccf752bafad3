public import EntenteModel

extension CrossImpactMatrix {
  /// What a descriptor stands for in a model: a level, cut into states by thresholds.
  public struct Binding: Hashable, Sendable {
    /// The factor, or the relation whose intensity it is.
    public var address: Address
    /// The level from which on each state but the lowest holds, in the order of the states.
    public var thresholds: [Double]
    /// Whether the first state is the highest, and thresholds descend.
    public var isFalling: Bool

    /// Creates a binding.
    ///
    /// - Parameters:
    ///   - address: The factor, or the relation whose intensity it is.
    ///   - thresholds: The level from which on the second state holds, the third and so on; if states
    ///     fall, that from which on the first holds, the second and so on.
    ///   - isFalling: Whether the first state is the highest.
    public init(_ address: Address, thresholds: [Double], isFalling: Bool = false) {
      self.address = address
      self.thresholds = thresholds
      self.isFalling = isFalling
    }

    /// A binding that cuts a range into equal parts.
    ///
    /// - Parameters:
    ///   - address: The factor, or the relation whose intensity it is.
    ///   - range: The levels that there can be.
    ///   - stateCount: How many states there are, one or more.
    ///   - isFalling: Whether the first state is the highest.
    public init(
      _ address: Address,
      dividing range: ClosedRange<Double>,
      into stateCount: Int,
      isFalling: Bool = false
    ) {
      let width = range.upperBound - range.lowerBound
      let ascending = (1..<max(1, stateCount)).map {
        range.lowerBound + width * Double($0) / Double(stateCount)
      }
      self.init(
        address,
        thresholds: isFalling ? ascending.reversed() : ascending,
        isFalling: isFalling
      )
    }

    /// The place of the state that holds at a level: the last whose threshold is not above it.
    ///
    /// A level exactly at a threshold belongs to the upper state. Levels below the first threshold,
    /// however low, are the lowest state, and those above the last, however high, the highest.
    public func state(of level: Double) -> Int {
      thresholds.prefix { isFalling ? level < $0 : $0 <= level }.count
    }

    /// The middle of the levels at which a state holds.
    ///
    /// - Parameters:
    ///   - state: The place of the state.
    ///   - range: The levels that there can be, 0…1 for intensities.
    /// - Returns: The middle of that part of the range where the state holds; the nearer end of the
    ///   range if it holds nowhere in it.
    public func level(of state: Int, within range: ClosedRange<Double> = 0...1) -> Double {
      func inside(_ level: Double) -> Double { min(max(level, range.lowerBound), range.upperBound) }
      let before = state > 0 ? inside(thresholds[state - 1]) : nil
      let after = state < thresholds.count ? inside(thresholds[state]) : nil
      let low = (isFalling ? after : before) ?? range.lowerBound
      let high = (isFalling ? before : after) ?? range.upperBound
      return low + (high - low) / 2
    }

    func check(for descriptor: Descriptor) throws(CrossImpactError) {
      switch address {
      case .factor, .relation: break
      default: throw .unusableBinding(address, descriptor: descriptor.name)
      }
      let isAscending = zip(thresholds, thresholds.dropFirst()).allSatisfy {
        isFalling ? $0 > $1 : $0 < $1
      }
      guard thresholds.count == descriptor.states.count - 1, isAscending,
        thresholds.allSatisfy(\.isFinite)
      else {
        throw .unusableThresholds(
          thresholds,
          descriptor: descriptor.name,
          states: descriptor.states.count
        )
      }
    }
  }

  /// The scenario that the levels of a model amount to.
  ///
  /// - Parameters:
  ///   - levels: The level of every factor, and the intensity of every relation, that a descriptor is
  ///     bound to; others are not looked at.
  ///   - base: Where descriptors without a binding take their state from.
  /// - Returns: Each bound descriptor in the state that holds at its level.
  /// - Throws: ``CrossImpactError`` if a level is missing or no number, or a descriptor has neither
  ///   binding nor base.
  public func scenario(
    from levels: [Address: Double],
    otherwise base: CrossImpactScenario? = nil
  ) throws -> CrossImpactScenario {
    if let base { try check(base) }
    return CrossImpactScenario(
      try descriptors.enumerated().map { index, descriptor in
        guard let binding = descriptor.binding else {
          guard let base else { throw CrossImpactError.unbound(descriptor: descriptor.name) }
          return base.states[index]
        }
        guard let level = levels[binding.address], !level.isNaN else {
          throw CrossImpactError.missingLevel(binding.address, descriptor: descriptor.name)
        }
        return binding.state(of: level)
      }
    )
  }

  /// Levels at which a scenario holds, for a model: the middle of each bound descriptor's state.
  ///
  /// - Parameters:
  ///   - scenario: A scenario of this matrix.
  ///   - range: The levels that there can be.
  /// - Returns: A level for each bound descriptor, in the order of descriptors.
  /// - Throws: ``CrossImpactError/foreignScenario(_:)`` if it is no scenario of this matrix.
  public func levels(
    of scenario: CrossImpactScenario,
    within range: ClosedRange<Double> = 0...1
  ) throws -> [(address: Address, level: Double)] {
    try check(scenario)
    return zip(descriptors, scenario.states).compactMap { descriptor, state in
      descriptor.binding.map { ($0.address, $0.level(of: state, within: range)) }
    }
  }
}

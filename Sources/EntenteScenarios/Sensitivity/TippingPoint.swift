/// Where, on the way through the values of a parameter, a statement begins or ceases to hold.
public struct TippingPoint: Hashable, Sendable {
  /// The values next to the change: on one the statement holds, on the other it does not.
  public let bracket: ClosedRange<Double>
  /// Whether the statement holds above the point, and not below.
  public let holdsAbove: Bool
  /// The point as it is told: the number in the bracket that takes the fewest decimals to write, such
  /// as 0 where the statement turns as soon as there is anything at all; between single values the
  /// middle.
  public let value: Double

  /// A point that halving closed in.
  init(around bracket: ClosedRange<Double>, holdsAbove: Bool) {
    self.bracket = bracket
    self.holdsAbove = holdsAbove
    value = Self.roundest(in: bracket)
  }

  /// A point between two values, of which there are none between.
  init(between bracket: ClosedRange<Double>, holdsAbove: Bool) {
    self.bracket = bracket
    self.holdsAbove = holdsAbove
    value = bracket.lowerBound + (bracket.upperBound - bracket.lowerBound) / 2
  }

  /// The number in a range that takes the fewest decimals to write.
  private static func roundest(in range: ClosedRange<Double>) -> Double {
    if range.contains(0) { return 0 }
    var scale = 1.0
    for _ in 0...22 {
      // A quotient of whole numbers is the double nearest to the decimal.
      let rounded = (range.lowerBound * scale).rounded(.up) / scale
      if range.contains(rounded) { return rounded }
      scale *= 10
    }
    return range.lowerBound
  }
}

/// All tipping points of a statement that a scan of a range found.
///
/// The statement is looked at on evenly spaced values; wherever two neighbours differ, the change
/// between them is closed in by halving. A statement that changes once, as a monotone one does, has its
/// one point found for sure; if a statement changes more than once between two neighbours, an even
/// number of changes is missed and of an odd number one is found. A finer scan finds more.
public struct TippingScan: Hashable, Sendable {
  /// Whether the statement holds at the lower end of the range.
  public let holdsAtStart: Bool
  /// Whether the statement holds at the upper end of the range.
  public let holdsAtEnd: Bool
  /// The points, in ascending order; none if the statement holds at all values looked at, or at none.
  public let points: [TippingPoint]
  /// How often the statement was looked at.
  public let evaluations: Int
}

extension TippingScan {
  /// Looks for the values at which a statement begins or ceases to hold.
  ///
  /// - Parameters:
  ///   - range: The values of the parameter.
  ///   - intervals: How many intervals the scan has.
  ///   - tolerance: How wide a bracket may be; 0 for neighbouring numbers.
  ///   - holds: Whether the statement holds at a value.
  /// - Throws: ``SamplingError`` if a number cannot be used, and what the statement throws.
  /// - Complexity: O(*s* + *k* log(width / tolerance)) evaluations for *s* intervals and *k* points.
  public init(
    in range: ClosedRange<Double>,
    intervals: Int = 16,
    tolerance: Double = 1e-9,
    where holds: (Double) throws -> Bool
  ) throws {
    guard range.lowerBound.isFinite, range.upperBound.isFinite,
      (range.upperBound - range.lowerBound).isFinite
    else {
      throw SamplingError.design("a tipping point needs a finite range; write one, such as 0 to 1")
    }
    guard (1...10_000_000).contains(intervals) else {
      throw SamplingError.design("a scan of \(intervals) intervals cannot be made; write 16")
    }
    guard tolerance >= 0, tolerance.isFinite else {
      throw SamplingError.design(
        "a tolerance of \(tolerance) cannot be used; write one such as 1e-6"
      )
    }
    let width = range.upperBound - range.lowerBound
    let values =
      (0..<intervals).map { range.lowerBound + width * (Double($0) / Double(intervals)) }
      + [range.upperBound]
    let states = try values.map { try holds($0) }
    var evaluations = states.count
    var points: [TippingPoint] = []
    for place in 0..<intervals where states[place] != states[place + 1] {
      var (low, high) = (values[place], values[place + 1])
      while high - low > tolerance {
        let middle = low + (high - low) / 2
        if middle <= low || middle >= high { break }
        evaluations += 1
        if try holds(middle) == states[place] { low = middle } else { high = middle }
      }
      points.append(TippingPoint(around: low...high, holdsAbove: states[place + 1]))
    }
    self.init(
      holdsAtStart: states[0],
      holdsAtEnd: states[intervals],
      points: points,
      evaluations: evaluations
    )
  }

  /// Looks for the values at which a function crosses a level.
  ///
  /// The statement is that the function is at or above the level.
  ///
  /// - Parameters:
  ///   - level: The level.
  ///   - range: The values of the parameter.
  ///   - intervals: How many intervals the scan has.
  ///   - tolerance: How wide a bracket may be; 0 for neighbouring numbers.
  ///   - function: The number at a value.
  /// - Throws: ``SamplingError`` if a number cannot be used or the function is undefined somewhere, and
  ///   what the function throws.
  public init(
    ofLevel level: Double,
    in range: ClosedRange<Double>,
    intervals: Int = 16,
    tolerance: Double = 1e-9,
    _ function: (Double) throws -> Double
  ) throws {
    guard !level.isNaN else {
      throw SamplingError.design("the level to cross is not a number; write one")
    }
    try self.init(in: range, intervals: intervals, tolerance: tolerance) { value in
      let number = try function(value)
      guard !number.isNaN else {
        throw SamplingError.output(
          "the output is undefined at \(value); narrow the range to where it is defined"
        )
      }
      return number >= level
    }
  }
}

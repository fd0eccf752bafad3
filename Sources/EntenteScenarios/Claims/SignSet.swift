/// Which signs a number can have; none of both means that it is exactly 0.
struct SignSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let positive = SignSet(rawValue: 1)
  static let negative = SignSet(rawValue: 2)
  static let both: SignSet = [.positive, .negative]

  /// The signs of a number.
  init(of number: Double) {
    self = number > 0 ? .positive : number < 0 ? .negative : number == 0 ? [] : .both
  }

  /// The signs of the numbers of a range.
  init(of range: ClosedRange<Double>) {
    self = []
    if range.upperBound > 0 { insert(.positive) }
    if range.lowerBound < 0 { insert(.negative) }
  }

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  var flipped: SignSet {
    var result: SignSet = []
    if contains(.positive) { result.insert(.negative) }
    if contains(.negative) { result.insert(.positive) }
    return result
  }

  /// The signs of products.
  func times(_ other: SignSet) -> SignSet {
    var result: SignSet = []
    if other.contains(.positive) { result.formUnion(self) }
    if other.contains(.negative) { result.formUnion(flipped) }
    return result
  }
}

/// A number as certain relations alone make it, and with the possible ones added.
///
/// The two are what two networks say, and no bounds: were only some of the possible relations real,
/// a measure can also lie outside them.
public struct NumberRange: Hashable, Sendable {
  /// The number by certain relations; NaN if it is undefined.
  public var certain: Double
  /// The number with the possible ones; NaN if it is undefined.
  public var withPossible: Double

  /// Creates a range.
  public init(certain: Double, withPossible: Double) {
    self.certain = certain
    self.withPossible = withPossible
  }

  /// Creates a number that is the same both ways.
  public init(_ number: Double) {
    self.init(certain: number, withPossible: number)
  }

  /// An undefined number.
  public static let undefined = NumberRange(.nan)

  /// Whether possible relations make a difference.
  public var isRange: Bool {
    certain != withPossible && !(certain.isNaN && withPossible.isNaN)
  }

  /// One of the two.
  public subscript(reading: Certainty) -> Double {
    reading == .certain ? certain : withPossible
  }

  /// Which of the two networks is read.
  public enum Certainty: String, Hashable, Sendable, CaseIterable {
    case certain
    case withPossible = "with-possible"
  }
}

public import EntenteModel

/// An uncertain number that samples vary.
public struct SampledParameter: Hashable, Sendable {
  /// The identifier, on which its random numbers depend.
  public var id: String
  /// How likely its values are.
  public var distribution: Distribution
  /// The value while others vary one at a time; nil for the median.
  public var base: Double?

  /// Creates a parameter.
  public init(_ id: String, _ distribution: Distribution, base: Double? = nil) {
    self.id = id
    self.distribution = distribution
    self.base = base
  }
}

/// How far two parameters go together in a sample.
public struct ParameterCorrelation: Hashable, Sendable {
  /// The identifier of one parameter.
  public var first: String
  /// The identifier of the other.
  public var second: String
  /// The rank correlation wanted, between −1 and 1.
  public var coefficient: Double

  /// Creates a correlation.
  public init(_ first: String, _ second: String, _ coefficient: Double) {
    self.first = first
    self.second = second
    self.coefficient = coefficient
  }
}

/// The identifier of a parameter, written `$ease` in expressions and `param:ease` as an address.
public typealias ParameterID = Identifier<ScenarioParameter>

/// A number that a scenario leaves open: an assumption with a range.
public struct ScenarioParameter: Hashable, Sendable {
  /// The value where nothing is varied.
  public var value: Double
  /// The values that make sense; nil if the distribution says it.
  public var range: ClosedRange<Double>?
  /// How likely which value is; nil for ``value`` alone.
  public var distribution: Distribution?
  /// The field that takes the value, such as `influence:a-to-b.weight`; nil if only expressions use it.
  public var binding: ElementPath?
  /// What the number means and why it was chosen.
  public var note: String

  /// Creates a parameter.
  public init(
    _ value: Double,
    in range: ClosedRange<Double>? = nil,
    distribution: Distribution? = nil,
    binding: ElementPath? = nil,
    note: String = ""
  ) {
    self.value = value
    self.range = range
    self.distribution = distribution
    self.binding = binding
    self.note = note
  }
}

/// What a scenario assumes of influences whose weight no source gives.
public struct AssumedWeight: Hashable, Sendable {
  /// The weight where nothing is varied, from 0 to 1.
  public var value: Double
  /// How likely which weight is, drawn for each influence apart.
  public var distribution: Distribution?
  /// Why.
  public var note: String

  /// Creates an assumption.
  public init(_ value: Double, distribution: Distribution? = nil, note: String = "") {
    self.value = value
    self.distribution = distribution
    self.note = note
  }
}

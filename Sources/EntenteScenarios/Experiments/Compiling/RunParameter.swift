public import EntenteModel

/// A number that runs of a scenario may vary, at its place among all of them.
public struct RunParameter: Hashable, Sendable {
  /// Where the number comes from.
  public enum Origin: Hashable, Sendable {
    /// The scenario declares it.
    case declared
    /// It stands for the weight of an influence that no source gives.
    case assumedWeight(InfluenceID)
  }

  /// The identifier, on which random draws depend; `weight.INFLUENCE` for an assumed weight.
  public let id: ParameterID
  /// The value where nothing is varied.
  public let value: Double
  /// The values that make sense; nil if nothing says so.
  public let range: ClosedRange<Double>?
  /// How likely which value is; nil if runs leave it alone unless told otherwise.
  public let distribution: Distribution?
  /// Where it comes from.
  public let origin: Origin
  /// What the number means and why it was chosen.
  public let note: String
  /// Whether another value makes another graph, so that the variant must be made anew.
  public let isStructural: Bool
}

extension RunParameter {
  /// The identifier of the parameter that stands for the weight of an influence.
  public static func weightID(of influence: InfluenceID) -> ParameterID {
    ParameterID("weight.\(influence)")
  }

  init(_ id: ParameterID, _ parameter: ScenarioParameter, isStructural: Bool) {
    self.id = id
    value = parameter.value
    range = parameter.range ?? parameter.distribution?.range
    distribution = parameter.distribution
    origin = .declared
    note = parameter.note
    self.isStructural = isStructural
  }

  init(weightOf influence: InfluenceID, _ assumed: AssumedWeight?) {
    id = Self.weightID(of: influence)
    value = assumed?.value ?? Self.weightOfNobody
    distribution = assumed?.distribution
    range = assumed?.distribution?.range ?? Factor.unitRange
    origin = .assumedWeight(influence)
    note = assumed?.note ?? ""
    isStructural = false
  }

  /// The weight where neither source nor scenario says anything.
  static let weightOfNobody = 0.5
}

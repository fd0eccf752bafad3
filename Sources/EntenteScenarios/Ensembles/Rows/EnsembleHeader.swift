public import EntenteModel
internal import EntenteTables

/// What an ensemble is: from which scenario, drawn how, and what its rows hold.
///
/// The first line of a row file, by which it is told whether runs go on from it.
public struct EnsembleHeader: Hashable, Sendable {
  /// The scenario.
  public let scenario: ScenarioID
  /// A hash of the model, the scenario with all that it inherits, and the plan.
  public let hash: String
  /// How parameters are drawn: the name of a sampler, `sweep` or `saltelli`.
  public let sampler: String
  /// The seed.
  public let seed: UInt64
  /// How many runs there are; with ``until`` how many at most.
  public let count: Int
  /// When it is enough; nil if all runs are wanted.
  public let until: String?
  /// The parameters that vary, in the order of the numbers in rows.
  public let parameters: [ParameterID]
  /// The values of the parameters that do not.
  public let fixed: [FixedParameter]
  /// What is read off each run, in the order of the numbers in rows.
  public let outputs: [String]
  /// The claims that each run is held against, in the order in rows.
  public let claims: [ExpectationID]
  /// Whether weights that no source gives enter into the numbers, which every figure must say.
  public let isAssumptionDriven: Bool

  /// A parameter that has one value in all runs.
  public struct FixedParameter: Hashable, Sendable {
    /// The parameter.
    public let id: ParameterID
    /// Its value.
    public let value: Double
  }
}

extension EnsembleHeader {
  private var fields: [(name: String, value: JSONValue)] {
    [
      ("ensemble", .text(scenario.rawValue)),
      ("hash", .text(hash)),
      ("sampler", .text(sampler)),
      // Beyond these JSON readers lose digits.
      ("seed", seed < 1 << 53 ? .count(Int(seed)) : .text(String(seed))),
      ("count", .count(count)),
      ("until", until.map(JSONValue.text) ?? .null),
      ("parameters", .list(parameters.map { .text($0.rawValue) })),
      ("fixed", .object(fixed.map { JSONValue.Member($0.id.rawValue, .number($0.value)) })),
      ("outputs", .list(outputs.map(JSONValue.text))),
      ("claims", .list(claims.map { .text($0.rawValue) })),
      ("assumption-driven", .boolean(isAssumptionDriven)),
    ]
  }

  /// The header as the first line of a row file, with the line break.
  public var line: String {
    JSONValue.object(fields.map { JSONValue.Member($0.name, $0.value) }).line + "\n"
  }

  /// Reads the first line of a row file; nil if it is none.
  init?(_ value: JSONValue) {
    guard let scenario = value["ensemble"]?.string, let hash = value["hash"]?.string,
      let sampler = value["sampler"]?.string, case .count(let count)? = value["count"],
      let parameters = value["parameters"]?.strings, let outputs = value["outputs"]?.strings,
      let claims = value["claims"]?.strings, case .object(let fixed)? = value["fixed"],
      case .boolean(let isAssumptionDriven)? = value["assumption-driven"]
    else { return nil }
    switch value["seed"] {
    case .count(let number)? where number >= 0: seed = UInt64(number)
    case .text(let text)?:
      guard let number = UInt64(text) else { return nil }
      seed = number
    default: return nil
    }
    self.scenario = ScenarioID(scenario)
    self.hash = hash
    self.sampler = sampler
    self.count = count
    until = value["until"]?.string
    self.parameters = parameters.map { ParameterID($0) }
    self.fixed = fixed.map {
      FixedParameter(id: ParameterID($0.name), value: $0.value.double ?? .nan)
    }
    self.outputs = outputs
    self.claims = claims.map { ExpectationID($0) }
    self.isAssumptionDriven = isAssumptionDriven
  }

  /// The first field in which another header differs, with both values; nil if none does.
  func difference(to other: EnsembleHeader) -> (field: String, here: String, there: String)? {
    // The hash comes last, as it says least.
    let pairs = zip(fields, other.fields)
    let named = pairs.filter { $0.0.name != "hash" } + pairs.filter { $0.0.name == "hash" }
    for (here, there) in named where here.value != there.value {
      return (here.name, here.value.line, there.value.line)
    }
    return nil
  }
}

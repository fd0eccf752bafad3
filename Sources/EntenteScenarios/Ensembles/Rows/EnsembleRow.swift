internal import EntenteModel
internal import EntenteTables

/// One run of an ensemble: the values of its parameters and what came of them.
public struct EnsembleRow: Hashable, Sendable {
  /// The number of the run, from 0.
  public let variant: Int
  /// The values of the parameters that vary, in the order of ``EnsembleHeader/parameters``.
  public let parameters: [Double]
  /// A guaranteed upper bound of the spectral radius of the influences; NaN if nothing is guaranteed
  /// or nothing was propagated.
  public let radius: Double
  /// How far from the only equilibrium any level may be; NaN as the radius.
  public let error: Double
  /// What was read off the run, in the order of ``EnsembleHeader/outputs``; NaN where undefined.
  public let outputs: [Double]
  /// Whether each claim holds, in the order of ``EnsembleHeader/claims``; nil where it cannot be told.
  public let claims: [Bool?]
  /// Why there are no numbers; nil if there are.
  public let failure: String?
}

extension EnsembleRow {
  /// Where a row file keeps an output: changes and levels by address, measures by name, and
  /// everything else by its text.
  struct Slot: Hashable, Sendable {
    let section: String
    let key: String

    init(_ text: String) {
      switch try? ScenarioExpression(text) {
      case .change(let quantity)?: (section, key) = ("delta", quantity.description)
      case .value(.level(let address))?: (section, key) = ("value", address)
      case .value(.measure(let name, let actor))?:
        (section, key) = ("metrics", actor.map { "\(name)[\($0)]" } ?? name)
      default: (section, key) = ("outputs", text)
      }
    }

    /// The sections in the order in which rows have them.
    static let sections = ["delta", "value", "metrics", "outputs"]
  }

  /// The row as a line of a row file, with the line break; for many rows make an
  /// ``EnsembleRowWriter`` once.
  ///
  /// - Parameter header: What the numbers are.
  /// - Returns: A line such as
  ///   `{"variant":17,"params":{"ease":0.41},"certificate":{"radius":0.387,"error":3e-10},` followed
  ///   by `"delta"`, `"value"`, `"metrics"`, `"outputs"` as needed, and `"claims"`.
  public func line(_ header: EnsembleHeader) -> String {
    String(decoding: EnsembleRowWriter(header).lines([self]), as: UTF8.self)
  }

  /// Reads a row; nil if something is missing.
  init?(_ value: JSONValue, _ header: EnsembleHeader, slots: [Slot]) {
    guard case .count(let variant)? = value["variant"], case .object(let params)? = value["params"]
    else { return nil }
    let parameters = zip(header.parameters, params).compactMap {
      $0.rawValue == $1.name ? $1.value.double : nil
    }
    guard parameters.count == header.parameters.count, params.count == parameters.count else {
      return nil
    }
    var sections: [String: ArraySlice<JSONValue.Member>] = [:]
    for section in Slot.sections {
      if case .object(let members)? = value[section] { sections[section] = members[...] }
    }
    var outputs: [Double] = []
    for slot in slots {
      // Members stand in the order of the outputs.
      guard let member = sections[slot.section]?.popFirst(), member.name == slot.key,
        let number = member.value.double
      else { return nil }
      outputs.append(number)
    }
    guard sections.values.allSatisfy(\.isEmpty) else { return nil }
    var claims: [Bool?] = []
    if case .object(let members)? = value["claims"] {
      for (claim, member) in zip(header.claims, members) where claim.rawValue == member.name {
        switch member.value {
        case .boolean(let holds): claims.append(holds)
        case .null: claims.append(nil)
        default: return nil
        }
      }
      guard claims.count == members.count else { return nil }
    }
    guard claims.count == header.claims.count else { return nil }
    self.variant = variant
    self.parameters = parameters
    radius = value["certificate"]?["radius"]?.double ?? .nan
    error = value["certificate"]?["error"]?.double ?? .nan
    self.outputs = outputs
    self.claims = claims
    failure = value["failure"]?.string
  }
}

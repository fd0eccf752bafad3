public import EntenteModel
internal import OrderedCollections

/// Writes a scenario as text that reads as an equal scenario.
///
/// Equal scenarios give equal bytes.
public enum ScenarioWriter {
  /// The scenario in canonical YAML.
  ///
  /// Elements that are added first stand in sections, as in a model; whatever comes after another
  /// operation, or out of the order of the sections, stands under `operations`.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - model: The model that it is for, whose language and relation types allow shorthands.
  /// - Returns: The text, one file.
  public static func yaml(_ scenario: Scenario, for model: Model) -> String {
    guard case .map(var pairs) = tree(scenario, for: model, dialect: .canonical) else { return "" }
    pairs["entente"] = nil
    return "entente: \(YAMLScalar.quoted("1"))\n"
      + YAMLEmitter.text(.map(pairs), blockDepth: blockDepth(of:))
  }

  /// The scenario as JSON: the same key names, every shorthand expanded, all that is added under
  /// `operations`.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - model: The model that it is for.
  /// - Returns: The text.
  public static func json(_ scenario: Scenario, for model: Model) -> String {
    JSONPrinter.text(tree(scenario, for: model, dialect: .expanded))
  }

  /// Lists the scenario under the key names of its files.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - model: The model that it is for.
  ///   - dialect: Whether shorthands are used.
  /// - Returns: The tree.
  public static func tree(
    _ scenario: Scenario,
    for model: Model,
    dialect: NotationDialect
  ) -> NotationTree {
    ScenarioEncoder(ModelEncoder(model, dialect: dialect)).tree(scenario)
  }

  private static func blockDepth(of key: String) -> Int {
    switch key {
    case "parameters": 1
    case "actors", "sources", "relations", "factors", "observations", "influences", "expect": 2
    default: 0
    }
  }
}

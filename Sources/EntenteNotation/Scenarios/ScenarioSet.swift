public import EntenteModel
public import OrderedCollections

/// The scenarios of a model, every problem found in them, and where their parts were written.
public struct ScenarioSet: Sendable {
  /// The model that the scenarios are for.
  public let model: Model
  /// The scenarios by identifier, without those whose text has errors of form.
  public let scenarios: OrderedDictionary<ScenarioID, Scenario>
  /// All problems of the texts, by file and place.
  public internal(set) var diagnostics: [Diagnostic] = []

  private let files: [ScenarioFile]
  private let positions: OrderedDictionary<ScenarioID, Int>
  private let paths: [String: Int]
  /// What is in ``diagnostics`` already, for others look for some of it too.
  var told: Set<Told> = []

  /// What makes two findings one.
  struct Told: Hashable, Sendable {
    let code: RuleCode
    let scenario: ScenarioID
    let path: [ElementPath.Step]

    init(_ finding: ScenarioFinding) {
      code = finding.code
      scenario = finding.scenario
      path = finding.path
    }

    /// Whether another is the same, if perhaps less or more exact about the place.
    func covers(_ other: Told) -> Bool {
      code == other.code && scenario == other.scenario
        && zip(path, other.path).allSatisfy { $0 == $1 }
    }
  }

  init(
    model: Model,
    files: [ScenarioFile],
    positions: OrderedDictionary<ScenarioID, Int>,
    paths: [String: Int]
  ) {
    self.model = model
    self.files = files
    self.positions = positions
    self.paths = paths
    scenarios = positions.compactMapValues { files[$0].scenario }
  }

  /// Whether any problem is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The identifiers of all scenarios, also of those whose text has errors of form.
  public var ids: [ScenarioID] { Array(positions.keys) }

  /// The scenario that a user means: by its identifier, or by the path of a file that was read.
  ///
  /// - Parameter reference: An identifier or a path.
  /// - Returns: The identifier; nil if no scenario is meant.
  public func id(of reference: String) -> ScenarioID? {
    if positions[ScenarioID(reference)] != nil { return ScenarioID(reference) }
    return paths[reference].flatMap { files[$0].id }
  }

  /// The path of the file of a scenario; nil if there is no such scenario.
  public func path(of id: ScenarioID) -> String? {
    positions[id].map { files[$0].path }
  }

  /// Where a part of a scenario was written, or the nearest part of it that is.
  ///
  /// - Parameters:
  ///   - path: The steps from the scenario, such as `operations` and a position.
  ///   - id: The scenario.
  /// - Returns: The place; nil if the scenario is in no file.
  public func place(of path: [ElementPath.Step], in id: ScenarioID) -> SourceRange? {
    positions[id].flatMap { files[$0].range(of: path) }
  }

  /// The scenarios, if nothing is wrong with them.
  ///
  /// - Returns: The scenarios; they may have warnings.
  /// - Throws: ``NotationError`` with all diagnostics if there is an error.
  public func checkedScenarios() throws -> OrderedDictionary<ScenarioID, Scenario> {
    if hasErrors { throw NotationError(diagnostics) }
    return scenarios
  }

  /// The scenarios as a reading, for printing diagnostics with the lines that they are about.
  public var reading: Reading {
    Reading(model: model, diagnostics: diagnostics, texts: files.map(\.text))
  }

  /// Gives findings their places; what is in ``diagnostics`` already is left out.
  ///
  /// - Parameter findings: What was found when scenarios were applied.
  /// - Returns: The diagnostics, by file and place. One about a scenario that is in no file has
  ///   none.
  public func diagnostics(for findings: [ScenarioFinding]) -> [Diagnostic] {
    var seen: Set<Told> = []
    let isCircular = diagnostics.contains { $0.code == "R908" }
    let new = findings.filter { finding in
      // A circle is told of once, wherever one enters it.
      if isCircular, finding.code == "R908" { return false }
      return !told.contains { $0.covers(Told(finding)) } && seen.insert(Told(finding)).inserted
    }
    let keyed = new.enumerated().map { offset, finding in
      let diagnostic = PlacedFinding(finding).diagnostic(in: file(of: finding))
      let place = diagnostic.range?.start ?? SourcePosition(line: 0, column: 0)
      return (positions[finding.scenario] ?? files.count, place, offset, diagnostic)
    }
    return keyed.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }

  func file(of finding: ScenarioFinding) -> ScenarioFile? {
    positions[finding.scenario].map { files[$0] }
  }
}

/// A finding, and which part of the text at its place is meant.
struct PlacedFinding {
  var value: ScenarioFinding
  var part: String?

  init(_ value: ScenarioFinding, part: String? = nil) {
    self.value = value
    self.part = part
  }

  func diagnostic(in file: ScenarioFile?) -> Diagnostic {
    Diagnostic(
      value.code,
      value.message,
      severity: value.severity,
      at: file?.range(of: value.path, part: part),
      help: value.help
    )
  }
}

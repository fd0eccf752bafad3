internal import ArgumentParser
internal import EntenteDiagrams
internal import EntenteModel
internal import EntenteNetwork
internal import EntenteNotation
internal import EntenteScenarios
internal import OrderedCollections

/// A model and scenarios of it.
struct ScenarioArguments: ParsableArguments {
  @OptionGroup var input: ModelArgument

  @Argument(help: "Scenarios, by identifier or by the path of a file; all of the model's if none.")
  var scenarios: [String] = []

  /// The model and all its scenarios, refusing a model with errors.
  func read() throws -> ScenarioChoice {
    try ScenarioChoice(of: scenarios, for: input)
  }
}

/// The scenarios that a command line names, among all of a model.
struct ScenarioChoice {
  /// The model.
  let model: Model
  /// All scenarios, with what is wrong with them.
  let set: ScenarioSet
  /// Those that are named, in their order; all if none is.
  let named: [ScenarioID]
  /// The name of the model on the command line.
  let place: String

  /// Reads a model and its scenarios.
  ///
  /// - Parameters:
  ///   - references: Identifiers, or paths of files; all of the model's scenarios if there are none.
  ///   - input: The model.
  /// - Throws: An exit code, after saying why on standard error.
  init(of references: [String], for input: ModelArgument) throws {
    try self.init(of: references, among: input.checked(), for: input)
  }

  /// Reads the scenarios of a model that was read before.
  init(of references: [String], among model: Model, for input: ModelArgument) throws {
    self.model = model
    place = input.model
    let paths = references.filter { $0.hasSuffix(".yaml") }
    do {
      let reader = ScenarioReader(measures: Measure.all.map(\.name))
      set = try reader.read(for: model, at: input.model, and: paths)
    } catch let error as FileAccessError {
      throw Outside.fail(error.message)
    }
    let set = set
    let found = try references.map { reference in
      if let id = set.id(of: reference) { return id }
      throw Self.unknown(reference, in: set, of: input.model)
    }
    named = references.isEmpty ? set.ids : Array(OrderedSet(found))
  }

  /// The named scenarios, refusing errors in any scenario that they need.
  func checked() throws -> [Scenario] {
    let errors = set.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw refuse(errors) }
    return named.compactMap { set.scenarios[$0] }
  }

  /// All scenarios, to follow what goes on from what.
  var library: ScenarioLibrary { ScenarioLibrary(set.scenarios.values) }

  /// Makes a scenario into a model, refusing one whose operations do not hold.
  func variant(of scenario: Scenario, with binding: [ParameterID: Double] = [:]) throws -> Variant {
    let variant = library.materialize(scenario, on: model, with: binding)
    let diagnostics = set.diagnostics(for: variant.findings)
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw refuse(errors) }
    let warnings = diagnostics.filter { $0.severity == .warning }
    if !warnings.isEmpty { Outside.tell(printer(on: 2).text(warnings)) }
    return variant
  }

  /// Prints findings with the lines that they are about.
  func printer(on stream: Int32) -> DiagnosticPrinter {
    DiagnosticPrinter(set.reading, usesColor: Outside.allowsColor(on: stream))
  }

  func refuse(_ errors: [Diagnostic]) -> ExitCode {
    Outside.tell(printer(on: 2).text(errors))
    Outside.tell("\(place): \(DiagnosticPrinter.summary(errors))")
    return Outside.dataError
  }

  private static func unknown(
    _ reference: String,
    in set: ScenarioSet,
    of model: String
  ) -> ExitCode {
    let hint = Hint.words(for: reference, among: set.ids.map(\.rawValue))
    Outside.tell("error: \(model) has no scenario \"\(reference)\"; \(hint)")
    return Outside.dataError
  }
}

/// The scenario whose variant a verb works on, in place of the model itself.
struct ScenarioOption: ParsableArguments {
  @Option(help: "Work on the variant that this scenario makes of the model.")
  var scenario: String?

  /// The model, or the variant of it that is asked for, which standard error says then.
  func model(_ input: ModelArgument) throws -> Model {
    let (model, mark) = try drawn(input)
    if let mark { Outside.tell(mark.note) }
    return model
  }

  /// The same, with what a picture must say of it.
  func drawn(_ input: ModelArgument) throws -> (model: Model, mark: VariantMark?) {
    guard let scenario else { return (try input.checked(), nil) }
    let choice = try ScenarioChoice(of: [scenario], for: input)
    guard let chosen = try choice.checked().first else { throw Outside.dataError }
    let variant = try choice.variant(of: chosen)
    return (variant.model, VariantMark(scenario: chosen, isAssumed: variant.isAssumed))
  }
}

/// What a result of a variant says, so that nobody takes it for one of the model.
struct VariantMark {
  let scenario: Scenario
  let isAssumed: Bool

  /// The mark in words, beside tables.
  var note: String {
    "note: of the variant that the scenario \(scenario.id) makes, not of the model"
      + (isAssumed ? "; some of its operations rest on assumptions alone" : "")
  }

  /// Puts the mark on pictures.
  func put(on options: inout DiagramOptions, in language: LanguageTag?) {
    options.scenarioName = scenario.name(in: language)
    options.isAssumptionDriven = isAssumed
  }
}

extension Variant {
  /// Whether any operation rests on an assumption alone.
  var isAssumed: Bool { operations.contains { $0.placed.operation.evidence.isEmpty } }
}

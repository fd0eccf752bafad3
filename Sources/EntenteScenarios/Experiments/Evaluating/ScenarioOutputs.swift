public import EntenteModel
internal import EntenteNetwork
internal import OrderedCollections

/// Outputs of a scenario made ready to be evaluated for many values of its parameters.
///
/// Where values leave the graph as it is, only weights and pushes are put into the compiled maps,
/// four variants at a time; no model is made. Measures of such variants are taken once, unless ties
/// are weighted by intensity. Values that make another graph cost a run each.
///
/// What comes out for some values does not depend on what else is evaluated, nor on threads. It is
/// what a run gives, within the tolerance of the plan.
public struct ScenarioOutputs: Sendable {
  /// The scenario.
  public let compiled: CompiledScenario
  /// What is evaluated.
  public let expressions: [ScenarioExpression]

  let programs: [OutputProgram]
  let quantities: [OutputQuantity]
  /// How each of both variants is settled; nil for one that nothing pushes.
  let child: VariantPlan
  let parent: VariantPlan
  /// Whether values that leave the graph alone can be settled in batches.
  let isBatched: Bool

  /// Makes outputs ready.
  ///
  /// - Parameters:
  ///   - expressions: Numbers and conditions; a condition gives 1 or 0.
  ///   - compiled: The scenario.
  /// - Throws: ``ExperimentError`` for what is neither in the variant nor in what it goes on from, for
  ///   unknown parameters and measures, and for expressions about ensembles.
  public init(_ expressions: [ScenarioExpression], of compiled: CompiledScenario) throws {
    self.compiled = compiled
    self.expressions = expressions
    var compiler = OutputCompiler(compiled)
    programs = try expressions.map { try compiler.program(for: $0) }
    quantities = compiler.quantities
    child = try VariantPlan(compiled.child, of: compiled)
    parent = try VariantPlan(compiled.parent, of: compiled)
    isBatched = child.isBatched && parent.isBatched && !compiler.needsRuns
  }
}

extension CompiledScenario {
  /// Evaluates expressions at some values of the parameters.
  ///
  /// For many values make ``ScenarioOutputs`` once.
  ///
  /// - Parameters:
  ///   - values: A value for each of ``parameters``.
  ///   - outputs: Numbers and conditions; a condition gives 1 or 0.
  /// - Returns: A number for each output; NaN where a measure is undefined.
  /// - Throws: ``ExperimentError``.
  public func evaluate(_ values: [Double], outputs: [ScenarioExpression]) throws -> [Double] {
    try ScenarioOutputs(outputs, of: self).evaluate(values)
  }
}

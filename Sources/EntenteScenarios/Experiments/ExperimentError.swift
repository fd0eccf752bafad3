public import EntenteModel

/// Why a scenario could not be run.
public enum ExperimentError: Error, Hashable, Sendable {
  /// The scenario does not hold on the model.
  case invalid([ScenarioFinding])
  /// Its influences cannot be computed on.
  case influences(InfluenceError)
  /// The engine cannot use the response.
  case unusableResponse(PropagationPlan.Engine, PropagationPlan.Response)
  /// There is not one value for each parameter.
  case wrongValueCount(given: Int, needed: Int)
  /// A parameter has a value that cannot be computed on.
  case unusableValue(ParameterID, Double, range: ClosedRange<Double>?)
  /// No parameter is called so.
  case unknownParameter(ParameterID, nearest: String?)
  /// An expression asks about something that neither the variant nor what it goes on from has.
  case unknownQuantity(String, nearest: String?)
  /// An expression asks for a measure that there is none of.
  case unknownMeasure(String, nearest: String?)
  /// A measure has no number, or only one for each actor, where one number is asked for.
  case notOneNumber(measure: String)
  /// An expression asks about many runs, and there is one.
  case needsEnsemble(ScenarioExpression)
  /// What is asked for has a meaning only in the anchored engine.
  case needsAnchoredEngine(String)
}

extension ExperimentError: CustomStringConvertible {
  /// What went wrong and what to do.
  public var description: String {
    func hint(_ nearest: String?) -> String { nearest.map { "; did you mean \"\($0)\"?" } ?? "" }
    switch self {
    case .invalid(let findings):
      return findings.filter { $0.severity == .error }
        .map { "scenario \($0.scenario): \($0.message)" }
        .joined(separator: "\n")
    case .influences(let error): return error.description
    case .unusableResponse(let engine, let response):
      return "the engine \(engine.rawValue) has no response \(response.rawValue); "
        + (engine == .anchored
          ? "use tanh or linear" : "use sigmoid, tanh, bivalent or trivalent")
    case .wrongValueCount(let given, let needed):
      return "\(given) values for \(needed) parameters; give one for each, in their order"
    case .unusableValue(let id, let value, let range):
      return "the parameter \(id) is \(value); it must be "
        + (range.map { "from \($0.lowerBound) to \($0.upperBound)" } ?? "a finite number")
    case .unknownParameter(let id, let nearest):
      return "the scenario has no parameter \"\(id)\"" + hint(nearest)
    case .unknownQuantity(let text, let nearest):
      return "\"\(text)\" is neither in the variant nor in what it goes on from" + hint(nearest)
    case .unknownMeasure(let name, let nearest):
      return "there is no measure \"\(name)\"" + hint(nearest)
    case .notOneNumber(let measure):
      return "the measure \"\(measure)\" is not one number; name an actor, as in "
        + "metric:\(measure)[ACTOR], or take a measure that is one number"
    case .needsEnsemble(let expression):
      return "\"\(expression)\" is about an ensemble, and this is one run"
    case .needsAnchoredEngine(let subject):
      return "\(subject) needs the engine anchored, in which levels have a baseline"
    }
  }
}

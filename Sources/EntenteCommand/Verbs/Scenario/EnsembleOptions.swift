internal import ArgumentParser
internal import EntenteModel
internal import EntenteNetwork
internal import EntenteScenarios

/// How an ensemble is drawn, where the command line says otherwise than the scenario.
struct EnsembleOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "How many runs; by default what the scenario says, else 1024.")
  var n: Int?

  @Option(
    help: "How parameters are drawn: sobol, latin-hypercube, monte-carlo, one-at-a-time or grid.",
    transform: Word.transform
  )
  var sampler: SamplingMethod?

  @Option(help: "The seed of chance; the same seed gives the same runs.")
  var seed: UInt64?

  @Option(help: "How many threads; all processors by default. The result does not depend on it.")
  var threads: Int?

  func validate() throws {
    if let n, n < 1 { throw ValidationError("-n must be at least 1.") }
    if let threads, threads < 1 { throw ValidationError("--threads must be at least 1.") }
  }

  /// The plan for a scenario.
  func plan(for scenario: Scenario) -> EnsemblePlan {
    var plan = scenario.ensemble ?? EnsemblePlan()
    if let n { (plan.count, plan.until) = (n, nil) }
    if let sampler { plan.sampler = sampler }
    if let seed { plan.seed = seed }
    return plan
  }
}

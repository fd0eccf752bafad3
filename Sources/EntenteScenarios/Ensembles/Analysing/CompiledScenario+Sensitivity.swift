public import EntenteModel
public import EntenteNetwork

extension CompiledScenario {
  /// Finds out which parameters matter, by the methods that are asked for.
  ///
  /// The sample is that of the plan of the ensemble: its seed, and its count as the number of points
  /// of Sobol's indices (each takes a run more than there are parameters, and another), as about the
  /// number of all runs on the paths of Morris, and as that of the runs among which failures are
  /// looked for. Knock-outs are no matter of parameters, and are left to their own analysis.
  ///
  /// - Parameters:
  ///   - plan: Which methods and outputs; nil for what the scenario says, or all of parameters.
  ///   - ensemble: How to draw; nil for what the scenario says.
  ///   - resamples: How often rows are drawn again for intervals.
  ///   - execution: How to run.
  /// - Returns: The report; an output that does not vary is refused, with the reason.
  /// - Throws: ``EnsembleError``, ``SamplingError`` or ``ExperimentError``; `MeasureError.cancelled`.
  public func sensitivity(
    _ plan: SensitivityPlan? = nil,
    ensemble: EnsemblePlan? = nil,
    resamples: Int = 500,
    execution: Execution = Execution()
  ) throws -> SensitivityReport {
    let methods = plan?.methods ?? scenario.sensitivity?.methods ?? [.morris, .sobol, .prim]
    let draws = ensemble ?? scenario.ensemble ?? EnsemblePlan()
    let wanted = plan?.outputs ?? scenario.sensitivity?.outputs ?? []
    let outputs = wanted.isEmpty ? try namedOutputs() : wanted
    let (parameters, places) = variedParameters
    guard !parameters.isEmpty else {
      throw EnsembleError.nothingVaries(scenario.id.rawValue)
    }
    guard draws.count > 0 else {
      throw SamplingError.design("the ensemble has no runs; write n: 1024")
    }
    let bootstrap = Bootstrap(resamples: resamples, seed: draws.seed)
    var runCount = 0
    func runs(_ design: any ExperimentalDesign, _ name: String) throws -> EnsembleResult {
      let ensemble = try Ensemble(
        self,
        design: design,
        places: places,
        name: name,
        seed: draws.seed,
        outputs: outputs,
        until: nil,
        start: 0,
        isKept: false
      )
      let result = try ensemble.run(execution: execution)
      guard result.isComplete else { throw MeasureError.cancelled }
      runCount += result.rows.count
      return result
    }

    var morris: [AnalysisResult<MorrisEffects>] = []
    if methods.contains(.morris) {
      // Four paths are the least from which a deviation means something.
      let trajectories = max(4, draws.count / (parameters.count + 1))
      let design = try SampleDesign(
        .morris(trajectories: trajectories),
        of: parameters,
        seed: draws.seed
      )
      let result = try runs(design, "morris")
      morris = try outputs.map { output in
        let numbers = try result.numbers(of: output)
        return try AnalysisResult {
          try MorrisEffects(
            of: numbers,
            design: design,
            bootstrap: bootstrap,
            execution: execution
          )
        }
      }
    }
    var sobol: [AnalysisResult<SobolIndices>] = []
    if methods.contains(.sobol) {
      let exponent = Int.bitWidth - 1 - max(2, draws.count).leadingZeroBitCount
      let design = try SaltelliDesign(
        of: parameters,
        baseCount: 1 << exponent,
        seed: draws.seed
      )
      let result = try runs(design, "saltelli")
      sobol = try outputs.map { output in
        let numbers = try result.numbers(of: output)
        return try AnalysisResult {
          try SobolIndices(
            of: numbers,
            design: design,
            bootstrap: bootstrap,
            execution: execution
          )
        }
      }
    }
    var claims: [SensitivityReport.Claim] = []
    var isAssumptionDriven = try run(defaults, withTrajectory: false).isAssumptionDriven
    if methods.contains(.prim), !scenario.expectations.isEmpty {
      var sample = draws
      sample.until = nil
      if sample.sampler == .morris || sample.sampler == .oneAtATime { sample.sampler = .sobol }
      let result = try Ensemble(drawing: self, plan: sample, outputs: outputs, isKept: false)
        .run(execution: execution)
      guard result.isComplete else { throw MeasureError.cancelled }
      runCount += result.rows.count
      isAssumptionDriven = result.header.isAssumptionDriven
      claims = try result.header.claims.compactMap { try result.failures(of: $0) }
    }
    return SensitivityReport(
      scenario: scenario.id,
      parameters: parameters.map { ParameterID($0.id) },
      outputs: outputs.indices.map { place in
        SensitivityReport.Output(
          output: outputs[place],
          morris: morris.isEmpty ? nil : morris[place],
          sobol: sobol.isEmpty ? nil : sobol[place]
        )
      },
      claims: claims,
      runCount: runCount,
      isAssumptionDriven: isAssumptionDriven
    )
  }
}

extension EnsembleResult {
  /// Where in the space of parameters a claim fails.
  ///
  /// - Parameters:
  ///   - claim: A claim that each run was held against.
  ///   - density: The least share of failures in a box.
  /// - Returns: The boxes; nil if the runs were not held against the claim. Runs in which the claim
  ///   cannot be told are left out.
  /// - Throws: Nothing that bad numbers cause: a claim that never fails, or always, is refused with
  ///   the reason.
  public func failures(
    of claim: ExpectationID,
    density: Double = 0.8
  ) throws -> SensitivityReport.Claim? {
    guard let place = header.claims.firstIndex(of: claim), let share = share(of: claim) else {
      return nil
    }
    let told = rows.filter { $0.claims[place] != nil }
    var boxes: [ScenarioBox] = []
    let trajectory = try AnalysisResult {
      let search = try BoxSearch(
        header.parameters.map(\.rawValue),
        points: told.map(\.parameters),
        isOfInterest: told.map { $0.claims[place] == false }
      )
      boxes = search.boxes(density: density)
      return search.trajectory()
    }
    return SensitivityReport.Claim(
      claim: claim,
      share: share,
      trajectory: trajectory,
      boxes: boxes
    )
  }
}

public import EntenteModel
public import EntenteNetwork

extension CompiledScenario {
  /// Judges the claims of the scenario by signs, at the defaults, over an ensemble, and by where they
  /// tip.
  ///
  /// - Parameters:
  ///   - plan: How the ensemble is drawn. A scenario in which nothing varies is judged without.
  ///   - tipping: Whether tipping values are looked for; of claims that signs decide there are none.
  ///   - execution: How to run.
  /// - Returns: A verdict for each claim, in their order.
  /// - Throws: ``ExperimentError``, ``EnsembleError`` or ``SamplingError``; `MeasureError.cancelled`.
  public func verdicts(
    drawing plan: EnsemblePlan,
    tipping: Bool = true,
    execution: Execution = Execution()
  ) throws -> [ClaimVerdict] {
    var shares: [ExpectationID: Proportion] = [:]
    if !variedParameters.parameters.isEmpty {
      let ensemble = try Ensemble(drawing: self, plan: plan, outputs: [], isKept: false)
      let result = try ensemble.run(execution: execution)
      guard result.isComplete else { throw MeasureError.cancelled }
      for claim in scenario.expectations { shares[claim.id] = result.share(of: claim.id) }
    }
    var tippings: [ExpectationID: ClaimVerdict.Tipping] = [:]
    for claim in scenario.expectations where tipping {
      guard try signJudgement(of: claim.predicate).isTrue == nil else { continue }
      let report = try self.tipping(of: claim.predicate, execution: execution)
      guard let row = report.nearest, let point = row.nearest else { continue }
      tippings[claim.id] = ClaimVerdict.Tipping(
        row.parameter,
        at: point.value,
        from: row.value,
        holdsAbove: point.holdsAbove
      )
    }
    return try verdicts(shares: shares, tippings: tippings)
  }
}

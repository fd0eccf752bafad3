internal import EntenteNetwork

extension ScenarioRun {
  /// How sure it is that levels settle where they are said to, in a line.
  var certificateInWords: String {
    guard let equilibrium else {
      return state.cognitive == nil
        ? "nothing pushes, so that every level is at its baseline"
        : "levels of a fuzzy cognitive map, which have no baseline and no error bar"
    }
    let gain =
      equilibrium.isGainReduced
      ? "; all influences were weakened to \(NumberWords.short(equilibrium.gain)) of their weight"
      : ""
    switch equilibrium.certificate {
    case .contraction(let proof):
      return "converges from any start: spectral radius \(NumberWords.short(proof.radius.upper))"
        + ", error at most \(NumberWords.short(proof.error))\(gain)"
    case .uncertified(let exploration):
      let ends = exploration.synchronous.map(\.description).joined(separator: "; ")
      return "uncertified: \(ends), from \(exploration.starts) starts\(gain)"
    }
  }

  /// What is known of the run besides its levels, a line each.
  var notes: [String] {
    var notes = [certificateInWords]
    if isAssumptionDriven { notes.append(RunReport.caveat) }
    let assumed = assumedInWords
    if !assumed.isEmpty { notes.append("assumed: \(assumed)") }
    if !omissions.isEmpty { notes.append(RunReport.listed(omissions.map(\.description))) }
    return notes
  }

  /// How many weights and baselines are assumed; JSON lists them.
  private var assumedInWords: String {
    var (weights, bound, baselines) = (0, 0, 0)
    for assumption in assumptions {
      switch assumption.subject {
      case .assumedWeight, .unstatedWeight: weights += 1
      case .parameter: bound += 1
      case .baseline: baselines += 1
      }
    }
    return [
      weights > 0 ? "the weights of \(weights) influences, as no source says how much" : nil,
      bound > 0 ? "the weights of \(bound) influences, by parameters of the scenario" : nil,
      baselines > 0
        ? "where \(baselines) levels stand (the middle of their range), as no source says" : nil,
    ].compactMap(\.self).joined(separator: "; ")
  }
}

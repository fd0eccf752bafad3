/// What is guaranteed about the levels of a run and of what it goes on from, the worse of both.
struct RunGuarantee: Hashable, Sendable {
  /// An upper bound of the spectral radius of the influences; NaN if there is no guarantee, or nothing
  /// was propagated.
  var radius: Double
  /// How far from the only equilibrium any level may be; NaN as the radius.
  var error: Double

  static let none = RunGuarantee(radius: .nan, error: .nan)

  mutating func add(_ other: RunGuarantee) {
    // The maximum of a number and NaN is the number.
    radius = .maximum(radius, other.radius)
    error = .maximum(error, other.error)
  }
}

extension RunGuarantee {
  /// Reads it off a run.
  init(_ run: ScenarioRun) {
    self = .none
    for equilibrium in [run.state.equilibrium, run.parent.equilibrium] {
      guard let equilibrium else { continue }
      guard let proof = equilibrium.certificate.contraction else {
        self = .none
        return
      }
      add(RunGuarantee(radius: proof.radius.upper, error: proof.error))
    }
  }
}

extension Measure {
  private static let harary = "Harary 1959, https://doi.org/10.1002/bs.3830040405"

  /// Measures by the frustration index, proven or refused.
  static let frustrationMeasures: [Measure] = [
    Measure(
      "frustration",
      .whole,
      summary: "the least number, or weight, of ties that no division into two camps fits; exact",
      reference: harary,
      cost: .steep
    ) { context in
      .whole(.number(try context.frustration("frustration").index))
    },
    Measure(
      "normalised-frustration",
      .whole,
      summary: "1 less twice the share of frustrated ties: 1 if two camps fit all; exact",
      reference: "Aref, Wilson 2018, https://doi.org/10.1093/comnet/cnx044",
      cost: .steep
    ) { context in
      let network = try context.signedNetwork("normalised-frustration")
      let found = try context.frustration("normalised-frustration")
      let total = network.ties.reduce(0) { $0 + $1.weight }
      return .whole(.number(total > 0 ? 1 - 2 * found.index / total : 1))
    },
  ]
}

extension MeasureContext {
  /// The frustration index of the network, within the time that its options give it.
  fileprivate func frustration(_ measure: String) throws(MeasureError) -> Frustration {
    let network = try signedNetwork(measure)
    let found = try network.frustration(
      weighted: options.length != .one,
      options: FrustrationOptions(
        timeLimit: options.proofTimeLimit,
        solutionLimit: 1,
        seed: options.seed
      ),
      execution: execution
    )
    guard found.isExact else {
      throw .unproven(measure: measure, lower: found.lower, upper: found.upper)
    }
    return found
  }
}

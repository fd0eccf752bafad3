extension Measure {
  /// Measures of how many ties actors have.
  static let degreeMeasures: [Measure] = [
    Measure(
      "degree",
      .actors,
      summary: "how many others an actor is tied to; both directions are added up",
      reference: "Freeman 1978, https://doi.org/10.1016/0378-8733(78)90021-7",
      isCount: true
    ) { .actors($0.network.degree().map(Double.init)) }
  ]
}

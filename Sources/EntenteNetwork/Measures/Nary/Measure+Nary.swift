extension Measure {
  static let naryMeasures: [Measure] = []
}

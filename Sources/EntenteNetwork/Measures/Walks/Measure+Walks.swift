extension Measure {
  static let walkMeasures: [Measure] = []
}

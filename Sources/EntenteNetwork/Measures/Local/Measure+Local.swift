extension Measure {
  static let localMeasures: [Measure] = []
}

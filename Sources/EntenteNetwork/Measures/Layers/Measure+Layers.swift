extension Measure {
  static let layerMeasures: [Measure] = []
}

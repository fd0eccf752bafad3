extension Measure {
  static let groupMeasures: [Measure] = []
}

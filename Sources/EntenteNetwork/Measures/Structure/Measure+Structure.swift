extension Measure {
  static let structureMeasures: [Measure] = []
}

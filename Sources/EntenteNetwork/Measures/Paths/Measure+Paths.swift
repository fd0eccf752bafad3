extension Measure {
  static let pathMeasures: [Measure] = []
}

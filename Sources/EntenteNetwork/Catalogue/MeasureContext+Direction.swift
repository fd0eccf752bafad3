extension MeasureContext {
  /// Ends a measure that has no meaning without direction, or with it.
  ///
  /// - Parameters:
  ///   - measure: The measure that asks.
  ///   - isDirected: What the measure needs.
  /// - Throws: ``MeasureError/needsDirection(measure:isDirected:)``.
  func requireDirection(_ measure: String, isDirected: Bool = true) throws(MeasureError) {
    guard network.isDirected == isDirected else {
      throw .needsDirection(measure: measure, isDirected: isDirected)
    }
  }
}

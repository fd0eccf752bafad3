/// What one measure found, with certain and possible relations kept apart where that matters.
public struct Finding: Sendable {
  /// The measure.
  public let measure: Measure
  /// What it found; nil if it has no value here.
  public var value: MeasureValue?
  /// What it found with the relations that are only possible added, where there are any; ``value``
  /// is then of the certain ones alone.
  public var withPossible: MeasureValue?
  /// Why it has no value; nil if it has one.
  public var failure: MeasureError?

  /// Creates a finding.
  public init(
    measure: Measure,
    value: MeasureValue?,
    withPossible: MeasureValue? = nil,
    failure: MeasureError? = nil
  ) {
    self.measure = measure
    self.value = value
    self.withPossible = withPossible
    self.failure = failure
  }
}

extension Measure {
  /// Evaluates the measure, and keeps why it has no value rather than ending.
  ///
  /// - Parameters:
  ///   - context: The network; of the certain relations, if possible ones are kept apart.
  ///   - possible: The network with the possible relations added.
  /// - Returns: The finding.
  /// - Throws: ``MeasureError/cancelled``, and only that.
  public func finding(
    in context: MeasureContext,
    withPossible possible: MeasureContext? = nil
  ) throws -> Finding {
    do {
      let value = try value(in: context)
      let other = try possible.map { try self.value(in: $0) }
      return Finding(measure: self, value: value, withPossible: other == value ? nil : other)
    } catch let error as MeasureError {
      if error == .cancelled { throw error }
      return Finding(measure: self, value: nil, failure: error)
    }
  }
}

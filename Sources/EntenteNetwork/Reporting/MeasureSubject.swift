public import EntenteTables

/// A network to measure, with the names of its actors and how it was made.
public struct MeasureSubject: Sendable {
  /// The network and what is asked about it; of the certain relations, if possible ones are apart.
  public var context: MeasureContext
  /// The same with the possible relations; nil if there are none, or if they are not kept apart.
  public var possible: MeasureContext?
  /// The identifiers of the actors.
  public var ids: [String]
  /// Their names for readers; empty if there are none but the identifiers.
  public var labels: [String]
  /// How the network was made.
  public var projection: [JSONValue.Member]
  /// What a reader must know.
  public var notes: [String]
  /// What it is a network of: the title of the model, or the name of the table.
  public var title = ""

  /// Creates a subject.
  public init(
    _ context: MeasureContext,
    possible: MeasureContext? = nil,
    ids: [String],
    labels: [String] = [],
    projection: [JSONValue.Member] = [],
    notes: [String] = []
  ) {
    self.context = context
    self.possible = possible
    self.ids = ids
    self.labels = labels
    self.projection = projection
    self.notes = notes
  }

  /// Evaluates measures.
  ///
  /// - Parameter measures: The measures.
  /// - Returns: What they found; a measure without a value says why.
  /// - Throws: ``MeasureError/cancelled``.
  public func report(_ measures: [Measure]) throws -> MeasureReport {
    MeasureReport(
      projection: projection,
      ids: ids,
      labels: labels,
      findings: try measures.map { try $0.finding(in: context, withPossible: possible) },
      notes: notes
    )
  }

  /// Does something with both contexts, the one of certain relations and the one of possible ones.
  public mutating func change(_ body: (inout MeasureContext) throws -> Void) rethrows {
    try body(&context)
    if var other = possible {
      try body(&other)
      possible = other
    }
  }
}

public import EntenteTables

/// What was measured of one network, and of what: everything that a reader of the numbers needs.
public struct MeasureReport: Sendable {
  /// How relations became a network, under the names of the projection's parts.
  public var projection: [JSONValue.Member]
  /// The identifiers of the actors, in the order of the network.
  public var ids: [String]
  /// Their names for readers; empty if they have none but their identifiers.
  public var labels: [String]
  /// What was found, in the order asked.
  public var findings: [Finding]
  /// What was done besides: sampled worlds, null models, a multiverse.
  public var sections: [ReportSection] = []
  /// What a reader must know: what was left out, and what the numbers cannot bear.
  public var notes: [String]

  /// Creates a report.
  public init(
    projection: [JSONValue.Member],
    ids: [String],
    labels: [String] = [],
    findings: [Finding],
    notes: [String] = []
  ) {
    self.projection = projection
    self.ids = ids
    self.labels = labels
    self.findings = findings
    self.notes = notes
  }

  /// The findings of measures that have a value for each of something.
  public func findings(_ level: Measure.Level) -> [Finding] {
    findings.filter { $0.measure.level == level }
  }

  /// The numbers of a measure of actors, in their order; NaN where it has none.
  public func numbers(of finding: Finding) -> [Double] {
    guard case .actors(let numbers)? = finding.value else {
      return [Double](repeating: .nan, count: ids.count)
    }
    return padded(numbers)
  }

  /// The same with the possible relations; nil if they make no difference.
  public func numbersWithPossible(of finding: Finding) -> [Double]? {
    guard case .actors(let numbers)? = finding.withPossible else { return nil }
    return padded(numbers)
  }

  /// Relations that are nodes only with the possible ones have no number among the certain ones.
  private func padded(_ numbers: [Double]) -> [Double] {
    numbers + [Double](repeating: .nan, count: max(0, ids.count - numbers.count))
  }

  /// The actors in descending order of the first measure of actors; undefined ones last.
  ///
  /// With possible relations kept apart, in the order of the greater of both numbers.
  public func ranking() -> [Int] {
    guard let first = findings(.actors).first else { return Array(ids.indices) }
    let numbers = numbers(of: first)
    let others = numbersWithPossible(of: first)
    func key(_ actor: Int) -> Double {
      let best = [numbers[actor], others?[actor] ?? .nan].filter { !$0.isNaN }.max()
      return best ?? -.infinity
    }
    return ids.indices.sorted { (key($1), $0) < (key($0), $1) }
  }
}

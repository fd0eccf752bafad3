internal import OrderedCollections

/// The numbers of pairs from several measures, a row for each pair.
struct PairTable {
  struct Pair: Hashable {
    let source: Int
    let target: Int
  }

  struct Row {
    let source: Int
    let target: Int
    /// A number of each measure; NaN where it says nothing of the pair.
    var values: [(certain: Double, withPossible: Double)]
  }

  let measures: [Measure]
  /// By source and target.
  let rows: [Row]

  init(_ findings: [Finding]) {
    measures = findings.map(\.measure)
    var rows: OrderedDictionary<Pair, Row> = [:]
    let none = [(certain: Double, withPossible: Double)](
      repeating: (.nan, .nan),
      count: findings.count
    )
    for (column, finding) in findings.enumerated() {
      guard case .pairs(let values)? = finding.value else { continue }
      for value in values {
        let pair = Pair(source: value.source, target: value.target)
        rows[pair, default: Row(source: pair.source, target: pair.target, values: none)]
          .values[column] = (value.value, finding.withPossible == nil ? value.value : .nan)
      }
      guard case .pairs(let others)? = finding.withPossible else { continue }
      for value in others {
        let pair = Pair(source: value.source, target: value.target)
        rows[pair, default: Row(source: pair.source, target: pair.target, values: none)]
          .values[column].withPossible = value.value
      }
    }
    self.rows = rows.values.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }

  /// The rows in descending order of their first measure, or ascending if it is a distance;
  /// undefined numbers last.
  var ranked: [Row] {
    let isDistance = measures.first?.isDistance ?? false
    func key(_ row: Row) -> Double {
      guard let first = row.values.first else { return 0 }
      if isDistance {
        let nearest = [first.certain, first.withPossible].filter { !$0.isNaN }.min()
        return nearest.map { -$0 } ?? -.infinity
      }
      return [first.certain, first.withPossible].filter { !$0.isNaN }.max() ?? -.infinity
    }
    return rows.sorted { (key($1), $0.source, $0.target) < (key($0), $1.source, $1.target) }
  }
}

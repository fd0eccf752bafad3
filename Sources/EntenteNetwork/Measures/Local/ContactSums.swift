/// For each tie of an undirected graph a sum over the common contacts of its ends.
///
/// For a tie of *i* and *j* it is Σ *a*(*i*, *q*) *b*(*q*) *a*(*q*, *j*) over all *q* tied to both,
/// for the weight *a* of ties and a factor *b* of actors.
struct ContactSums {
  /// The ties.
  let rows: Rows
  /// The sum for each tie, at its arc from the end of higher degree; of equal ends from the first.
  private let sums: [Double]

  /// Adds up over symmetric rows without ties of an actor to itself.
  ///
  /// The end of higher degree spreads its row out, and the rows of its contacts of lower degree are
  /// walked along: a tie costs the lower of its two degrees.
  ///
  /// - Complexity: O(*m*^1.5) time.
  init(_ rows: Rows, factors: [Double]? = nil, execution: Execution) throws(MeasureError) {
    let count = rows.actorCount
    let sums = SharedArray(repeating: 0.0, count: rows.arcCount)
    let workers = execution.workerCount(for: count, size: Self.blockSize)
    let spreads = WorkerStates(count: workers) { [Double](repeating: 0, count: count) }
    try execution.forEachBlock(of: count, size: Self.blockSize) { worker, _, actors in
      spreads.with(worker) { spread in
        for actor in actors {
          Self.add(actor, rows, factors: factors, spread: &spread, to: sums)
        }
      }
    }
    self.rows = rows
    self.sums = sums.array
  }

  /// How many actors are one piece of work.
  private static let blockSize = 128

  /// Calls a closure for each tie with its ends, its arc and its sum, in the order of the arcs.
  func eachTie(_ body: (_ high: Int, _ low: Int, _ arc: Int, _ sum: Double) -> Void) {
    for actor in 0..<rows.actorCount {
      for arc in rows.arcs(of: actor) where rows.isHigh(actor, Int(rows.targets[arc])) {
        body(actor, Int(rows.targets[arc]), arc, sums[arc])
      }
    }
  }

  private static func add(
    _ actor: Int,
    _ rows: Rows,
    factors: [Double]?,
    spread: inout [Double],
    to sums: SharedArray<Double>
  ) {
    let arcs = rows.arcs(of: actor)
    guard arcs.contains(where: { rows.isHigh(actor, Int(rows.targets[$0])) }) else { return }
    for arc in arcs {
      let contact = Int(rows.targets[arc])
      spread[contact] = (rows.weights?[arc] ?? 1) * (factors?[contact] ?? 1)
    }
    walk(arcs, of: actor, rows, spread: spread, to: sums)
    for arc in arcs { spread[Int(rows.targets[arc])] = 0 }
  }

  /// Adds up along the row of each contact of lower degree.
  private static func walk(
    _ arcs: Range<Int>,
    of actor: Int,
    _ rows: Rows,
    spread: [Double],
    to sums: SharedArray<Double>
  ) {
    let targets = rows.targets.span
    let values = spread.span
    for arc in arcs {
      let contact = Int(targets[arc])
      guard rows.isHigh(actor, contact) else { continue }
      let row = rows.arcs(of: contact)
      sums[arc] =
        if let weights = rows.weights {
          sum(over: row, targets, values, weights.span)
        } else {
          sum(over: row, targets, values)
        }
    }
  }

  /// The sum of what lies at the targets; four sums at a time, so that they do not wait for each
  /// other.
  private static func sum(
    over row: Range<Int>,
    _ targets: Span<UInt32>,
    _ values: Span<Double>
  ) -> Double {
    var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
    var arc = row.lowerBound
    while arc &+ 4 <= row.upperBound {
      unsafe a += values[unchecked: Int(targets[unchecked: arc])]
      unsafe b += values[unchecked: Int(targets[unchecked: arc &+ 1])]
      unsafe c += values[unchecked: Int(targets[unchecked: arc &+ 2])]
      unsafe d += values[unchecked: Int(targets[unchecked: arc &+ 3])]
      arc &+= 4
    }
    while arc < row.upperBound {
      unsafe a += values[unchecked: Int(targets[unchecked: arc])]
      arc &+= 1
    }
    return (a + b) + (c + d)
  }

  /// The same with each value times the weight of the arc.
  private static func sum(
    over row: Range<Int>,
    _ targets: Span<UInt32>,
    _ values: Span<Double>,
    _ weights: Span<Double>
  ) -> Double {
    var (a, b) = (0.0, 0.0)
    var arc = row.lowerBound
    while arc &+ 2 <= row.upperBound {
      unsafe a += values[unchecked: Int(targets[unchecked: arc])] * weights[unchecked: arc]
      unsafe b +=
        values[unchecked: Int(targets[unchecked: arc &+ 1])] * weights[unchecked: arc &+ 1]
      arc &+= 2
    }
    if arc < row.upperBound {
      unsafe a += values[unchecked: Int(targets[unchecked: arc])] * weights[unchecked: arc]
    }
    return a + b
  }
}

extension Rows {
  /// Whether the first of two actors has the higher degree, or the same and comes first.
  fileprivate func isHigh(_ actor: Int, _ other: Int) -> Bool {
    let (degree, otherDegree) = (degree(of: actor), degree(of: other))
    return degree > otherDegree || (degree == otherDegree && actor < other)
  }
}

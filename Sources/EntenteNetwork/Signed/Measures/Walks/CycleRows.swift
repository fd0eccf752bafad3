/// Who is next to whom, with what a step from one to the other counts: where cycles are searched for.
///
/// A cycle meets no actor twice, and is found once, wherever it begins and whichever way it is followed.
struct CycleRows<Factors: SIMD & Sendable>: Sendable where Factors.Scalar == Int {
  /// Where the row of each actor begins, and last where all end.
  let offsets: [Int]
  /// The neighbours, ascending within each row.
  let neighbours: [Int]
  /// What the step to each of them counts.
  let factors: [Factors]

  /// The cycles of a length.
  struct Count {
    /// How many were found.
    var found = 0
    /// For each of them the product of the factors of its steps, added up.
    var sum = Factors(repeating: 0)
    /// Whether these are all.
    var isComplete = true
  }

  /// Counts the cycles of a length.
  ///
  /// - Parameters:
  ///   - length: How many steps they have, 3 or more.
  ///   - limit: How many are counted at most, the same number from each block of 16 actors.
  ///   - execution: How to run.
  /// - Returns: How many there are, and what their steps come to.
  /// - Throws: ``MeasureError/cancelled``.
  func cycles(
    of length: Int,
    limit: Int,
    _ execution: Execution
  ) throws(MeasureError) -> Count {
    let actorCount = offsets.count - 1
    let size = 16
    let blocks = (actorCount + size - 1) / size
    let share = max(1, limit / max(1, blocks))
    let found = Slots<Count>(blocks)
    try execution.forEachBlock(of: actorCount, size: size) { _, block, actors in
      var search = CycleSearch(rows: self, length: length, limit: share)
      for actor in actors { search.add(from: actor) }
      found[block] = search.count
    }
    var result = Count()
    for part in found.values {
      result.found += part.found
      result.sum &+= part.sum
      result.isComplete = result.isComplete && part.isComplete
    }
    return result
  }
}

/// A search for the cycles of one length whose least actor is among some.
private struct CycleSearch<Factors: SIMD & Sendable> where Factors.Scalar == Int {
  private let rows: CycleRows<Factors>
  private let length: Int
  private let limit: Int
  private(set) var count = CycleRows<Factors>.Count()
  private var path: [Int] = []
  private var isOnPath: [Bool]
  /// For each actor the place of the first one in its row, plus one; 0 if it is not there.
  private var closing: [Int]

  init(rows: CycleRows<Factors>, length: Int, limit: Int) {
    self.rows = rows
    self.length = length
    self.limit = limit
    isOnPath = [Bool](repeating: false, count: rows.offsets.count - 1)
    closing = [Int](repeating: 0, count: rows.offsets.count - 1)
  }

  private func row(of actor: Int) -> Range<Int> { rows.offsets[actor]..<rows.offsets[actor + 1] }

  mutating func add(from first: Int) {
    for place in row(of: first) {
      let other = rows.neighbours[place]
      let back = row(of: other).first { rows.neighbours[$0] == first }
      closing[other] = back.map { $0 + 1 } ?? 0
    }
    path = [first]
    extend(Factors(repeating: 1))
    for place in row(of: first) { closing[rows.neighbours[place]] = 0 }
  }

  private mutating func extend(_ product: Factors) {
    for place in row(of: path[path.count - 1]) {
      let next = rows.neighbours[place]
      // The least actor is first, and of the two ways round that with the smaller second is taken.
      if next <= path[0] || isOnPath[next] { continue }
      let longer = product &* rows.factors[place]
      if path.count == length - 1 {
        guard next > path[1], closing[next] > 0 else { continue }
        guard count.found < limit else {
          count.isComplete = false
          return
        }
        count.found += 1
        count.sum &+= longer &* rows.factors[closing[next] - 1]
      } else {
        isOnPath[next] = true
        path.append(next)
        extend(longer)
        path.removeLast()
        isOnPath[next] = false
        if !count.isComplete { return }
      }
    }
  }
}

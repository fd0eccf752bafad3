internal import EntenteNetwork

/// The basins of all attractors, counted by following every scenario.
///
/// Scenarios are numbered in ascending order. First the successor of each is written down, block by
/// block on all threads: within a block scenarios differ from the one before in few descriptors, so
/// balances are changed rather than summed anew. Then ways are followed through the table, each
/// scenario once.
struct BasinCount {
  private let matrix: CrossImpactMatrix
  private let succession: Succession
  private let count: Int
  private let links: SuccessionLinks
  /// By how much a scenario's number grows with the place of a descriptor's state.
  private let strides: [Int]

  private static let blockSize = 1 << 14

  init(_ matrix: CrossImpactMatrix, _ succession: Succession, count: Int) {
    self.matrix = matrix
    self.succession = succession
    self.count = count
    links = SuccessionLinks(matrix)
    var stride = 1
    var strides = [Int](repeating: 1, count: matrix.descriptors.count)
    for descriptor in strides.indices.reversed() {
      strides[descriptor] = stride
      stride *= matrix.descriptors[descriptor].states.count
    }
    self.strides = strides
  }

  func attractors(execution: Execution) throws -> CrossImpactAttractors {
    let table = SuccessorTable(count: count)
    try execution.forEachBlock(of: count, size: Self.blockSize) { _, _, items in
      fill(table, items)
    }
    let (cycles, basins) = try follow(table, execution)
    let order = cycles.indices.sorted { cycles[$0][0] < cycles[$1][0] }
    return CrossImpactAttractors(
      succession: succession,
      attractors: order.map { index in
        CrossImpactAttractors.Attractor(
          scenarios: cycles[index].map(scenario),
          starts: basins[index],
          share: Double(basins[index]) / Double(count),
          interval: nil
        )
      },
      starts: count,
      isExhaustive: true,
      unsettled: 0
    )
  }

  private func scenario(_ number: Int) -> CrossImpactScenario {
    var rest = number
    return CrossImpactScenario(
      strides.map { stride in
        defer { rest %= stride }
        return rest / stride
      }
    )
  }

  /// Writes down the successors of a block of scenarios.
  private func fill(_ table: SuccessorTable, _ items: Range<Int>) {
    var walk = SuccessionWalk(matrix, succession, links: links)
    let offsets = matrix.offsets
    for (descriptor, state) in scenario(items.lowerBound).states.enumerated() {
      walk.set(descriptor, to: offsets[descriptor] + state)
    }
    for number in items {
      table[number] = UInt32(successor(of: number, walk))
      // The next scenario: as one counts, the last descriptor changes first.
      guard number + 1 < items.upperBound else { break }
      var descriptor = strides.count - 1
      while walk.rows[descriptor] + 1 == offsets[descriptor + 1] {
        walk.set(descriptor, to: offsets[descriptor])
        descriptor -= 1
      }
      walk.set(descriptor, to: walk.rows[descriptor] + 1)
    }
  }

  private func successor(of number: Int, _ walk: borrowing SuccessionWalk) -> Int {
    var next = number
    if walk.movesAll {
      for descriptor in strides.indices {
        next += (walk.next(descriptor) - walk.rows[descriptor]) * strides[descriptor]
      }
    } else if let mover = walk.mover {
      next += (walk.aims[mover] - walk.rows[mover]) * strides[mover]
    }
    return next
  }

  /// Follows all ways; returns the cycles, each from its least scenario on, and the starts of each.
  private func follow(
    _ table: SuccessorTable,
    _ execution: Execution
  ) throws(MeasureError) -> (cycles: [[Int]], basins: [Int]) {
    var cycles: [[Int]] = []
    var basins: [Int] = []
    // 0 for a scenario not yet seen, 1 for one on the present way, else 2 and the cycle's number.
    var labels = [UInt32](repeating: 0, count: count)
    var way: [Int] = []
    for start in 0..<count {
      if start & 0xF_FFFF == 0 { try execution.checkCancellation() }
      var label = labels[start]
      if label == 0 {
        way.removeAll(keepingCapacity: true)
        var place = start
        while labels[place] == 0 {
          labels[place] = 1
          way.append(place)
          place = Int(table[place])
        }
        label = labels[place]
        if label == 1 {
          label = UInt32(cycles.count) + 2
          cycles.append(cycle(from: place, table))
          basins.append(0)
        }
        for place in way { labels[place] = label }
      }
      basins[Int(label) - 2] += 1
    }
    return (cycles, basins)
  }

  private func cycle(from start: Int, _ table: SuccessorTable) -> [Int] {
    var members = [start]
    var place = Int(table[start])
    while place != start {
      members.append(place)
      place = Int(table[place])
    }
    let least = members.indices.min { members[$0] < members[$1] } ?? 0
    return Array(members[least...] + members[..<least])
  }
}

/// The number of each scenario's successor, written by whoever works on the scenario.
@safe private final class SuccessorTable: @unchecked Sendable {
  private let numbers: UnsafeMutableBufferPointer<UInt32>

  init(count: Int) {
    unsafe numbers = .allocate(capacity: count)
    unsafe numbers.initialize(repeating: 0)
  }

  deinit {
    unsafe numbers.deallocate()
  }

  subscript(scenario: Int) -> UInt32 {
    get {
      unsafe precondition(scenario >= 0 && scenario < numbers.count)
      return unsafe numbers[scenario]
    }
    set {
      unsafe precondition(scenario >= 0 && scenario < numbers.count)
      unsafe numbers[scenario] = newValue
    }
  }
}

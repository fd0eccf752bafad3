/// How a scenario that does not hold together gives way to the next.
///
/// A descriptor is inconsistent while another of its states has a higher impact balance. Everywhere a
/// descriptor keeps its state if no other has a *higher* balance; else it heads for the state with the
/// highest, the first of them in the author's order if several are tied. Other tie rules give other
/// basins.
///
/// Source: W. Weimer-Jehle, "Cross-impact balances: a system-theoretical approach to cross-impact
/// analysis", *Technological Forecasting and Social Change* 73(4), 2006, section 4.
/// <https://doi.org/10.1016/j.techfore.2005.06.005>
public enum Succession: String, Hashable, Sendable, CaseIterable {
  /// All inconsistent descriptors take the state with the highest balance at once.
  case global
  /// All inconsistent descriptors move by one place towards the state with the highest balance at once.
  case incremental
  /// Only the descriptor that falls behind most moves, the first of them if several are tied.
  case local
  /// Only the first inconsistent descriptor in the author's order moves, so that a descriptor waits
  /// until all those before it have settled: list the fastest first.
  case adiabatic
}

/// A scenario on its way, with the balance kept up to date.
struct SuccessionWalk {
  let succession: Succession
  private let offsets: [Int]
  private let judgements: [Int32]
  private let stateCount: Int
  private let links: SuccessionLinks
  /// The place of each descriptor's state among all states.
  private(set) var rows: [Int]
  private var sums: [Int32]
  /// The place, among all states, of the state that each descriptor heads for.
  private(set) var aims: [Int]
  /// By how much each descriptor falls behind.
  private var gaps: [Int32]

  init(_ matrix: CrossImpactMatrix, _ succession: Succession, links: SuccessionLinks) {
    self.succession = succession
    self.links = links
    offsets = matrix.offsets
    judgements = matrix.judgements
    stateCount = matrix.stateCount
    rows = Array(matrix.offsets.dropLast())
    sums = [Int32](repeating: 0, count: matrix.stateCount)
    aims = rows
    gaps = [Int32](repeating: 0, count: rows.count)
    for row in rows {
      for column in 0..<stateCount { sums[column] += judgements[row * stateCount + column] }
    }
    for descriptor in rows.indices { look(descriptor) }
  }

  /// The scenario's states, each counted from the first of its descriptor.
  var states: [Int] { rows.indices.map { rows[$0] - offsets[$0] } }

  /// Puts a descriptor into a state, given by its place among all states.
  mutating func set(_ descriptor: Int, to row: Int) {
    let old = rows[descriptor] * stateCount
    let new = row * stateCount
    if old == new { return }
    rows[descriptor] = row
    for place in links.starts[descriptor]..<links.starts[descriptor + 1] {
      let target = links.targets[place]
      let own = rows[target]
      let first = offsets[target]
      var best = first
      var highest = Int32.min
      for column in first..<offsets[target + 1] {
        let sum = sums[column] &+ judgements[new &+ column] &- judgements[old &+ column]
        sums[column] = sum
        if sum > highest {
          best = column
          highest = sum
        }
      }
      let current = sums[own]
      aims[target] = current == highest ? own : best
      gaps[target] = highest &- current
    }
    look(descriptor)
  }

  /// Finds out where a descriptor heads for.
  private mutating func look(_ descriptor: Int) {
    let own = rows[descriptor]
    let current = sums[own]
    var best = own
    var highest = current
    for column in offsets[descriptor]..<offsets[descriptor + 1] where sums[column] > highest {
      best = column
      highest = sums[column]
    }
    aims[descriptor] = best
    gaps[descriptor] = highest &- current
  }

  /// The place of a descriptor's next state among all states, under a rule that moves all at once.
  func next(_ descriptor: Int) -> Int {
    let row = rows[descriptor]
    let aim = aims[descriptor]
    guard succession == .incremental, row != aim else { return aim }
    return row < aim ? row + 1 : row - 1
  }

  /// The descriptor that moves, under a rule that moves one; nil if none does.
  var mover: Int? {
    var found: Int?
    for descriptor in gaps.indices where gaps[descriptor] > 0 {
      if succession == .adiabatic { return descriptor }
      if let best = found, gaps[descriptor] <= gaps[best] { continue }
      found = descriptor
    }
    return found
  }

  /// Whether the rule moves all inconsistent descriptors at once.
  var movesAll: Bool { succession == .global || succession == .incremental }

  /// Goes to the next scenario; returns whether it is another one.
  mutating func step() -> Bool {
    guard movesAll else {
      guard let mover else { return false }
      set(mover, to: aims[mover])
      return true
    }
    let moves = gaps.indices.filter { gaps[$0] > 0 }
    let targets = moves.map(next)
    for (descriptor, row) in zip(moves, targets) { set(descriptor, to: row) }
    return !moves.isEmpty
  }
}

/// Which descriptors each descriptor has judgements about.
struct SuccessionLinks: Sendable {
  /// Where the targets of each descriptor begin, and the count of all at the end.
  let starts: [Int]
  /// The descriptors that are acted on.
  let targets: [Int]

  init(_ matrix: CrossImpactMatrix) {
    var starts = [0]
    var targets: [Int] = []
    for source in matrix.descriptors.indices {
      targets += matrix.descriptors.indices.filter {
        matrix.isJudged(.init(from: source, to: $0))
      }
      starts.append(targets.count)
    }
    self.starts = starts
    self.targets = targets
  }
}

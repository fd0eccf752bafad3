/// A depth-first search for consistent scenarios that leaves out what cannot become one.
///
/// For each state *s* of a descriptor and each other state *t* of it, the search keeps a *slack*: the
/// most by which the balance of *s* can still exceed that of *t*, whatever is chosen for descriptors
/// that are open. Whatever is chosen lowers slacks, by amounts that are known beforehand. A state with
/// a slack below the margin that is asked for can be in no scenario below, so it is struck out, which
/// lowers further slacks; a descriptor without a state left ends the branch. Where each descriptor has
/// one state left, slacks are the differences of balances, and the scenario is a solution.
struct ConsistencySearch: Sendable {
  let matrix: CrossImpactMatrix
  let minimumMargin: Int32
  /// Where the slacks of each state begin, and the count of all at the end.
  let pairOffsets: [Int]
  /// By how much a state's choice lowers each slack, a row for each state; none is above 0.
  let losses: [Int32]
  /// The slacks while everything is open.
  let rootSlack: [Int32]
  /// The descriptors, those first that decide most about others.
  let order: [Int]

  /// The most numbers that the table of losses may have.
  static let tableLimit = 1 << 28

  /// What is open at a place of the search.
  struct Node: Sendable {
    var slack: [Int32]
    /// Whether each state can still be chosen.
    var isOpen: [Bool]
    /// How many states of each descriptor can.
    var openCount: [Int32]
  }

  init(_ matrix: CrossImpactMatrix, minimumMargin: Int) throws(CrossImpactError) {
    self.matrix = matrix
    self.minimumMargin = Int32(min(max(minimumMargin, -2_000_000_001), 2_000_000_001))
    var pairOffsets = [0]
    for descriptor in matrix.descriptors {
      for _ in descriptor.states {
        pairOffsets.append(pairOffsets[pairOffsets.count - 1] + descriptor.states.count - 1)
      }
    }
    let pairCount = pairOffsets[matrix.stateCount]
    guard pairCount * max(1, matrix.stateCount) <= Self.tableLimit else {
      throw .tooLarge(
        "\(matrix.stateCount) states are too many to search for consistent scenarios; merge states "
          + "or leave descriptors out"
      )
    }
    self.pairOffsets = pairOffsets
    var losses = [Int32](repeating: 0, count: matrix.stateCount * pairCount)
    var rootSlack = [Int32](repeating: 0, count: pairCount)
    var weight = [Int](repeating: 0, count: matrix.descriptors.count)
    var best = [Int32](repeating: 0, count: pairCount)
    for descriptor in matrix.descriptors.indices {
      let states = matrix.states(of: descriptor)
      for state in states {
        let start = state * pairCount
        Self.differences(of: state, in: matrix) { losses[start + $0] = $1 }
        for pair in 0..<pairCount {
          let value = losses[start + pair]
          best[pair] = state == states.lowerBound ? value : max(best[pair], value)
        }
      }
      for pair in 0..<pairCount { rootSlack[pair] += best[pair] }
      for state in states {
        for pair in 0..<pairCount {
          losses[state * pairCount + pair] -= best[pair]
          weight[descriptor] -= Int(losses[state * pairCount + pair])
        }
      }
    }
    self.losses = losses
    self.rootSlack = rootSlack
    order = matrix.descriptors.indices.sorted { (-weight[$0], $0) < (-weight[$1], $1) }
  }

  /// Hands over what a state adds to the balance of each state less that of each other one.
  private static func differences(
    of acting: Int,
    in matrix: CrossImpactMatrix,
    _ body: (_ pair: Int, _ difference: Int32) -> Void
  ) {
    let row = acting * matrix.stateCount
    var pair = 0
    for descriptor in matrix.descriptors.indices {
      let states = matrix.states(of: descriptor)
      for state in states {
        for other in states where other != state {
          body(pair, matrix.judgements[row + state] - matrix.judgements[row + other])
          pair += 1
        }
      }
    }
  }

  /// The start of the search: everything open that is not hopeless; nil if nothing can be found.
  func root() -> Node? {
    var node = Node(
      slack: rootSlack,
      isOpen: [Bool](repeating: true, count: matrix.stateCount),
      openCount: matrix.descriptors.map { Int32($0.states.count) }
    )
    return settle(&node) ? node : nil
  }

  /// The descriptor to decide next: of those with the fewest open states, the one that decides most
  /// about others; nil where all are decided.
  func branch(of node: borrowing Node) -> Int? {
    var found: Int?
    var fewest = Int32.max
    for descriptor in order where node.openCount[descriptor] > 1 {
      if node.openCount[descriptor] < fewest {
        found = descriptor
        fewest = node.openCount[descriptor]
      }
    }
    return found
  }

  /// The place below a node where a state is chosen; nil if it leads nowhere.
  func child(of node: borrowing Node, descriptor: Int, state: Int) -> Node? {
    var next = copy node
    for other in matrix.states(of: descriptor) where other != state && next.isOpen[other] {
      next.isOpen[other] = false
    }
    next.openCount[descriptor] = 1
    lower(&next.slack, by: descriptor, from: node.isOpen, to: next.isOpen)
    return settle(&next) ? next : nil
  }

  /// The scenario where all descriptors are decided.
  func scenario(of node: borrowing Node) -> CrossImpactScenario {
    var states: [Int] = []
    states.reserveCapacity(matrix.descriptors.count)
    for descriptor in matrix.descriptors.indices {
      let range = matrix.states(of: descriptor)
      var chosen = range.lowerBound
      while !node.isOpen[chosen] { chosen += 1 }
      states.append(chosen - range.lowerBound)
    }
    return CrossImpactScenario(states)
  }

  /// Strikes out states until every open one may be in a scenario that is asked for.
  ///
  /// - Returns: Whether every descriptor has an open state left.
  private func settle(_ node: inout Node) -> Bool {
    while true {
      var before: [Bool]?
      var shrunk: [Int] = []
      for descriptor in matrix.descriptors.indices {
        var isShrunk = false
        for state in matrix.states(of: descriptor) where node.isOpen[state] {
          guard isHopeless(state, node.slack) else { continue }
          if before == nil { before = node.isOpen }
          node.isOpen[state] = false
          node.openCount[descriptor] -= 1
          isShrunk = true
        }
        if node.openCount[descriptor] == 0 { return false }
        if isShrunk { shrunk.append(descriptor) }
      }
      guard let before else { return true }
      for descriptor in shrunk {
        lower(&node.slack, by: descriptor, from: before, to: node.isOpen)
      }
    }
  }

  private func isHopeless(_ state: Int, _ slack: [Int32]) -> Bool {
    for pair in pairOffsets[state]..<pairOffsets[state + 1] where slack[pair] < minimumMargin {
      return true
    }
    return false
  }

  /// Lowers slacks as fewer states of a descriptor are open.
  private func lower(
    _ slack: inout [Int32],
    by descriptor: Int,
    from before: [Bool],
    to after: [Bool]
  ) {
    let count = slack.count
    let states = matrix.states(of: descriptor)
    let losses = losses.span
    var slacks = slack.mutableSpan
    if let only = onlyOpen(states, after), states.allSatisfy({ before[$0] }) {
      // The frequent case: of all states, one is left.
      let row = only * count
      for pair in 0..<count { slacks[pair] += losses[row + pair] }
      return
    }
    for pair in 0..<count {
      var old = Int32.min
      var new = Int32.min
      for state in states where before[state] {
        let loss = losses[state * count + pair]
        old = max(old, loss)
        if after[state] { new = max(new, loss) }
      }
      slacks[pair] += new - old
    }
  }

  private func onlyOpen(_ states: Range<Int>, _ isOpen: [Bool]) -> Int? {
    var found: Int?
    for state in states where isOpen[state] {
      if found != nil { return nil }
      found = state
    }
    return found
  }
}

/// The search for the division of a graph with the greatest modularity.
struct CommunitySearch<Strength: GroupStrength> {
  /// The graph of single actors.
  private let graph: CommunityGraph<Strength>
  /// The resolution divided by the weight of all ties.
  private let scale: Double
  /// Whether groups are refined before they become nodes: Leiden rather than Louvain.
  private let refines: Bool
  /// Who may stop it.
  private let execution: Execution
  /// How chance decides.
  private var choice: RandomChoice
  /// Whether groups of the last division may consist of pieces without a tie between them.
  private(set) var mayBeInPieces = false

  /// Creates a search.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - settings: What to search for.
  ///   - execution: Who may stop it.
  init(
    _ graph: CommunityGraph<Strength>,
    settings: CommunitySettings,
    execution: Execution
  ) {
    self.graph = graph
    self.execution = execution
    let total = graph.strengths.reduce(0) { $0 + $1.total }
    scale = settings.resolution * Strength.sharesOfTotal / total
    refines = settings.refines
    choice = RandomChoice(
      randomness: CommunitySettings.randomness * total / Double(max(1, graph.targets.count)),
      generator: SplitMix64(seed: settings.seed)
    )
  }

  /// Runs through all levels, from single actors to groups that gain nothing by merging.
  ///
  /// - Parameter membership: The group of each actor, from 0 with none missing.
  /// - Returns: The sum of the gains.
  /// - Throws: ``MeasureError/cancelled``.
  mutating func improve(_ membership: inout [UInt32]) throws(MeasureError) -> Double {
    var level = graph
    var member = membership
    var gained = 0.0
    /// The node of the level that each actor lies in; nil while that is the actor itself.
    var place: [UInt32]?
    mayBeInPieces = !refines
    while true {
      try execution.checkCancellation()
      let order = choice.generator.shuffled(level.nodeCount)
      gained += try level.moveNodes(&member, order: order, scale: scale, execution: execution)
      let groupCount = renumber(&member)
      guard groupCount < level.nodeCount else { break }
      let (parts, partCount) = try parts(
        of: member,
        groupCount: groupCount,
        level: level,
        order: order
      )
      var groups = [UInt32](repeating: 0, count: partCount)
      for node in parts.indices { groups[Int(parts[node])] = member[node] }
      level = level.aggregated(by: parts, partCount: partCount)
      place = place.map { $0.map { parts[Int($0)] } } ?? parts
      member = groups
    }
    membership = place.map { $0.map { member[Int($0)] } } ?? member
    return gained
  }

  /// What becomes a node of the next level.
  private mutating func parts(
    of member: [UInt32],
    groupCount: Int,
    level: CommunityGraph<Strength>,
    order: [UInt32]
  ) throws(MeasureError) -> (parts: [UInt32], count: Int) {
    guard refines else { return (member, groupCount) }
    var parts = try level.refinement(
      of: member,
      order: order,
      scale: scale,
      choice: &choice,
      execution: execution
    )
    let count = renumber(&parts)
    guard count == level.nodeCount else { return (parts, count) }
    // No two nodes were merged: the groups themselves are taken, so that there is a next level.
    mayBeInPieces = true
    return (member, groupCount)
  }

  /// Numbers groups from 0 by their first node, and returns how many there are.
  private func renumber(_ membership: inout [UInt32]) -> Int {
    var numbers = [UInt32](repeating: .max, count: membership.count)
    var count: UInt32 = 0
    for node in membership.indices {
      let group = Int(membership[node])
      if numbers[group] == .max {
        numbers[group] = count
        count += 1
      }
      membership[node] = numbers[group]
    }
    return Int(count)
  }
}

/// What a search for communities looks for.
struct CommunitySettings {
  /// The name of the measure, for messages.
  var measure: String
  /// The resolution of modularity.
  var resolution: Double
  /// The seed of chance.
  var seed: UInt64
  /// Whether groups are refined: Leiden rather than Louvain.
  var refines: Bool
  /// How many times to run through all levels, at most.
  var iterations: Int

  /// The gain, in mean weights of a tie, that makes a choice of the refinement *e* times as likely:
  /// the default of igraph and of leidenalg.
  static let randomness = 0.01
}

extension SplitMix64 {
  /// The numbers below a count in random order.
  ///
  /// Blocks of 64 are shuffled, and each within itself: what lies together in memory is looked at
  /// together, which takes a third less time on large networks and finds no worse groups.
  mutating func shuffled(_ count: Int) -> [UInt32] {
    let size = 64
    var blocks = Array(0..<(count + size - 1) / size)
    shuffle(&blocks, from: 0)
    var order: [UInt32] = []
    order.reserveCapacity(count)
    for block in blocks {
      let start = order.count
      for node in block * size..<min(count, (block + 1) * size) { order.append(UInt32(node)) }
      shuffle(&order, from: start)
    }
    return order
  }

  private mutating func shuffle<Element>(_ elements: inout [Element], from start: Int) {
    guard start < elements.count else { return }
    for last in stride(from: elements.count - 1, to: start, by: -1) {
      elements.swapAt(last, start + next(below: last - start + 1))
    }
  }
}

public import EntenteNetwork
internal import Synchronization

/// The scenarios of a matrix that hold together.
public struct ConsistentScenarios: Hashable, Sendable {
  /// The margin that was asked for: 0 for consistent ones, less for nearly consistent ones.
  public let minimumMargin: Int
  /// The scenarios, by the state of the first descriptor, then of the second, and so on.
  public let scenarios: [CrossImpactScenario]
  /// Whether these are all; otherwise the limit was reached, and there are more.
  public let isComplete: Bool
}

extension CrossImpactMatrix {
  /// All scenarios whose consistency margin is not below a bound.
  ///
  /// A scenario is consistent if for no descriptor another state has a higher impact balance, which is
  /// a margin of 0 or more. With a bound of −1 those are found too where some descriptor falls behind
  /// by 1, as judgements are seldom exact to 1; a bound of 1 leaves only those without ties. The search
  /// is exact; it is not tried from sampled starts.
  ///
  /// - Parameters:
  ///   - minimumMargin: The least margin.
  ///   - limit: The most scenarios that are kept.
  ///   - execution: How to run.
  /// - Returns: The scenarios in ascending order, and whether they are all. Where the limit is reached
  ///   they are the first in the order of the search, the same ones on any number of threads. A matrix
  ///   without descriptors has one scenario, the empty one, and it is consistent.
  /// - Throws: ``CrossImpactError`` if the limit is below 1 or the matrix is too large to search;
  ///   `MeasureError.cancelled`.
  /// - Complexity: Exponential in the number of descriptors in the worst case; for judged matrices a
  ///   small share of all scenarios is looked at. Space O(*s* *p*) for *s* states and *p* pairs of
  ///   states of one descriptor.
  ///
  /// Source: the definition is that of W. Weimer-Jehle, "Cross-impact balances: a system-theoretical
  /// approach to cross-impact analysis", *Technological Forecasting and Social Change* 73(4), 2006,
  /// section 3. <https://doi.org/10.1016/j.techfore.2005.06.005>
  public func consistentScenarios(
    minimumMargin: Int = 0,
    limit: Int = 100_000,
    execution: Execution = Execution()
  ) throws -> ConsistentScenarios {
    guard limit >= 1 else {
      throw CrossImpactError.badParameter("the limit of scenarios", "must be 1 or more")
    }
    let search = try ConsistencySearch(self, minimumMargin: minimumMargin)
    let found = try search.run(limit: limit, execution: execution)
    return ConsistentScenarios(
      minimumMargin: minimumMargin,
      scenarios: found.prefix(limit).sorted(),
      isComplete: found.count <= limit
    )
  }
}

extension ConsistencySearch {
  /// The number of parts that the search is divided into, whatever the number of threads.
  private static let partCount = 64

  /// Finds scenarios in the order of the search: all of them, or the limit and some more.
  func run(limit: Int, execution: Execution) throws -> [CrossImpactScenario] {
    guard let root = root() else { return [] }
    let parts = divide(root)
    let finds = Mutex([[CrossImpactScenario]?](repeating: nil, count: parts.count))
    let isStopped = Mutex(false)
    try execution.forEachBlock(of: parts.count, size: 1) { _, part, _ in
      // What parts before this one have found may be enough already.
      let isEnough = finds.withLock { finds in
        var count = 0
        for find in finds {
          guard let find else { return false }
          count += find.count
          if count > limit { return true }
        }
        return false
      }
      if isEnough { return }
      var walk = Walk(search: self, limit: limit + 1, execution: execution)
      walk.visit(parts[part])
      finds.withLock { $0[part] = walk.found }
      if walk.isCancelled { isStopped.withLock { $0 = true } }
    }
    if isStopped.withLock({ $0 }) { throw MeasureError.cancelled }
    return finds.withLock { finds in finds.flatMap { $0 ?? [] } }
  }

  /// Cuts the tree into parts, in the order of the search.
  private func divide(_ root: Node) -> [Node] {
    var parts = [root]
    while parts.count < Self.partCount {
      var next: [Node] = []
      var isDivided = false
      for part in parts {
        guard let descriptor = branch(of: part) else {
          next.append(part)
          continue
        }
        isDivided = true
        for state in matrix.states(of: descriptor) where part.isOpen[state] {
          if let child = child(of: part, descriptor: descriptor, state: state) {
            next.append(child)
          }
        }
      }
      parts = next
      if !isDivided { break }
    }
    return parts
  }

  /// A walk through a part of the tree.
  private struct Walk {
    let search: ConsistencySearch
    let limit: Int
    let execution: Execution
    var found: [CrossImpactScenario] = []
    var isCancelled = false
    private var steps = 0

    init(search: ConsistencySearch, limit: Int, execution: Execution) {
      self.search = search
      self.limit = limit
      self.execution = execution
    }

    mutating func visit(_ node: borrowing Node) {
      steps += 1
      if steps & 1023 == 0, let stops = execution.isCancelled, stops() { isCancelled = true }
      guard let descriptor = search.branch(of: node) else {
        found.append(search.scenario(of: node))
        return
      }
      for state in search.matrix.states(of: descriptor) where node.isOpen[state] {
        if isCancelled || found.count >= limit { return }
        if let child = search.child(of: node, descriptor: descriptor, state: state) { visit(child) }
      }
    }
  }
}

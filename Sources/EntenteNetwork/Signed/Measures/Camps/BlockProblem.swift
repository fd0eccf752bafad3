/// The arcs of a blockmodel and what is asked about them.
struct BlockProblem: Sendable {
  /// What leads to or from an actor.
  struct Arc: Sendable {
    var other: Int
    var weight: Double
    /// Whether it leads away from the actor; without direction always.
    var isOut: Bool
  }

  let actorCount: Int
  let isDirected: Bool
  let plan: SignedBlockmodel.Plan
  /// The arcs of each actor.
  let arcs: [[Arc]]

  init(
    actorCount: Int,
    arcs: [(source: Int, target: Int, weight: Double)],
    isDirected: Bool,
    plan: SignedBlockmodel.Plan
  ) throws(MeasureError) {
    func unusable(_ name: String, _ reason: String) -> MeasureError {
      .unusableParameter(measure: "signed-blockmodel", name: name, reason: reason)
    }
    guard plan.clusterCount >= 1, plan.clusterCount <= actorCount else {
      throw unusable(
        "the number of clusters",
        "is \(plan.clusterCount); it must be from 1 to the number of actors, \(actorCount)"
      )
    }
    guard plan.alpha >= 0, plan.alpha <= 1 else {
      throw unusable("alpha", "is \(plan.alpha); it must be from 0 to 1")
    }
    guard plan.starts > 0 else {
      throw unusable("the number of starts", "is \(plan.starts); it must be 1 or more")
    }
    self.actorCount = actorCount
    self.isDirected = isDirected
    self.plan = plan
    var byActor = [[Arc]](repeating: [], count: actorCount)
    for arc in arcs {
      byActor[arc.source].append(Arc(other: arc.target, weight: arc.weight, isOut: true))
      byActor[arc.target].append(Arc(other: arc.source, weight: arc.weight, isOut: !isDirected))
    }
    self.arcs = byActor
  }

  /// Searches from all starts.
  func solution(_ execution: Execution) throws(MeasureError) -> SignedBlockmodel {
    let found = Slots<BlockSearch>(plan.starts)
    try execution.forEachBlock(of: plan.starts, size: 1) { _, start, _ in
      var search = BlockSearch(self, SplitMix64(seed: plan.seed, stream: start))
      if search.descend(execution) { found[start] = search }
    }
    try execution.checkCancellation()
    let searches = found.values
    guard var best = searches.first else { throw .cancelled }
    for search in searches where search.criterion < best.criterion - 1e-9 { best = search }
    let equals = searches.filter { $0.criterion <= best.criterion + 1e-9 }
    let different = Set(equals.map { Partition($0.clusters) })
    return best.blockmodel(
      foundShare: Double(equals.count) / Double(searches.count),
      equalCount: different.count
    )
  }
}

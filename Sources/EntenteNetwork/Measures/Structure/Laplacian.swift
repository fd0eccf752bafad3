/// The Laplacian matrix of an undirected network, its sign turned: what flows to each actor along its
/// ties less what flows from it.
struct Laplacian: LinearMap {
  private let flow: ArcFlow
  /// The sum of the strengths of each actor's ties, in the order of the flow.
  let strengths: [Double]
  /// Whether all ties have the same strength.
  let isUnweighted: Bool

  /// Creates the Laplacian of an undirected network, in which ties of actors to themselves cancel out.
  init(_ network: Network, strengths: [Double]?, execution: Execution) {
    let rows = network.rows
    flow = ArcFlow(network, strengths: strengths, execution: execution)
    self.strengths = flow.ranking.byRank(
      (0..<rows.actorCount).map { actor in
        rows.arcs(of: actor).reduce(0) { $0 + (strengths?[$1] ?? 1) }
      }
    )
    isUnweighted = strengths == nil
  }

  var count: Int { flow.count }

  func apply(_ vector: [Double], to result: inout [Double]) throws(MeasureError) {
    try flow.apply(vector, to: &result)
    for actor in result.indices { result[actor] -= strengths[actor] * vector[actor] }
  }

  /// Numbers in the order of actors.
  func byActor(_ vector: [Double]) -> [Double] {
    flow.ranking.byActor(vector)
  }
}

/// The Laplacian matrix of an undirected network, its sign turned: what flows to each actor along its
/// ties less what flows from it.
struct Laplacian: LinearMap {
  private let flow: ArcFlow
  /// The sum of the strengths of each actor's ties, but for those to itself.
  let strengths: [Double]

  /// Creates the Laplacian of symmetric rows, in which ties of actors to themselves cancel out.
  init(_ rows: Rows, strengths: [Double]?, execution: Execution) {
    flow = ArcFlow(rows, strengths: strengths, execution: execution)
    self.strengths = (0..<rows.actorCount).map { actor in
      rows.arcs(of: actor).reduce(0) { $0 + (strengths?[$1] ?? 1) }
    }
  }

  var count: Int { flow.count }

  /// Whether all ties have the same strength.
  var isUnweighted: Bool { flow.strengths == nil }

  func apply(_ vector: [Double], to result: inout [Double]) throws(MeasureError) {
    try flow.apply(vector, to: &result)
    for actor in result.indices { result[actor] -= strengths[actor] * vector[actor] }
  }
}

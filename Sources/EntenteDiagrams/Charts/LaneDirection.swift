import EntenteModel

/// From whom to whom the relations of a lane run.
struct LaneDirection: Hashable, Sendable {
  let from: [ActorID]
  let to: [ActorID]

  /// The direction as far as it concerns a pair: from one to the other, or, where both stand on one
  /// side, between them and those on the other side; nil if it runs both ways or none.
  init?(_ drawn: DrawnRelation, of pair: Set<ActorID>) {
    let ends = drawn.participants.filter { $0.isSource || $0.isTarget }
    guard !ends.contains(where: { $0.isSource && $0.isTarget }) else { return nil }
    let sources = ends.filter(\.isSource).map(\.actor)
    let targets = ends.filter(\.isTarget).map(\.actor)
    let own = (sources.filter(pair.contains), targets.filter(pair.contains))
    guard own.0.count + own.1.count == pair.count else { return nil }
    from = own.0.isEmpty ? sources : own.0
    to = own.1.isEmpty ? targets : own.1
    if from.isEmpty || to.isEmpty { return nil }
  }

  func text(_ builder: DiagramBuilder) -> String {
    [from, to].map { side in
      side.map(builder.name).joined(separator: builder.words.listSeparator)
    }.joined(separator: " → ")
  }
}

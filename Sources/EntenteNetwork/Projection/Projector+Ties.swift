import EntenteModel

extension Projector {
  /// Ties the participants of a relation by its shape.
  mutating func tie(_ parts: [Part], of relation: Int, _ plan: TypePlan) {
    switch plan.shape {
    case .directed: tieSources(parts, of: relation, plan)
    case .clique: tieClique(parts, of: relation, plan)
    case .star: tieHubs(parts, of: relation)
    case .junction: tieJunction(parts, of: relation)
    case ProjectionShape.none?, nil: break
    }
  }

  private mutating func tieSources(_ parts: [Part], of relation: Int, _ plan: TypePlan) {
    for source in parts where source.side == .source {
      for target in parts where target.side == .target {
        if source.end.node == target.end.node, !plan.allowsSelf { continue }
        table.append(from: source.end, to: target.end, relation: relation, isMutual: false)
        table.hasDirectedShape = true
      }
    }
  }

  private mutating func tieClique(_ parts: [Part], of relation: Int, _ plan: TypePlan) {
    var ends: [TieEnd] = []
    for part in parts where plan.hasPeers ? part.side == .peer : part.side != .venue {
      if let known = ends.firstIndex(where: { $0.node == part.end.node }) {
        if part.end.doubt == TieTable.noDoubt { ends[known].doubt = TieTable.noDoubt }
      } else {
        ends.append(part.end)
      }
    }
    for (place, first) in ends.enumerated() {
      for second in ends[(place + 1)...] {
        table.append(from: first, to: second, relation: relation, isMutual: true)
      }
    }
  }

  private mutating func tieHubs(_ parts: [Part], of relation: Int) {
    let others = parts.filter { $0.side != .venue }
    for (place, first) in others.enumerated() {
      for second in others[(place + 1)...]
      where (first.side == .hub || second.side == .hub) && first.end.node != second.end.node {
        table.append(from: first.end, to: second.end, relation: relation, isMutual: true)
      }
    }
  }

  private mutating func tieJunction(_ parts: [Part], of relation: Int) {
    let node = TieEnd(node: UInt32(truncatingIfNeeded: table.actorCount + relation))
    for part in parts {
      switch part.side {
      case .source: table.append(from: part.end, to: node, relation: relation, isMutual: false)
      case .target: table.append(from: node, to: part.end, relation: relation, isMutual: false)
      default: table.append(from: part.end, to: node, relation: relation, isMutual: true)
      }
    }
  }
}

internal import EntenteModel
internal import OrderedCollections

extension InfluenceGatherer {
  /// The strongest signed relation of every pair of actors, where a pull towards balance is wanted.
  mutating func balanceTies() -> [BalancePressure.Tie] {
    guard plan.balancePressure > 0 else { return [] }
    var best: OrderedDictionary<[ActorID], (relation: Relation, level: Double)> = [:]
    var weaker: [(RelationID, [ActorID])] = []
    for relation in model.relations.values {
      let actors = OrderedSet(relation.participants.map(\.actor)).sorted()
      let level = clock.level(of: relation, in: model)
      guard actors.count == 2, model.valence(of: relation).sign != 0, level > 0 else { continue }
      guard let old = best[actors] else {
        best[actors] = (relation, level)
        continue
      }
      weaker.append((level > old.level ? old.relation.id : relation.id, actors))
      if level > old.level { best[actors] = (relation, level) }
    }
    guard Set(best.keys.joined()).count >= 3 else {
      omissions.append(RunOmission(address: .model, reason: .tooFewActors))
      return []
    }
    for (id, actors) in weaker {
      guard let chosen = best[actors]?.relation.id else { continue }
      omissions.append(
        RunOmission(address: .relation(id), reason: .weakerTie(of: .relation(chosen)))
      )
    }
    return best.map { actors, tie in
      BalancePressure.Tie(
        .relation(tie.relation.id),
        actors[0],
        actors[1],
        isNegative: model.valence(of: tie.relation).sign < 0
      )
    }
  }
}

package import OrderedCollections

/// Which actors of a model count in a network of all of it.
///
/// An actor counts if it takes part in a relation of the model, at whatever time; or if it is the
/// model's own and nothing at all refers to it, for then it was put there to stand alone. Who only
/// speaks, holds a factor, is argued about or is a place does not, wherever it is defined: so a model
/// in one file has the same numbers as in several.
package struct Involvement: Hashable, Sendable {
  /// The actors that count, in the order of the model.
  package private(set) var actors: OrderedSet<ActorID> = []
  /// Those that do not, as no more than spoken of.
  package private(set) var bystanders: OrderedSet<ActorID> = []

  /// Finds who counts.
  ///
  /// - Complexity: O(references in the model).
  package init(_ model: Model) {
    var taking: Set<ActorID> = []
    for relation in model.relations.values {
      for participant in relation.participants { taking.insert(participant.actor) }
    }
    let referredTo = model.references().referredTo
    for actor in model.actors.keys {
      let address = Address.actor(actor)
      if taking.contains(actor) {
        actors.append(actor)
      } else if referredTo.contains(address) {
        bystanders.append(actor)
      } else if !model.imported.contains(address) {
        actors.append(actor)
      }
    }
  }
}

extension Selection {
  /// A selection of everything, with the actors that count in a network.
  package func limited(to involvement: Involvement) -> Selection {
    var copy = self
    copy.actors = involvement.actors
    copy.bystanders = involvement.bystanders
    return copy
  }

  /// The same selection with every relation whose beginning nothing dates no more than possible.
  ///
  /// Such a relation is certain only at the times at which a source saw it: between two times it
  /// would be what was written that changes, and not what was.
  package var doubtingUndated: Selection {
    var copy = self
    for (id, state) in relations where state == .certain {
      guard let relation = model.relations[id] else { continue }
      let bounds = model.lifetime(of: relation).bounds
      // A beginning that is open, rather than unknown, is in the distant past at the latest.
      if bounds.startMin == .distantPast, bounds.startMax != .distantPast {
        copy.relations.updateValue(.possible, forKey: id)
      }
    }
    return copy
  }
}

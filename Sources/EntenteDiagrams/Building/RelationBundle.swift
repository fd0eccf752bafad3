import EntenteModel
import OrderedCollections

/// Relations that share one line, or one set of lines, in the picture.
struct RelationBundle: Sendable {
  /// The name of the node that stands on the line, the same in each picture of a series.
  let name: String
  /// The actors, in the order of the model.
  let actors: [ActorID]
  var relations: [DrawnRelation]

  var ties: [DrawnRelation] { relations.filter(\.isTie) }
  var isNary: Bool { actors.count != 2 }
  /// What the line looks like: that of the ties, or of the absences where there is no tie.
  var looked: [DrawnRelation] { ties.isEmpty ? relations : ties }

  /// Whether an arrow ends at the actor.
  func arrives(at actor: ActorID) -> Bool {
    ties.contains { drawn in
      drawn.participants.contains { $0.actor == actor && $0.isTarget }
        && drawn.participants.contains { $0.actor != actor && $0.isSource }
    }
  }

  /// Whether the actor is only ever a source.
  func leaves(from actor: ActorID) -> Bool {
    !arrives(at: actor)
      && ties.contains { $0.participants.contains { $0.actor == actor && $0.isSource } }
  }

  /// The looks of several relations as one line.
  var look: LineLook {
    let looks = looked.map(\.look)
    let colors = OrderedSet(looks.flatMap(\.colors))
    let patterns = Set(looks.map(\.pattern))
    let pattern: LinePattern =
      patterns.count == 1 ? looks[0].pattern : patterns.contains(.bold) ? .bold : .solid
    let widest = looks.map(\.width).max() ?? 1
    let extra = min(2.5, 0.35 * Double(looks.count - 1))
    return LineLook(
      colors: Array(colors.prefix(3)),
      isDoubled: looks.allSatisfy(\.isDoubled),
      pattern: pattern,
      width: widest + extra
    )
  }
}

extension DiagramBuilder {
  var parallelPolicy: ParallelPolicy { view.show.parallel ?? .card }

  /// The relations, put together as the view's policies say, in the order of the model.
  func bundles(of relations: [DrawnRelation]) -> [RelationBundle] {
    var bundles: OrderedDictionary<String, RelationBundle> = [:]
    let order = Dictionary(
      selection.actors.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for drawn in relations {
      let actors = drawn.actors.sorted { (order[$0] ?? 0) < (order[$1] ?? 0) }
      let name = bundleName(of: drawn, actors: actors)
      bundles[
        name,
        default: RelationBundle(name: name, actors: actors, relations: [])
      ].relations.append(drawn)
    }
    return bundles.values.map { bundle in
      var sorted = bundle
      sorted.relations = Self.inOrderOfTime(bundle.relations)
      return sorted
    }
  }

  /// What differs between two models stands apart from what does not, by what became of it.
  private func bundleName(of drawn: DrawnRelation, actors: [ActorID]) -> String {
    let name = plainBundleName(of: drawn, actors: actors)
    guard let change = change(of: drawn) else { return name }
    return "\(name):\(change.kind.rawValue)"
  }

  private func plainBundleName(of drawn: DrawnRelation, actors: [ActorID]) -> String {
    if actors.count != 2 {
      if view.show.hyperedges == .junction { return "relation:\(drawn.relation.id)" }
      let sides = drawn.participants.sorted { $0.actor < $1.actor }.map { participant in
        "\(participant.actor)"
          + (participant.isSource ? ">" : "") + (participant.isTarget ? "<" : "")
      }
      return "group:" + sides.joined(separator: "--")
    }
    let pair = "pair:\(actors[0])--\(actors[1])"
    let onlyChanged = options.plan?.options.onlyChanged ?? false
    if change(of: drawn) == nil ? onlyChanged : parallelPolicy != .separate { return pair }
    guard drawn.isTie else { return parallelPolicy == .card ? pair : pair + ":absent" }
    switch parallelPolicy {
    case .card: return pair
    case .separate: return "relation:\(drawn.relation.id)"
    case .merge, .count:
      switch view.show.parallelBy ?? .pair {
      case .pair: return pair
      case .type: return "\(pair):\(drawn.relation.type)"
      case .valence: return "\(pair):\(drawn.valence.rawValue)"
      }
    }
  }

  static func inOrderOfTime(_ relations: [DrawnRelation]) -> [DrawnRelation] {
    relations.enumerated().sorted { first, second in
      let (a, b) = (first.element.start, second.element.start)
      return a == b ? first.offset < second.offset : a < b
    }.map(\.element)
  }
}

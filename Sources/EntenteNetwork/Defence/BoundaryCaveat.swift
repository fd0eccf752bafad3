public import EntenteModel
internal import OrderedCollections

/// What the numbers of a network cannot bear, because of how its model was made.
///
/// Source: on the boundary of a network as a decision of whoever draws it, E. O. Laumann, P. V. Marsden,
/// D. Prensky, "The boundary specification problem in network analysis", in *Applied Network
/// Analysis*, 1983; on what missing ties do to measures, G. Kossinets, "Effects of missing data in
/// social networks", *Social Networks* 28(3), 2006. <https://doi.org/10.1016/j.socnet.2005.07.002>
public enum BoundaryCaveat: Hashable, Sendable {
  /// The sources were chosen for the relations of these actors: that they are central is so by
  /// construction.
  case focus([ActorID])
  /// A missing tie says only that the sources mention none.
  case missingIsUnmentioned
  /// The model has a boundary that does not say what a missing tie means.
  case missingIsUnstated
  /// The model does not say how its actors and relations were chosen.
  case noBoundary
  /// Most relations rest on one source alone: so many of all those with evidence.
  case oneSource(SourceID, count: Int, of: Int)

  /// What a reader of the numbers must know.
  ///
  /// - Parameter name: The name of an actor for readers; by default its identifier.
  /// - Returns: A sentence or two.
  public func message(name: (ActorID) -> String = { $0.rawValue }) -> String {
    switch self {
    case .focus(let actors):
      let names = actors.map(name)
      let listed =
        names.count > 1
        ? names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
        : names.first ?? ""
      return
        "the sources were chosen for \(listed): that \(names.count > 1 ? "they are" : "it is") "
        + "central is so by construction and no finding; compare the others with each other"
    case .missingIsUnmentioned:
      return
        "a missing tie means only that the sources mention none: density, components, distances "
        + "and holes between actors say what was written, not what there is"
    case .missingIsUnstated:
      return
        "the model does not say what a missing tie means: whatever rests on missing ties, such as "
        + "density and brokerage, cannot be told from what was left out (set boundary: missing)"
    case .noBoundary:
      return "the model does not say how its actors and relations were chosen: whether central "
        + "actors are so in the world or in the choice cannot be told (set boundary)"
    case .oneSource(let source, let count, let total):
      return
        "\(count) of \(total) relations rest on \(source) alone: the network is its picture of "
        + "the world, and measures of it measure that"
    }
  }
}

extension ProjectedNetwork {
  /// What the numbers of the network cannot bear, because of how its model was made.
  ///
  /// Focal actors are named if they are in the network. A source counts as carrying the network if
  /// more than half of the relations with evidence rest on it alone, and there are at least three.
  public var boundaryCaveats: [BoundaryCaveat] {
    var caveats: [BoundaryCaveat] = []
    if let boundary = selection.model.boundary {
      let present = boundary.focus.filter { actors.contains($0) }
      if !present.isEmpty { caveats.append(.focus(present)) }
      switch boundary.missing {
      case .unmentioned?: caveats.append(.missingIsUnmentioned)
      case nil: caveats.append(.missingIsUnstated)
      case MissingTie.none?: break
      }
    } else {
      caveats.append(.noBoundary)
    }
    if let source = carryingSource { caveats.append(source) }
    return caveats
  }

  private var carryingSource: BoundaryCaveat? {
    var counts: OrderedDictionary<SourceID, Int> = [:]
    var total = 0
    for id in relations {
      guard let relation = selection.model.relations[id] else { continue }
      let sources = Set(
        (relation.evidence + relation.participants.flatMap(\.evidence)).filter {
          $0.stance == .supports
        }
        .map(\.source)
      )
      guard !sources.isEmpty else { continue }
      total += 1
      if let only = sources.first, sources.count == 1 { counts[only, default: 0] += 1 }
    }
    guard total >= 3, let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      2 * most.value > total
    else { return nil }
    return .oneSource(most.key, count: most.value, of: total)
  }
}

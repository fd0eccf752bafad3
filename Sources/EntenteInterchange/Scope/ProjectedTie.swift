import EntenteModel
import OrderedCollections

/// An end of a tie: an actor, or a relation that is a node of its own.
enum TieEnd: Hashable, Sendable {
  case actor(ActorID)
  case relation(RelationID)

  /// The name of the node; a relation's has a colon, which no actor's has.
  var name: String {
    switch self {
    case .actor(let id): id.rawValue
    case .relation(let id): Address.relation(id).description
    }
  }

  var actor: ActorID? { if case .actor(let id) = self { id } else { nil } }
}

/// What a relation becomes between two nodes by its type's shape.
struct ProjectedTie: Sendable {
  let source: TieEnd
  let target: TieEnd
  let isDirected: Bool
  /// The positions of the participants at both ends, by phase; nil for a node that is the relation.
  fileprivate(set) var phases: [[Int]]
}

/// Makes ties of relations by the rules of `Projection` in EntenteNetwork, one relation at a time and
/// with the participations that each tie comes from.
///
/// Roles enter a shape by their side:
/// - `directed`: every source to every target;
/// - `clique`: every pair of peers, or where the type has none every pair of sources, targets and
///   hubs;
/// - `star`: the hub and every other participant;
/// - `junction`: the relation is a node, tied to all who take part, venues too;
/// - `none`, or no shape: no tie.
///
/// A relation ties a pair once. Nobody is tied to itself, unless the type allows it and has the actor
/// as source and as target.
struct TieMaker {
  private let relation: Relation
  private let type: ResolvedRelationType
  private let parts: [(position: Int, actor: ActorID, side: Side)]
  private var ties: OrderedDictionary<Pair, ProjectedTie> = [:]

  private struct Pair: Hashable {
    let source: TieEnd
    let target: TieEnd
  }

  private init(_ relation: Relation, type: ResolvedRelationType, among actors: OrderedSet<ActorID>)
  {
    self.relation = relation
    self.type = type
    parts = relation.participants.enumerated().compactMap { position, participant in
      guard actors.contains(participant.actor), let side = type.roles[participant.role]?.side
      else { return nil }
      return (position, participant.actor, side)
    }
  }

  /// The ties of a relation between actors of a scope, in the order of its participants.
  static func ties(of relation: Relation, in scope: ExportScope) -> [ProjectedTie] {
    guard let type = scope.index.types[relation.type], let shape = scope.shape(of: relation.type)
    else { return [] }
    var maker = TieMaker(relation, type: type, among: scope.selection.actors)
    switch shape {
    case .directed: maker.tieSources()
    case .clique: maker.tieClique()
    case .star: maker.tieHubs()
    case .junction: maker.tieJunction()
    case .none: break
    }
    return Array(maker.ties.values)
  }

  private mutating func tieSources() {
    for source in parts where source.side == .source {
      for target in parts where target.side == .target {
        if source.actor == target.actor, !type.allowsSelf { continue }
        add(.actor(source.actor), .actor(target.actor), true, [source.position, target.position])
      }
    }
  }

  private mutating func tieClique() {
    let hasPeers = type.roles.values.contains { $0.side == .peer }
    let peers = parts.filter { hasPeers ? $0.side == .peer : $0.side != .venue }
    tiePairs(of: peers) { _, _ in true }
  }

  private mutating func tieHubs() {
    tiePairs(of: parts.filter { $0.side != .venue }) { $0 == .hub || $1 == .hub }
  }

  private mutating func tiePairs(
    of parts: [(position: Int, actor: ActorID, side: Side)],
    where areTied: (Side, Side) -> Bool
  ) {
    for (place, first) in parts.enumerated() {
      for second in parts[(place + 1)...]
      where first.actor != second.actor && areTied(first.side, second.side) {
        add(.actor(first.actor), .actor(second.actor), false, [first.position, second.position])
      }
    }
  }

  private mutating func tieJunction() {
    let node = TieEnd.relation(relation.id)
    for part in parts {
      switch part.side {
      case .source: add(.actor(part.actor), node, true, [part.position])
      case .target: add(node, .actor(part.actor), true, [part.position])
      default: add(.actor(part.actor), node, false, [part.position])
      }
    }
  }

  private mutating func add(
    _ source: TieEnd,
    _ target: TieEnd,
    _ isDirected: Bool,
    _ positions: [Int]
  ) {
    var pair = Pair(source: source, target: target)
    if !isDirected, ties[pair] == nil, ties[Pair(source: target, target: source)] != nil {
      pair = Pair(source: target, target: source)
    }
    ties[
      pair,
      default: ProjectedTie(source: source, target: target, isDirected: isDirected, phases: [])
    ].phases.append(positions)
  }
}

extension ExportScope {
  /// When a relation was in being.
  func span(of relation: Relation) -> TieSpan.Part {
    TieSpan.Part(lifetime: index.lifetime(of: relation), period: model.period(of: relation))
  }

  /// When some participants of a relation were in it together.
  ///
  /// - Parameters:
  ///   - phases: Positions of participants, by phase.
  ///   - relation: The relation.
  ///   - whole: When the relation was in being.
  /// - Returns: The span.
  func span(ofPhases phases: [[Int]], of relation: Relation, whole: TieSpan.Part) -> TieSpan {
    TieSpan(
      whole: whole,
      phases: phases.map { positions in
        positions.map { relation.participants[$0] }.compactMap { participant in
          guard let period = participant.when?.used else { return nil }
          return TieSpan.Part(
            lifetime: model.lifetime(of: participant, in: relation),
            period: period
          )
        }
      }
    )
  }
}

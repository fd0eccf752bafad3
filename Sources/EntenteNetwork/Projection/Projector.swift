import EntenteModel
import OrderedCollections

/// Turns a selection into a table of ties by a projection.
struct Projector {
  private let selection: Selection
  private let projection: Projection
  private let places: [ActorID: UInt32]
  private let day: CalendarDay?
  private var plans: [RelationTypeID: TypePlan] = [:]
  private var units: Set<String> = []
  private var weighed: [RelationID] = []
  var table: TieTable
  private(set) var notes: OrderedDictionary<ProjectionNote.Reason, [RelationID]> = [:]
  private(set) var shapes: OrderedDictionary<RelationTypeID, ProjectionShape?> = [:]

  init(_ selection: Selection, _ projection: Projection, actors: OrderedSet<ActorID>) {
    self.selection = selection
    self.projection = projection
    var places: [ActorID: UInt32] = [:]
    places.reserveCapacity(actors.count)
    for (place, actor) in actors.enumerated() where selection.actors.contains(actor) {
      places[actor] = UInt32(truncatingIfNeeded: place)
    }
    self.places = places
    day = selection.days.flatMap { $0.upperBound.isDistant ? nil : $0.upperBound }
    table = TieTable(actorCount: actors.count)
  }

  /// What is asked of the relations of one type again and again.
  struct TypePlan {
    var place: UInt32
    var shape: ProjectionShape?
    var sides: [RoleID: Side]
    var hasPeers: Bool
    var allowsSelf: Bool
    var valence: Valence
    var intensity: Double
  }

  /// A participant in one relation, at a side.
  struct Part {
    var end: TieEnd
    var side: Side
  }

  mutating func run() {
    let superseded = supersededRelations()
    for (id, state) in selection.relations {
      guard let relation = selection.model.relations[id] else { continue }
      guard let plan = plan(of: relation.type) else {
        note(.unknownType(relation.type), id)
        continue
      }
      if let reason = reasonToSkip(relation, state, plan, isSuperseded: superseded.contains(id)) {
        note(reason, id)
        continue
      }
      add(relation, state, plan)
    }
    if case .attribute(let attribute) = projection.weight, units.count > 1 {
      notes[.mixedUnits(attribute, units: units.sorted())] = weighed
    }
  }

  private mutating func note(_ reason: ProjectionNote.Reason, _ relation: RelationID) {
    notes[reason, default: []].append(relation)
  }

  /// The relations that another one retires, which counts and is not only possible.
  private func supersededRelations() -> Set<RelationID> {
    var superseded: Set<RelationID> = []
    for (id, state) in selection.relations where state != .possible {
      guard let relation = selection.model.relations[id], !relation.supersedes.isEmpty,
        projection.asserted.contains(relation.modality), relation.modality.isTie
      else { continue }
      superseded.formUnion(relation.supersedes)
    }
    return superseded
  }

  private func reasonToSkip(
    _ relation: Relation,
    _ state: TemporalState?,
    _ plan: TypePlan,
    isSuperseded: Bool
  ) -> ProjectionNote.Reason? {
    let modality = relation.modality
    let counts = projection.asserted.contains(modality) || projection.doubted.contains(modality)
    if !modality.isTie || !counts { return .modality(modality) }
    if state == .ended || state == .absent { return .ended }
    if isSuperseded { return .superseded }
    let valence = relation.valence ?? plan.valence
    switch projection.sign {
    case .cooperative where valence != .cooperative: return .valence(valence)
    case .conflictual where valence != .conflictual: return .valence(valence)
    default: return nil
    }
  }

  private mutating func plan(of type: RelationTypeID) -> TypePlan? {
    if let plan = plans[type] { return plan }
    guard let resolved = selection.model.vocabulary.resolved(type) else { return nil }
    let plan = TypePlan(
      place: UInt32(truncatingIfNeeded: plans.count),
      shape: projection.shape(of: resolved),
      sides: Dictionary(uniqueKeysWithValues: resolved.roles.map { ($0.key, $0.value.side) }),
      hasPeers: resolved.roles.values.contains { $0.side == .peer },
      allowsSelf: resolved.allowsSelf,
      valence: resolved.valence,
      intensity: resolved.intensity
    )
    plans[type] = plan
    table.types.append(type)
    shapes.updateValue(plan.shape, forKey: type)
    return plan
  }

  private mutating func add(_ relation: Relation, _ state: TemporalState?, _ plan: TypePlan) {
    let place = table.relations.count
    let parts = parts(of: relation, plan)
    let intensity = self.intensity(of: relation, plan)
    let sign = (relation.valence ?? plan.valence).sign
    table.relations.append(relation.id)
    table.relationTypes.append(plan.place)
    table.relationShapes.append(plan.shape)
    table.isPossible.append(
      state == .possible || !projection.asserted.contains(relation.modality)
    )
    table.nets.append(Double(sign) * intensity)
    table.signs.append(Int8(sign))
    addMembers(parts)
    guard let weight = weight(of: relation, intensity: intensity) else {
      table.weights.append(.nan)
      return
    }
    table.weights.append(weight)
    let before = table.sources.count
    tie(parts, of: place, plan)
    guard table.sources.count == before else { return }
    switch plan.shape {
    case nil: note(.noShape(relation.type), relation.id)
    case ProjectionShape.none?: note(.shapeIsNone(relation.type), relation.id)
    case let shape?: note(.nobodyToTie(relation.type, shape), relation.id)
    }
  }

  // MARK: Participants

  /// Who takes part at the days asked about, an actor once at each side.
  private mutating func parts(of relation: Relation, _ plan: TypePlan) -> [Part] {
    var parts: [Part] = []
    parts.reserveCapacity(relation.participants.count)
    for position in relation.participants.indices {
      guard let node = places[relation.participants[position].actor],
        let side = plan.sides[relation.participants[position].role]
      else { continue }
      var end = TieEnd(node: node)
      if let days = selection.days, relation.participants[position].when != nil {
        let lifetime = selection.model.lifetime(
          of: relation.participants[position],
          in: relation
        )
        switch lifetime.state(during: days) {
        case .ended, .absent: continue
        case .certain: break
        case .possible:
          end.doubt = UInt32(truncatingIfNeeded: table.doubtCount)
          table.doubtCount += 1
        }
      }
      if let known = Self.place(of: node, at: side, in: parts) {
        if end.doubt == TieTable.noDoubt { parts[known].end.doubt = TieTable.noDoubt }
      } else {
        parts.append(Part(end: end, side: side))
      }
    }
    return parts
  }

  /// Where an actor stands at a side already.
  ///
  /// A scan, as most relations have two participants; those of hundreds are few.
  private static func place(of node: UInt32, at side: Side, in parts: [Part]) -> Int? {
    parts.firstIndex { $0.end.node == node && $0.side == side }
  }

  private mutating func addMembers(_ parts: [Part]) {
    let first = table.members.count
    for part in parts {
      if let known = table.members[first...].firstIndex(of: part.end.node) {
        if part.end.doubt == TieTable.noDoubt { table.memberDoubts[known] = TieTable.noDoubt }
      } else {
        table.members.append(part.end.node)
        table.memberDoubts.append(part.end.doubt)
      }
    }
    table.memberOffsets.append(UInt32(truncatingIfNeeded: table.members.count))
  }

  // MARK: Weights

  private func intensity(of relation: Relation, _ plan: TypePlan) -> Double {
    let own = day.map { relation.intensity?.used(at: $0) } ?? relation.intensity?.used
    return own ?? plan.intensity
  }

  /// What the relation adds to the weight of its ties; nil if it has no number.
  private mutating func weight(of relation: Relation, intensity: Double) -> Double? {
    switch projection.weight {
    case .unweighted, .count: return 1
    case .intensity: return intensity
    case .attribute(let attribute):
      let claims = relation.attributes[attribute]
      let value = day.map { claims?.used(at: $0) } ?? claims?.used
      guard case .quantity(let quantity)? = value, quantity.midpoint.isFinite else {
        note(.noWeight(attribute), relation.id)
        return nil
      }
      units.insert(quantity.unitInWords)
      weighed.append(relation.id)
      if quantity.bound != nil || quantity.isApproximate {
        note(.inexactWeight(attribute), relation.id)
      }
      return quantity.midpoint
    }
  }
}

extension Quantity {
  /// In what the number counts, so that numbers of different things are not added up unnoticed.
  fileprivate var unitInWords: String {
    let form =
      switch amount {
      case .number, .range: unit == nil ? "no unit" : ""
      case .share, .percent: "share"
      case .multiple: "multiple"
      }
    return [form, unit ?? ""].filter { !$0.isEmpty }.joined(separator: " of ")
  }
}

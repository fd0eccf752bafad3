import OrderedCollections

extension Checker {
  mutating func checkParticipants(of relation: Relation, _ type: ResolvedRelationType) {
    checkRoles(of: relation, type)
    checkCounts(of: relation, type)
    checkRepetition(in: relation)
    checkSelfRelation(relation, type)
  }

  private mutating func checkRoles(of relation: Relation, _ type: ResolvedRelationType) {
    let here = ElementPath(.relation(relation.id))
    // By position, here and below: copying each participant would be most of the time.
    for position in relation.participants.indices {
      guard let place = type.roles.index(forKey: relation.participants[position].role) else {
        // R401: the type has the role.
        reportUndeclared(
          relation.participants[position].role.rawValue,
          "role",
          of: type.id,
          declared: type.roles.keys.map(\.rawValue),
          at: here.participant(position).key("role")
        )
        continue
      }
      // R403: the role takes actors of the kind.
      let kinds = type.roles.values[place].kinds
      guard !kinds.isEmpty,
        facts.isActor(relation.participants[position].actor, ofAny: kinds) == false,
        let actor = model.actors[relation.participants[position].actor]
      else { continue }
      report(
        "R403",
        at: here.participant(position).key("actor"),
        "role \(type.roles.keys[place].quoted) takes \(kinds.map(\.rawValue).joined(last: "or")); "
          + "\(actor.id.quoted) is \(actor.kind.rawValue.withArticle)",
        help: "choose another role or type, or let the role take \(actor.kind)"
      )
    }
  }

  // R402: each role has as many actors as it needs, and no more than it takes.
  private mutating func checkCounts(of relation: Relation, _ type: ResolvedRelationType) {
    for role in type.roles.values where role.minimum > 0 || role.maximum != nil {
      let positions = relation.participants.indices.filter {
        relation.participants[$0].role == role.id
      }
      let actors = OrderedSet(positions.map { relation.participants[$0].actor })
      let here = ElementPath(.relation(relation.id))
      if actors.count < role.minimum {
        // Whoever stands in an unknown role, which is reported, may be the one that is missing.
        if relation.participants.contains(where: { type.roles[$0.role] == nil }) { continue }
        report(
          "R402",
          at: here.key("participants"),
          "\(type.id) needs at least \(role.minimum) \(role.id.quoted), found \(actors.count)"
        )
      } else if let maximum = role.maximum, actors.count > maximum {
        let excess = positions.first { relation.participants[$0].actor == actors[maximum] }
        report(
          "R402",
          at: excess.map { here.participant($0).key("role") } ?? here.key("participants"),
          "\(type.id) takes at most \(maximum) \(role.id.quoted), found \(actors.count)"
        )
      }
    }
  }

  // R405: an actor does not stand twice in one role at one time.
  private mutating func checkRepetition(in relation: Relation) {
    guard relation.participants.count > 1, Self.mayRepeat(relation.participants) else { return }
    struct Part: Hashable {
      var actor: ActorID
      var role: RoleID
    }
    var positions: [Part: [Int]] = [:]
    positions.reserveCapacity(relation.participants.count)
    var repeated: OrderedSet<Part> = []
    for (position, participant) in relation.participants.enumerated() {
      let part = Part(actor: participant.actor, role: participant.role)
      positions[part, default: []].append(position)
      if positions[part, default: []].count == 2 { repeated.append(part) }
    }
    for part in repeated {
      reportOverlap(of: positions[part] ?? [], in: relation)
    }
  }

  /// Whether an actor may stand twice in a role; of few participants it is known for certain.
  private static func mayRepeat(_ participants: [Participant]) -> Bool {
    guard participants.count <= 8 else { return true }
    for later in participants.indices.dropFirst() {
      for earlier in 0..<later
      where participants[earlier].actor == participants[later].actor
        && participants[earlier].role == participants[later].role
      {
        return true
      }
    }
    return false
  }

  private mutating func reportOverlap(of positions: [Int], in relation: Relation) {
    let parts = positions.map { (position: $0, when: relation.participants[$0].when?.used) }
    let whole = index.model.period(of: relation, extent: index.types[relation.type]?.extent)
    func start(_ when: Period?) -> CalendarDay { (when ?? whole)?.bounds.startMin ?? .distantPast }
    // After sorting, a part can only overlap the one before it that lasts longest.
    let sorted = parts.sorted { (start($0.when), $0.position) < (start($1.when), $1.position) }
    guard var longest = sorted.first else { return }
    for part in sorted.dropFirst() {
      let earlier = longest.when ?? whole
      let later = part.when ?? whole
      if (later?.bounds.endMax ?? .distantFuture) > (earlier?.bounds.endMax ?? .distantFuture) {
        longest = part
      }
      if let earlier, let later, !earlier.clashes(with: later) { continue }
      let participant = relation.participants[part.position]
      let dates = [earlier, later].map { $0?.description ?? "undated" }
      report(
        "R405",
        at: ElementPath(.relation(relation.id)).participant(part.position).key("actor"),
        "\(participant.actor.quoted) is \(participant.role.quoted) twice with overlapping when "
          + "(\(dates.joined(separator: ", ")))",
        help: "give each part a when that ends before the next begins, or remove one"
      )
    }
  }

  // R407: an actor does not stand in a relation to itself, unless the type says that it may.
  private mutating func checkSelfRelation(_ relation: Relation, _ type: ResolvedRelationType) {
    guard !type.allowsSelf, type.isDirected else { return }
    func positions(at side: Side) -> [Int] {
      relation.participants.indices.filter {
        type.roles[relation.participants[$0].role]?.side == side
      }
    }
    let sources = Set(positions(at: .source).map { relation.participants[$0].actor })
    for position in positions(at: .target) {
      let actor = relation.participants[position].actor
      guard sources.contains(actor) else { continue }
      report(
        "R407",
        at: ElementPath(.relation(relation.id)).participant(position).key("actor"),
        "\(type.id) from \(actor.quoted) to \(actor.quoted)",
        help: "name two actors, or give the type self: allowed"
      )
    }
  }
}

extension Period {
  /// Whether two periods of one actor cannot both stand: they share a day under some reading, and
  /// the first does not just hand over to the second within one coarse date, as 1996/2001 to 2001/...
  fileprivate func clashes(with later: Period) -> Bool {
    switch overlap(with: later) {
    case .none: return false
    case .certain: return true
    case .possible:
      let isHandover =
        bounds.startMax < later.bounds.startMin && bounds.endMax <= later.bounds.startMax
      return !isHandover
    }
  }
}

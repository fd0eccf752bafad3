import EntenteModel
import OrderedCollections

extension GraphMaker {
  /// Adds what a relation becomes.
  mutating func make(_ relation: Relation) {
    let address = Address.relation(relation.id).description
    guard relation.modality.isTie else {
      lose(
        "attested-absence",
        "a relation that a source says there is not is no edge, and left out",
        at: address
      )
      return
    }
    noteDetails(of: relation, address)
    guard nary != .projected else {
      makeTies(of: relation, address)
      return
    }
    let parts = relation.participants.indices.filter {
      place(of: .actor(relation.participants[$0].actor)) != nil
    }
    guard !parts.isEmpty else {
      lose("no-participant", "a relation of nobody is left out", at: address)
      return
    }
    let whole = scope.span(of: relation)
    if parts.count == 2 || nary == .hyperedge {
      addEdge(relation, parts, whole)
    } else {
      makeJunction(relation, parts, whole, address)
    }
  }

  // MARK: One edge

  private mutating func addEdge(_ relation: Relation, _ parts: [Int], _ whole: TieSpan.Part) {
    let sides = parts.map { scope.index.side(of: relation.participants[$0], in: relation) }
    let isDirected = sides.contains(.source) && sides.contains(.target)
    // An edge of two starts at its source.
    let ordered =
      isDirected && sides.first == .target && parts.count == 2 ? parts.reversed() : parts
    let span =
      parts.count == 2
      ? scope.span(ofPhases: [parts], of: relation, whole: whole)
      : TieSpan(whole: whole, phases: [])
    var list = attributes(of: relation, span)
    if parts.count == 2 {
      let actors = ordered.map { relation.participants[$0] }
      list.put("source_roles", actors[0].role.rawValue, in: &keys)
      list.put("target_roles", actors[1].role.rawValue, in: &keys)
    }
    edges.append(
      ExchangeGraph.Edge(
        ordered.compactMap { end(relation, $0, hasSide: parts.count != 2) },
        isDirected: isDirected,
        id: relation.id.rawValue,
        kind: relation.type.rawValue,
        label: scope.model.label(of: relation, in: scope.language),
        weight: weight(of: relation),
        attributes: list.attributes,
        spells: spells(of: span, of: relation)
      )
    )
  }

  private mutating func end(
    _ relation: Relation,
    _ position: Int,
    hasSide: Bool
  ) -> ExchangeGraph.End? {
    let participant = relation.participants[position]
    guard let node = place(of: .actor(participant.actor)) else { return nil }
    var list = attributes(of: participant, in: relation)
    if hasSide {
      list.put("side", scope.index.side(of: participant, in: relation)?.rawValue, in: &keys)
    }
    return ExchangeGraph.End(
      node,
      role: participant.role.rawValue,
      attributes: list.attributes
    )
  }

  // MARK: A node of its own

  private mutating func makeJunction(
    _ relation: Relation,
    _ parts: [Int],
    _ whole: TieSpan.Part,
    _ address: String
  ) {
    let span = TieSpan(whole: whole, phases: [])
    let junction = addJunction(relation, attributes(of: relation, span), span: span)
    lose(
      "relation-as-node",
      "a relation of more than two is a node of its own, tied to all who take part",
      at: address
    )
    for position in parts {
      let participant = relation.participants[position]
      guard let actor = place(of: .actor(participant.actor)) else { continue }
      let side = scope.index.side(of: participant, in: relation)
      let span = scope.span(ofPhases: [[position]], of: relation, whole: whole)
      var list = attributes(of: participant, in: relation)
      list.put("relation", relation.id.rawValue, in: &keys)
      let ends = [ExchangeGraph.End(actor, role: participant.role.rawValue), .init(junction)]
      edges.append(
        ExchangeGraph.Edge(
          side == .target ? ends.reversed() : ends,
          isDirected: side == .source || side == .target,
          id: "\(relation.id).\(position + 1)",
          kind: participant.role.rawValue,
          weight: weight(of: relation),
          attributes: list.attributes,
          spells: spells(of: span, of: relation)
        )
      )
    }
  }

  // MARK: Ties by shape

  private mutating func makeTies(of relation: Relation, _ address: String) {
    let rows = scope.tieRows(of: relation)
    guard !rows.isEmpty else {
      lose(
        "relation-without-edge",
        "a relation without an edge between two is left out; a type may lack a shape, which --project TYPE=SHAPE gives",
        at: address
      )
      return
    }
    if rows.count > 1, rows[0].shape != .junction {
      lose(
        "relation-as-several-edges",
        "a relation of more than two is several edges, which its identifier joins",
        at: address
      )
    }
    let tied = Set(rows.flatMap { $0.tie.phases.joined() })
    for (position, participant) in relation.participants.enumerated()
    where !tied.contains(position) && place(of: .actor(participant.actor)) != nil {
      lose(
        "participant-without-edge",
        "a participant whose role has no part in the shape of the type is left out",
        at: "\(address).participants[\(position)]"
      )
    }
    for (position, row) in rows.enumerated() {
      if row.shape == .junction {
        let span = TieSpan(whole: row.span.whole, phases: [])
        _ = addJunction(relation, attributes(of: relation, span), span: span)
      }
      guard let source = place(of: row.tie.source), let target = place(of: row.tie.target)
      else { continue }
      var list = attributes(of: relation, row.span)
      list.put("share", row.share, in: &keys)
      let roles = [row.tie.source, row.tie.target].map { self.roles(row, at: $0) }
      list.put("source_roles", roles[0], in: &keys)
      list.put("target_roles", roles[1], in: &keys)
      noteParticipation(row, address)
      edges.append(
        ExchangeGraph.Edge(
          [.init(source, role: roles[0]), .init(target, role: roles[1])],
          isDirected: row.tie.isDirected,
          id: rows.count == 1 ? relation.id.rawValue : "\(relation.id).\(position + 1)",
          kind: relation.type.rawValue,
          label: scope.model.label(of: relation, in: scope.language),
          weight: weight(of: relation),
          attributes: list.attributes,
          spells: spells(of: row.span, of: relation)
        )
      )
    }
  }

  private func roles(_ row: TieRow, at end: TieEnd) -> String? {
    let roles = scope.roles(row, at: end)
    return roles.isEmpty ? nil : roles
  }

  private mutating func noteParticipation(_ row: TieRow, _ address: String) {
    for position in Set(row.tie.phases.joined()).sorted() {
      let participant = row.relation.participants[position]
      let hasMore =
        participant.when != nil || !participant.dates.isEmpty || !participant.attributes.isEmpty
        || !participant.evidence.isEmpty
      guard hasMore else { continue }
      lose(
        "participant-details",
        "of a participant's part its own dates, attributes and evidence are left out",
        at: "\(address).participants[\(position)]"
      )
    }
  }

  private func weight(of relation: Relation) -> Double? { scope.intensity(of: relation) }
}

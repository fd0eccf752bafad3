internal import EntenteModel
internal import OrderedCollections

extension GraphImportDraft {
  /// Makes an actor of each node, or finds the one that it names.
  mutating func addActors(_ part: GraphPart) {
    let graph = part.graph
    for node in graph.nodes {
      draft.report.countRead()
      draft.report.keptCount += 1
      if actors[node.id] == nil { actors[node.id] = actor(node, part) }
      addValues(node, part)
      if let style = node.style, let actor = actors[node.id] {
        looks.take(style, of: actor, &draft.report.losses)
      }
    }
    for node in graph.nodes {
      guard let parent = node.parent, let whole = actors[graph.nodes[parent].id],
        let actor = actors[node.id], whole != actor
      else { continue }
      addMembers([actor], to: whole, part)
    }
  }

  private mutating func actor(_ node: ExchangeGraph.Node, _ part: GraphPart) -> ActorID {
    let kind = kind(node.kind)
    if let scheme = options.scheme {
      let place = ImportPlace(part.files.first ?? "")
      let days = exists(node, part)?.widestRange
      return scheme == "name"
        ? draft.actor(named: node.label ?? node.id, kind: kind, during: days, at: place)
        : draft.actor(
          code: node.id,
          scheme,
          label: node.label,
          kind: kind,
          during: days,
          at: place
        )
    }
    let id = ActorID(Self.free(Self.stem([node.label, node.id], or: "node"), &takenActors))
    var actor = Actor(id, kind: kind, label: LocalizedText(node.label ?? node.id))
    actor.exists = exists(node, part)
    // Where there are no relations to do so, actors cite the graph.
    if part.graph.edges.isEmpty { actor.evidence = [part.evidence] }
    draft.define(actor)
    return id
  }

  private mutating func kind(_ name: String?) -> KindID {
    guard let name, let stem = Self.word(name) else { return options.kind }
    let id = KindID(stem)
    if draft.model.vocabulary.kinds[id] == nil {
      draft.model.vocabulary.kinds[id] = ActorKind(
        id,
        annotations: Annotations(label: LocalizedText(name))
      )
    }
    return id
  }

  /// From the first to the last day of a node.
  private mutating func exists(_ node: ExchangeGraph.Node, _ part: GraphPart) -> Period? {
    let text = part.graph.text("exists", of: node.attributes)
    if let text, let period = try? Period(parsing: text) { return period }
    let periods = node.spells.compactMap(part.period)
    guard let first = periods.first, part.hasDates else { return nil }
    guard periods.count > 1 else { return first }
    lose(
      "spells-of-a-node",
      "a node that comes and goes is there from its first to its last day",
      at: node.id
    )
    let last = periods.max { $0.bounds.endMax < $1.bounds.endMax }
    let earliest = periods.min { $0.bounds.startMin < $1.bounds.startMin }
    return Period(from: earliest, to: last)
  }

  // MARK: What is said of a node

  /// Keeps what a node says of itself: numbers as figures, the rest in the actor's description.
  private mutating func addValues(_ node: ExchangeGraph.Node, _ part: GraphPart) {
    guard let actor = actors[node.id] else { return }
    var lines: [String] = []
    for attribute in part.nodeValues(node.attributes) {
      let name = part.graph.keys[attribute.key].name
      switch (name, attribute.value) {
      case ("exists", .text): break
      case ("description", .text(let text)): lines.insert(text, at: 0)
      case ("url", .text(let text)) where draft.model.actors[actor] != nil:
        draft.model.actors[actor]?.url = text
      case (_, .integer), (_, .number):
        addFigure(attribute, name, of: actor, node.id, part)
      case (_, let value): lines.append("\(name): \(value.text)")
      }
    }
    guard !lines.isEmpty else { return }
    if draft.model.actors[actor] == nil {
      lose(
        "texts-of-a-known-actor",
        "what a node says in words of a state or organization that is known is left out",
        at: node.id
      )
    } else if draft.model.actors[actor]?.description.isEmpty ?? false {
      draft.model.actors[actor]?.description = LocalizedText(lines.joined(separator: "\n"))
    }
  }

  private mutating func addFigure(
    _ attribute: ExchangeGraph.Attribute,
    _ name: String,
    of actor: ActorID,
    _ node: String,
    _ part: GraphPart
  ) {
    guard let number = attribute.value.number, number.isFinite else {
      lose("no-number", "infinity and what is no number are left out", at: "\(node).\(name)")
      return
    }
    let stem = Self.word(name) ?? "value"
    let id = ObservationID(Self.free("\(actor)-\(stem)", &takenObservations))
    draft.model.observations[id] = Observation(
      id,
      kind: .figure,
      holders: [actor],
      statement: LocalizedText(name),
      value: Claims(Quantity(.number(number))),
      when: attribute.spell.flatMap(part.period).map { Claims($0) },
      annotations: Annotations(evidence: [part.evidence])
    )
  }

  // MARK: Groups

  /// Makes a collective of each group, with its members.
  mutating func addGroups(_ part: GraphPart) {
    let graph = part.graph
    for group in graph.groups {
      let members = group.members.compactMap { actors[graph.nodes[$0].id] }
      let name = "\u{0}group \(group.id)"
      guard !members.isEmpty else { continue }
      let id =
        actors[name]
        ?? ActorID(Self.free(Self.stem([group.label, group.id], or: "group"), &takenActors))
      if actors[name] == nil {
        actors[name] = id
        draft.define(
          Actor(id, kind: "collective", label: LocalizedText(group.label ?? group.id))
        )
      }
      if let style = group.style { looks.take(style, of: id, &draft.report.losses) }
      addMembers(members, to: id, part)
    }
  }

  private mutating func addMembers(_ members: [ActorID], to whole: ActorID, _ part: GraphPart) {
    guard draft.model.actors[whole] != nil else {
      lose(
        "members-of-a-known-actor",
        "which nodes lie in a state or organization that is known is left out",
        at: whole.rawValue
      )
      return
    }
    var known = Set(draft.model.actors[whole]?.members.map(\.actor) ?? [])
    for member in members where member != whole && known.insert(member).inserted {
      draft.model.actors[whole]?.members.append(Member(member, evidence: [part.evidence]))
    }
  }
}

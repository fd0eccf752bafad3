import EntenteModel
import OrderedCollections

extension DiagramBuilder {
  mutating func addBundles(of relations: [DrawnRelation]) {
    let bundles = bundles(of: relations)
    backward = Self.backward(bundles)
    for var bundle in bundles {
      let isFolded = isFolded(bundle)
      if isFolded {
        for place in bundle.relations.indices { bundle.relations[place].look = foldedLook }
      }
      add(bundle)
      lineCount += bundle.isNary ? max(1, bundle.actors.count - 1) : 1
      for drawn in bundle.relations { placeOfRelation[drawn.relation.id] = bundle.name }
      if isFolded {
        for _ in bundle.ties { shown.note(nil) }
      } else {
        note(bundle)
      }
    }
  }

  /// Keeps the signs of a bundle for the legend.
  private mutating func note(_ bundle: RelationBundle) {
    for drawn in bundle.relations {
      let isRestyled = overlay == nil && relationStyles[drawn.relation.id]?.color != nil
      shown.note(drawn, isRestyled: isRestyled)
      if isRestyled { restyled.append(drawn.relation.id) }
      if overlay != nil, drawn.isTie || change(of: drawn) != nil {
        shown.note(change(of: drawn))
      }
    }
    let isRestyled = bundle.relations.contains { restyled.contains($0.relation.id) }
    shown.hasMixedLine = shown.hasMixedLine || (bundle.look.colors.count > 1 && !isRestyled)
  }

  private mutating func add(_ bundle: RelationBundle) {
    var node = node(of: bundle)
    let links = OrderedSet(bundle.relations.map { link(of: $0) })
    if let first = bundle.relations.first, links.count == 1 {
      node.link = safe(links[0], of: .relation(first.relation.id))
    }
    nodes[bundle.name] = node
    actorsOfBundle[bundle.name] = bundle.actors
    if bundle.isNary {
      addSpokes(of: bundle, to: node)
    } else {
      addHalves(of: bundle, through: node)
    }
  }

  /// The pairs most of whose arrows run from the second to the first.
  ///
  /// All lines of a pair are written in one direction, else a layout in layers puts some of them on
  /// this side of both actors and some on that.
  private static func backward(_ bundles: [RelationBundle]) -> Set<[ActorID]> {
    var balance: [[ActorID]: Int] = [:]
    for bundle in bundles where !bundle.isNary {
      let arrives = bundle.actors.map(bundle.arrives)
      if arrives[0] != arrives[1] { balance[bundle.actors, default: 0] += arrives[0] ? 1 : -1 }
    }
    return Set(balance.filter { $0.value > 0 }.keys)
  }

  /// The two halves of a line between two actors, the first towards the label, the second away.
  private mutating func addHalves(of bundle: RelationBundle, through node: DiagramNode) {
    var (first, second) = (bundle.actors[0], bundle.actors[1])
    if backward.contains([first, second]) { swap(&first, &second) }
    let ends = [(first, Self.nodeName(of: first), node.name)]
    for (actor, from, to) in ends {
      lines.append(
        line(of: bundle, node, actor, from: from, to: to, arrowAtStart: bundle.arrives(at: actor))
      )
    }
    lines.append(
      line(
        of: bundle,
        node,
        second,
        from: node.name,
        to: Self.nodeName(of: second),
        arrowAtEnd: bundle.arrives(at: second)
      )
    )
  }

  private func line(
    of bundle: RelationBundle,
    _ node: DiagramNode,
    _ actor: ActorID,
    from: String,
    to: String,
    arrowAtStart: Bool = false,
    arrowAtEnd: Bool = false
  ) -> DiagramLine {
    DiagramLine(
      id: "\(node.id)--\(actor)",
      classes: node.classes,
      from: from,
      to: to,
      look: bundle.look,
      start: arrowAtStart ? .arrow : .none,
      end: arrowAtEnd ? .arrow : .none,
      length: length(from: from, to: to),
      tooltip: node.tooltip,
      link: node.link
    )
  }

  /// The lines from a card or junction to each actor, with the actor's part written on them.
  private mutating func addSpokes(of bundle: RelationBundle, to node: DiagramNode) {
    let parts = OrderedDictionary(
      uniqueKeysWithValues: bundle.actors.map { ($0, roleNames(of: $0, in: bundle)) }
    )
    let namesParts = Set(parts.values).count > 1
    for (position, actor) in bundle.actors.enumerated() {
      let end = Self.nodeName(of: actor)
      let arrives = bundle.arrives(at: actor)
      let leads = bundle.leaves(from: actor) || (!arrives && position < bundle.actors.count / 2)
      var stops = [end, node.name]
      if namesParts, let part = parts[actor], !part.isEmpty {
        let partNode = partNode(part, of: actor, in: node)
        nodes[partNode.name] = partNode
        actorsOfBundle[partNode.name] = bundle.actors
        stops.insert(partNode.name, at: 1)
      }
      if !leads { stops.reverse() }
      for (step, (from, to)) in zip(stops, stops.dropFirst()).enumerated() {
        var line = line(of: bundle, node, actor, from: from, to: to)
        if step > 0 { line.id += "--\(step + 1)" }
        if arrives, to == end { line.end = .arrow }
        if arrives, from == end { line.start = .arrow }
        lines.append(line)
      }
    }
  }

  private func roleNames(of actor: ActorID, in bundle: RelationBundle) -> String {
    var names: OrderedSet<String> = []
    for drawn in bundle.relations {
      for participant in drawn.participants where participant.actor == actor {
        for role in participant.roles {
          let label = drawn.type?.roles[role]?.label
            .wording(in: tag, fallback: model.defaults.language)
          names.append(label ?? role.rawValue.replacing("-", with: " "))
        }
      }
    }
    return names.prefix(2).joined(separator: " / ")
  }

  private func partNode(_ part: String, of actor: ActorID, in node: DiagramNode) -> DiagramNode {
    let text = DiagramText(part, color: palette.quiet, size: 9, isItalic: !words.isChinese)
    return DiagramNode(
      name: "part:\(node.name):\(actor)",
      id: "\(node.id)--\(actor)--part",
      classes: ["part"],
      role: .part,
      content: .table([CardSection(strip: [], lines: [[text]])]),
      look: labelLook,
      tooltip: node.tooltip,
      link: nil
    )
  }

  /// The look of text that stands on a line.
  var labelLook: NodeLook {
    NodeLook(
      shape: "plain",
      fill: palette.background,
      outline: nil,
      outlineWidth: 0,
      ink: palette.ink,
      fontSize: 10
    )
  }
}

extension DiagramBuilder {
  /// The distance that keeps two nodes apart with some line between them, in inches.
  func length(from: String, to: String) -> Double {
    let reach = [from, to].compactMap { nodes[$0] }.map(\.approximateReach).reduce(0, +)
    return max(0.5, (reach + Self.visibleLine) / 72 * (view.layout.separation ?? 1))
  }

  private static let visibleLine = 34.0
}

extension DiagramNode {
  /// About how far the node reaches from its centre, in points, averaged over directions.
  var approximateReach: Double {
    let lines = plainLines
    let size = role == .actor ? look.fontSize : 10
    let width = lines.map { TextMeasure.points($0, size: size) }.max() ?? 0
    let height = Double(lines.count) * size * 1.3
    return (width + height) / 4 + (role == .actor ? 10 : 4)
  }
}

import EntenteModel
import OrderedCollections

extension DiagramBuilder {
  var observations: [Observation] {
    guard view.show.showsObservations ?? true else { return [] }
    return selection.observations.compactMap { model.observations[$0] }
  }

  var influences: [Influence] {
    guard view.show.showsInfluences ?? true else { return [] }
    return selection.influences.compactMap { model.influences[$0] }
      .filter { endedPolicy != .hidden || !hasEnded($0) }
  }

  /// Whether the influence no longer works at the days asked about.
  private func hasEnded(_ influence: Influence) -> Bool {
    guard let days = selection.days, let when = influence.when?.used else { return false }
    return when.state(during: days) == .ended
  }

  mutating func addCauses() {
    for observation in observations { add(observation) }
    for influence in influences { add(influence) }
    for factor in selection.factors where view.show.showsInfluences ?? true { place(factor) }
  }

  var factorLook: NodeLook {
    NodeLook(
      shape: "box",
      fill: palette.fill("#F2F0F7"),
      outline: palette.quiet,
      isRounded: true,
      ink: palette.ink,
      fontSize: 12
    )
  }

  /// The look of a relation that is a cause or an effect, not a line.
  var relationLook: NodeLook {
    var look = factorLook
    look.isRounded = false
    look.fill = palette.card
    look.outline = palette.cardEdge
    return look
  }

  private mutating func add(_ influence: Influence) {
    let from = place(of: influence.from)
    let to = place(of: influence.to)
    let isAttributed = influence.evidence.contains(where: \.isAttributed)
    var color = color(of: influence.sign)
    let isFaded = endedPolicy == .faded && hasEnded(influence)
    shown.hasEnded = shown.hasEnded || isFaded
    if isFaded || isPale([.influence(influence.id)]) { color = palette.faded(color) }
    let change = shownChange(of: .influence(influence.id))
    let carries = [influence.from, influence.to].allSatisfy { shownChange(of: $0) != nil }
    if overlay != nil {
      color = change == nil && carries ? palette.quiet : look(of: change).colors[0]
      if change != nil || !carries { shown.note(change) }
    }
    shown.signs.insert(influence.sign)
    lineCount += 1
    let sign = signNode(of: influence, color: color)
    nodes[sign.name] = sign
    let weight = influence.weight?.used ?? 0.3
    let plain = LineLook(
      colors: [color],
      pattern: isAttributed ? .dotted : .solid,
      width: 1.2 + 1.6 * min(1, max(0, weight))
    )
    var look = overlay == nil ? plain : look(of: change)
    look.colors = [color]
    for (start, end, isLast) in [(from, sign.name, false), (sign.name, to, true)] {
      lines.append(
        DiagramLine(
          id: "\(sign.id)--\(isLast ? "to" : "from")",
          classes: sign.classes,
          from: start,
          to: end,
          look: look,
          start: .none,
          end: isLast ? .arrow : .none,
          length: length(from: start, to: end),
          tooltip: sign.tooltip,
          link: nil
        )
      )
    }
    shown.hasAttributed = shown.hasAttributed || isAttributed
  }

  /// The sign on the line, as a node, so that nothing covers it.
  private func signNode(of influence: Influence, color: String) -> DiagramNode {
    let mark = DiagramText(Self.mark(of: influence.sign), color: color, size: 13, isBold: true)
    let change = options.plan?.difference.changes[.influence(influence.id)]
    let values = change.map(valueLines) ?? []
    return DiagramNode(
      name: "influence:\(influence.id)",
      id: "influence-\(influence.id)",
      classes: ["influence", Self.className(of: influence.sign)],
      role: .sign,
      content: .table([CardSection(strip: [], lines: [[mark]] + values)]),
      look: labelLook,
      tooltip: tooltip(of: influence),
      link: nil
    )
  }

  static func mark(of sign: InfluenceSign) -> String {
    switch sign {
    case .positive: "+"
    case .negative: "−"
    case .unclear: "?"
    }
  }

  private static func className(of sign: InfluenceSign) -> String {
    switch sign {
    case .positive: "raises"
    case .negative: "lowers"
    case .unclear: "unclear"
    }
  }

  func color(of sign: InfluenceSign) -> String {
    switch sign {
    case .positive: palette.raises
    case .negative: palette.lowers
    case .unclear: palette.neutral
    }
  }

  /// The node that already stands for an element; nil if none does.
  func drawnPlace(of address: Address) -> String? {
    let name: String? =
      switch address {
      case .actor(let id): Self.nodeName(of: id)
      case .relation(let id): placeOfRelation[id] ?? "relation:\(id)"
      default: address.description
      }
    return name.flatMap { nodes[$0] == nil ? nil : $0 }
  }

  /// The node that stands for an element, made where there is none yet.
  private mutating func place(of address: Address) -> String {
    if let name = drawnPlace(of: address) { return name }
    switch address {
    case .actor(let id):
      if let actor = model.actors[id] {
        add(actor)
        return Self.nodeName(of: id)
      }
    case .factor(let id): return place(id)
    case .observation(let id):
      if let observation = model.observations[id] { return place(observation) }
    case .relation(let id): return placeAlone(id)
    default: break
    }
    let name = address.description
    nodes[name] = textNode(name, role: .factor, [address.name], factorLook, tooltip: name)
    return name
  }

  /// The name of an element for readers.
  func label(of address: Address) -> String? {
    let fallback = model.defaults.language
    switch address {
    case .actor(let id): return name(of: id)
    case .relation(let id): return model.relations[id].map { model.label(of: $0, in: tag) }
    case .factor(let id): return model.factors[id]?.label.wording(in: tag, fallback: fallback)
    case .observation(let id):
      return model.observations[id]?.label.wording(in: tag, fallback: fallback)
    default: return nil
    }
  }

  @discardableResult
  private mutating func place(_ id: FactorID) -> String {
    let name = "factor:\(id)"
    guard nodes[name] == nil else { return name }
    let factor = model.factors[id]
    let fallback = model.defaults.language
    let label = factor?.label.wording(in: tag, fallback: fallback) ?? id.rawValue
    var tooltip = [label]
    if let text = factor?.description.wording(in: tag, fallback: fallback) { tooltip.append(text) }
    tooltip += (factor?.evidence ?? []).flatMap(evidenceWords.lines)
    shown.hasFactor = true
    nodes[name] = textNode(
      name,
      role: .factor,
      TextMeasure.wrapped(label, ems: Self.nameWidth),
      factorLook,
      tooltip: tooltip.joined(separator: "\n")
    )
    return name
  }

  /// A relation that is a cause or effect but not a line of this picture.
  private mutating func placeAlone(_ id: RelationID) -> String {
    let name = "relation:\(id)"
    var text = [id.rawValue]
    var tooltip = id.rawValue
    if let relation = model.relations[id] {
      text = TextMeasure.wrapped(model.label(of: relation, in: tag), ems: Self.nameWidth)
      let actors = OrderedSet(relation.participants.map(\.actor)).map(self.name)
      text += TextMeasure.wrapped(actors.joined(separator: " – "), ems: Self.nameWidth)
      if let period = model.period(of: relation) { text.append(dates.text(period)) }
      tooltip =
        (text + relation.evidence.flatMap(evidenceWords.lines)).joined(separator: "\n")
    }
    shown.hasRelationBox = true
    nodes[name] = textNode(name, role: .relation, text, relationLook, tooltip: tooltip)
    return name
  }

  private func textNode(
    _ name: String,
    role: DiagramNode.Role,
    _ lines: [String],
    _ look: NodeLook,
    tooltip: String
  ) -> DiagramNode {
    textNode(name, role: role, lines.map { DiagramText($0) }, look, tooltip: tooltip)
  }

  func textNode(
    _ name: String,
    role: DiagramNode.Role,
    _ lines: [DiagramText],
    _ look: NodeLook,
    tooltip: String,
    classes: [String] = []
  ) -> DiagramNode {
    var look = look
    if let address = Address(name), isPale([address]) {
      look.ink = palette.faded(look.ink)
      look.outline = look.outline.map { palette.faded($0) }
    }
    let change = Address(name).flatMap { options.plan?.difference.changes[$0] }
    if let change, overlay != nil {
      look.outline = palette.color(of: change.kind)
      look.outlineWidth = 2
      look.outlinePattern = change.kind == .removed ? .dashed : .solid
    }
    let values = change.map(valueLines) ?? []
    return DiagramNode(
      name: name,
      id: name.replacing(":", with: "-"),
      classes: [role.rawValue] + classes,
      role: role,
      content: .text(lines.map { [$0] } + values),
      look: look,
      tooltip: tooltip,
      link: nil
    )
  }

  private func tooltip(of influence: Influence) -> String {
    var lines = [words(ShownSigns.phrase(influence.sign))]
    if let text = influence.label.wording(in: tag, fallback: model.defaults.language) {
      lines.insert(text, at: 0)
    }
    if let when = influence.when?.used { lines.append(dates.text(when)) }
    if !influence.arguedBy.isEmpty {
      let names = influence.arguedBy.map(name).joined(separator: words.listSeparator)
      lines.append(words(.arguedBy, names))
    }
    lines += influence.evidence.flatMap(evidenceWords.lines)
    return lines.joined(separator: "\n")
  }
}

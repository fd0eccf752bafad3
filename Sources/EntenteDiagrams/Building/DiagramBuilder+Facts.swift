import EntenteModel
import OrderedCollections

extension DiagramBuilder {
  /// The relations that the view's policies let into the picture, in the order of the model.
  func drawnRelations() -> [DrawnRelation] {
    let widths = widthScales()
    return selection.relations.compactMap { id, state in
      guard let relation = model.relations[id], isShown(relation, state) else { return nil }
      let type = index.types[relation.type]
      let participants = DrawnRelation.participants(
        of: relation,
        type: type,
        among: selection.actors
      )
      guard !participants.isEmpty else { return nil }
      var drawn = DrawnRelation(
        relation: relation,
        type: type,
        state: state,
        valence: index.valence(of: relation),
        period: model.period(of: relation),
        lifetime: index.lifetime(of: relation),
        participants: participants,
        speakers: DrawnRelation.speakers(in: relation.evidence),
        isTransfer: DrawnRelation.isTransfer(type),
        look: LineLook(colors: [], pattern: .solid, width: 1)
      )
      drawn.isAssumed = change(of: drawn) != nil
      drawn.look = look(of: drawn, widths: widths)
      return drawn
    }
  }

  private func isShown(_ relation: Relation, _ state: TemporalState?) -> Bool {
    if relation.modality == .absent, view.show.showsAbsent == false { return false }
    if state == .possible, view.show.possible == .hidden { return false }
    if state == .ended, endedPolicy == .hidden { return false }
    return !(relation.evidence.isEmpty && view.show.unsourced == .hidden)
  }

  /// What is over is hidden at an instant, where it is no longer; over a period it is faded.
  var endedPolicy: EndedPolicy {
    if let policy = view.show.ended { return policy }
    guard let days = selection.days else { return .faded }
    return days.lowerBound == days.upperBound ? .hidden : .faded
  }

  /// The actors that the picture holds: those selected, but for those whose every relation is
  /// hidden.
  func drawnActors(_ relations: [DrawnRelation]) -> [Actor] {
    let present = Set(relations.flatMap(\.actors))
    var hidden: Set<ActorID> = []
    for relation in selection.relationValues {
      hidden.formUnion(relation.participants.map(\.actor))
    }
    hidden.subtract(present)
    hidden.subtract(view.focus)
    return selection.actors.compactMap { id in
      if hidden.contains(id) || standsAlone(id, present) { return nil }
      return model.actors[id]
    }
  }

  /// Whether nobody asked for the actor and nothing ties it to the rest.
  private func standsAlone(_ actor: ActorID, _ present: Set<ActorID>) -> Bool {
    guard view.selection.isEmpty, !present.isEmpty, !present.contains(actor),
      !view.focus.contains(actor)
    else { return false }
    let holders = observations.flatMap { $0.holders + $0.about.compactMap(\.actor) }
    let ends = influences.flatMap { [$0.from, $0.to].compactMap(\.actor) }
    return !holders.contains(actor) && !ends.contains(actor)
  }

  private func look(of drawn: DrawnRelation, widths: WidthScales) -> LineLook {
    if overlay != nil { return overlayLook(of: drawn) }
    let style = relationStyles[drawn.relation.id]
    let annotation = options.annotations[.relation(drawn.relation.id)]
    let isUnsourced = !drawn.isSourced && (view.show.unsourced ?? .grey) == .grey
    var color = isUnsourced ? palette.unsourced : palette.color(of: drawn.valence)
    if let own = annotation?.color ?? style?.color {
      color = palette.isGrey ? ColorMix.grey(own) : own
    }
    let isFaded = drawn.hasEnded && endedPolicy == .faded
    if isFaded || isPale([.relation(drawn.relation.id)]) { color = palette.faded(color) }
    let pattern = style?.line ?? pattern(of: drawn)
    let intensity = model.intensity(of: drawn.relation, at: selection.days?.upperBound)
    let plain = 1.1 + 1.4 * intensity + (pattern == .bold ? 1.2 : 0)
    return LineLook(
      colors: [drawn.isTie ? color : palette.rule],
      isDoubled: palette.isGrey && drawn.valence == .conflictual && drawn.isTie,
      pattern: drawn.isTie ? pattern : .dotted,
      width: drawn.isTie ? widths.width(of: drawn.relation, style, intensity) ?? plain : 1.2
    )
  }

  private func pattern(of drawn: DrawnRelation) -> LinePattern {
    if drawn.isPossible, (view.show.possible ?? .dashed) == .dashed { return .dashed }
    if !drawn.speakers.isEmpty { return .dotted }
    return drawn.isTransfer ? .bold : .solid
  }

  /// The least and greatest values of what a style rule scales widths by, among all relations that
  /// it matches, so that pictures of different times compare.
  private func widthScales() -> WidthScales {
    var scales = WidthScales(model: model)
    for (id, style) in relationStyles {
      guard case .scaled(let source, _)? = style.width, let relation = model.relations[id]
      else { continue }
      scales.note(relation, source)
    }
    return scales
  }
}

/// Widths of lines in proportion to a value.
private struct WidthScales {
  let model: Model
  private var ranges: [WidthSource: ClosedRange<Double>] = [:]

  init(model: Model) {
    self.model = model
  }

  mutating func note(_ relation: Relation, _ source: WidthSource) {
    guard let value = value(of: relation, source) else { return }
    let range = ranges[source] ?? value...value
    ranges[source] = min(range.lowerBound, value)...max(range.upperBound, value)
  }

  func width(of relation: Relation, _ style: StyleRule?, _ intensity: Double) -> Double? {
    switch style?.width {
    case nil: return nil
    case .fixed(let width)?: return width
    case .scaled(let source, let widths)?:
      guard let value = value(of: relation, source), let range = ranges[source] else {
        return widths.lowerBound
      }
      let span = range.upperBound - range.lowerBound
      let share = span > 0 ? (value - range.lowerBound) / span : 1
      return widths.lowerBound + share * (widths.upperBound - widths.lowerBound)
    }
  }

  private func value(of relation: Relation, _ source: WidthSource) -> Double? {
    let value: Double? =
      switch source {
      case .intensity: model.intensity(of: relation)
      case .attribute(let attribute): relation.attributes[attribute]?.used?.number
      }
    return value.flatMap { $0.isFinite ? $0 : nil }
  }
}

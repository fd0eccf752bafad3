import EntenteModel
import OrderedCollections

extension Timeline {
  private struct LaneKey: Hashable {
    let type: RelationTypeID
    let direction: LaneDirection?
    let hasTies: Bool
  }

  /// The lanes in the order in which they are read.
  static func lanes(
    of charted: [(drawn: DrawnRelation, item: Item)],
    _ pair: Set<ActorID>,
    _ builder: DiagramBuilder
  ) -> [Lane] {
    let grouped = OrderedDictionary(grouping: charted) { entry in
      LaneKey(
        type: entry.drawn.relation.type,
        direction: LaneDirection(entry.drawn, of: pair),
        hasTies: entry.drawn.isTie
      )
    }
    // An absence stands with what there is of its type and direction, if there is anything.
    var lanes: OrderedDictionary<LaneKey, [(drawn: DrawnRelation, item: Item)]> = [:]
    for (key, entries) in grouped {
      let ties = LaneKey(type: key.type, direction: key.direction, hasTies: true)
      lanes[grouped[ties] == nil ? key : ties, default: []] += entries
    }
    var ranks: [RelationTypeID: Int] = [:]
    for (position, key) in lanes.keys.enumerated() where ranks[key.type] == nil {
      ranks[key.type] = position
    }
    let made = lanes.enumerated().map { position, lane in
      let valence = lane.value[0].drawn.valence
      let order = [
        lane.key.hasTies ? 0 : 1, Self.rank(of: valence), ranks[lane.key.type] ?? 0, position,
      ]
      return (order, Self.lane(lane.value, lane.key, builder))
    }
    return made.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  private static func lane(
    _ entries: [(drawn: DrawnRelation, item: Item)],
    _ key: LaneKey,
    _ builder: DiagramBuilder
  ) -> Lane {
    let first = entries[0].drawn
    return Lane(
      label: builder.typeName(of: first),
      direction: key.direction?.text(builder),
      items: entries.map(\.item),
      color: key.hasTies ? builder.palette.color(of: first.valence) : builder.palette.quiet,
      valence: first.valence,
      hasTies: key.hasTies
    )
  }

  private static func rank(of valence: Valence) -> Int {
    switch valence {
    case .cooperative: 0
    case .neutral: 1
    case .conflictual: 2
    }
  }

  private static let absentRank = 3

  /// Whether nothing tells more than that it was in being when the source was written.
  static func isStanding(_ drawn: DrawnRelation, in model: Model) -> Bool {
    guard drawn.period == nil, let asOf = model.defaults.asOf else { return false }
    return drawn.relation.attested.allSatisfy { $0 == asOf }
  }

  static func item(
    _ drawn: DrawnRelation,
    of pair: Set<ActorID>,
    _ builder: inout DiagramBuilder
  ) -> Item {
    let type = builder.typeName(of: drawn)
    let none = "∅ " + builder.words(.none, type)
    let others = drawn.actors.filter { !pair.contains($0) }.map(builder.wholeName)
    let names = [builder.ownName(of: drawn)].compactMap(\.self) + others
    let name = names.isEmpty ? [] : [names.joined(separator: builder.words.listSeparator)]
    let marks = builder.marks(of: drawn)
    var parts = name + [builder.date(of: drawn)].compactMap(\.self) + marks
    if !drawn.isTie { parts.insert(none, at: 0) }
    if parts.isEmpty { parts = [type] }
    let sightings = drawn.period == nil ? drawn.relation.attested.map(\.bounds) : []
    let listed = name + marks
    return Item(
      relation: drawn.relation.id,
      label: text(parts),
      bounds: bounds(of: drawn, sightings),
      isOngoing: drawn.lifetime.ending == .ongoing,
      isAbsent: !drawn.isTie,
      modality: drawn.relation.modality,
      sightings: sightings,
      name: (listed.isEmpty ? [type] : listed).joined(separator: " · "),
      heading: ItemHeading(
        type: drawn.isTie ? type : none,
        direction: LaneDirection(drawn, of: pair)?.text(builder),
        color: drawn.isTie ? builder.palette.color(of: drawn.valence) : builder.palette.quiet,
        rank: drawn.isTie ? Self.rank(of: drawn.valence) : Self.absentRank
      ),
      color: drawn.look.colors.first ?? builder.palette.neutral,
      pattern: drawn.look.pattern,
      classes: ["relation", "type-\(drawn.relation.type)", drawn.valence.rawValue],
      tooltip: builder.tooltip(of: drawn),
      link: builder.safe(builder.link(of: drawn), of: .relation(drawn.relation.id))
    )
  }

  private static func text(_ parts: [String]) -> String {
    TextMeasure.unbound(parts.joined(separator: " · "))
  }

  /// How long before its first sighting something is drawn fading in, in days.
  private static let fadeDays = 550

  /// What was only seen is drawn for the days of the sightings and a short while before: it may
  /// have been there for ever, but a bar of all that time would say more than the source.
  private static func bounds(of drawn: DrawnRelation, _ sightings: [DateBounds]) -> DateBounds {
    guard let first = sightings.map(\.startMin).min(), let last = sightings.map(\.endMax).max(),
      !first.isDistant, !last.isDistant
    else { return drawn.lifetime.bounds }
    let fade = drawn.isTie ? first.adding(days: -fadeDays) : first
    return DateBounds(start: fade...first, end: last...last)
  }

  /// From the first day that is known to the last, or to the day that the model speaks for.
  static func days(
    of items: [Item],
    within asked: ClosedRange<CalendarDay>?,
    asOf: CalendarDay?
  ) -> ClosedRange<CalendarDay> {
    if let asked, !asked.lowerBound.isDistant, !asked.upperBound.isDistant,
      asked.lowerBound < asked.upperBound
    {
      return asked
    }
    var known: [CalendarDay] = asOf.map { [$0] } ?? []
    for item in items {
      let bounds = item.bounds
      let marks = [bounds.startMin, bounds.startMax, bounds.endMin, bounds.endMax]
      // What may still lie ahead of that day fades out; the axis need not reach so far.
      let last = asOf.map { max($0, bounds.startMin) } ?? .distantFuture
      known += marks.filter { !$0.isDistant }.map { min($0, last) }
    }
    known.removeAll(where: \.isDistant)
    guard let first = known.min(), let last = known.max() else {
      return CalendarDay(ordinal: 0)...CalendarDay(ordinal: 365)
    }
    // A whole year at the left, so that the first bar does not begin on the edge.
    let start = CalendarDay(year: first.year, month: 1, day: 1) ?? first
    let margin = max(30, (last.ordinal - start.ordinal) / 40)
    return start...last.adding(days: margin)
  }
}

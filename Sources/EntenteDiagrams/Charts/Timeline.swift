public import EntenteModel
import OrderedCollections

/// The relations of two actors over time: a lane for each type and direction, events and states as
/// bars, in rows where they would overlap.
public struct Timeline: Sendable {
  /// One relation on the chart.
  public struct Item: Hashable, Sendable {
    /// The relation.
    public let relation: RelationID
    /// What is written at the bar: name, date and marks.
    public let label: String
    /// When it was in being.
    public let bounds: DateBounds
    /// Whether it goes on beyond the time that the model speaks for.
    public let isOngoing: Bool
    /// Whether a source states that it was not there.
    public let isAbsent: Bool
    /// Its colour.
    let color: String
    let pattern: LinePattern
    let classes: [String]
    let tooltip: String
    let link: String?
  }

  /// The relations of one type and direction.
  public struct Lane: Hashable, Sendable {
    /// The type, as readers know it.
    public let label: String
    /// From whom to whom; nil where it has no direction.
    public let direction: String?
    /// The relations, in order of time.
    public let items: [Item]
    let color: String
  }

  /// The title.
  public let title: String
  /// How many relations, when, from which sources, as of when.
  public let subtitle: String
  /// The lanes, in order of their first dates.
  public let lanes: [Lane]
  /// What has no date.
  public let undated: [Item]
  /// The days on the axis.
  public let days: ClosedRange<CalendarDay>
  /// The day up to which the model speaks; nil where it does not say.
  public let asOf: CalendarDay?
  /// What could not be drawn as the model says.
  public let warnings: [DiagramWarning]

  let words: PictureLanguage
  let tag: LanguageTag
  let palette: Palette
  let fontName: String?
  let width: Double
  let showsTitle: Bool
  let caption: String?
  let asOfText: String?

  /// The width of a chart where the caller names none, in points.
  public static let defaultWidth = 960.0

  /// Lays out the relations in which both actors take part.
  ///
  /// - Parameters:
  ///   - first: An actor.
  ///   - second: Another actor.
  ///   - selection: The relations to choose from; at its time, if it has one.
  ///   - view: Names and colours, where a view sets them.
  ///   - options: Language, theme, size and what else the view does not say.
  public init(
    of first: ActorID,
    and second: ActorID,
    in selection: Selection,
    view: View = View("timeline"),
    options: DiagramOptions = DiagramOptions()
  ) {
    var view = view
    view.show.showsObservations = false
    view.show.showsInfluences = false
    var builder = DiagramBuilder(selection, view: view, options: options)
    let drawn = builder.drawnRelations().filter { drawn in
      drawn.actors.contains(first) && drawn.actors.contains(second)
    }
    // What is not there stands below what is.
    let pair: Set = [first, second]
    let sorted =
      DiagramBuilder.inOrderOfTime(drawn.filter(\.isTie))
      + DiagramBuilder.inOrderOfTime(drawn.filter { !$0.isTie })
    var lanes: OrderedDictionary<LaneKey, Lane> = [:]
    var undated: [Item] = []
    for drawn in sorted {
      let item = Self.item(drawn, of: pair, &builder)
      if drawn.lifetime.isUndated {
        undated.append(item)
        continue
      }
      let key = LaneKey(type: drawn.relation.type, from: drawn.direction?.from)
      let direction = drawn.direction.map {
        "\(builder.name(of: $0.from)) → \(builder.name(of: $0.to))"
      }
      let items = (lanes[key]?.items ?? []) + [item]
      lanes[key] = Lane(
        label: builder.typeName(of: drawn),
        direction: direction,
        items: items,
        color: lanes[key]?.color ?? builder.palette.color(of: drawn.valence)
      )
    }
    self.lanes = Array(lanes.values)
    self.undated = undated
    asOf = selection.model.asOfDay
    days = Self.days(of: sorted, within: selection.days, asOf: asOf)
    let names = "\(builder.name(of: first)) – \(builder.name(of: second))"
    title = options.title ?? builder.words(.timelineTitle, names)
    let actors = selection.model.actors.values.filter { [first, second].contains($0.id) }
    subtitle = builder.subtitle(relations: drawn, actors: actors.count)
    warnings = builder.warnings
    words = builder.words
    tag = builder.tag
    palette = builder.palette
    fontName = options.fontName
    width = max(480, options.width ?? Self.defaultWidth)
    showsTitle = options.showsTitle
    caption = options.caption
    asOfText = selection.model.defaults.asOf.map {
      builder.words(.asOf, builder.dates.text($0))
    }
  }

  private struct LaneKey: Hashable {
    let type: RelationTypeID
    let from: ActorID?
  }

  private static func item(
    _ drawn: DrawnRelation,
    of pair: Set<ActorID>,
    _ builder: inout DiagramBuilder
  ) -> Item {
    let type = builder.typeName(of: drawn)
    let others = drawn.actors.filter { !pair.contains($0) }.map(builder.name)
    let names = [builder.ownName(of: drawn)].compactMap(\.self) + others
    let name = names.isEmpty ? nil : names.joined(separator: builder.words.listSeparator)
    var parts = [name, builder.date(of: drawn)].compactMap(\.self)
    if drawn.lifetime.isUndated { parts = [name.map { "\(type): \($0)" } ?? type] }
    if !drawn.isTie { parts[0...] = ["∅ " + builder.words(.none, type)] + parts }
    parts += builder.marks(of: drawn)
    if parts.isEmpty { parts = [type] }
    return Item(
      relation: drawn.relation.id,
      label: TextMeasure.unbound(parts.joined(separator: " · ")),
      bounds: Self.bounds(of: drawn),
      isOngoing: drawn.lifetime.ending == .ongoing,
      isAbsent: !drawn.isTie,
      color: drawn.look.colors.first ?? builder.palette.neutral,
      pattern: drawn.look.pattern,
      classes: ["relation", "type-\(drawn.relation.type)", drawn.valence.rawValue],
      tooltip: builder.tooltip(of: drawn),
      link: builder.safe(builder.link(of: drawn), of: .relation(drawn.relation.id))
    )
  }

  /// An absence holds for the days that a source speaks of, not for all time before and after.
  private static func bounds(of drawn: DrawnRelation) -> DateBounds {
    guard !drawn.isTie, drawn.period == nil, let sighting = drawn.relation.attested.first else {
      return drawn.lifetime.bounds
    }
    return sighting.bounds
  }

  /// From the first day that is known to the last, or to the day that the model speaks for.
  private static func days(
    of relations: [DrawnRelation],
    within asked: ClosedRange<CalendarDay>?,
    asOf: CalendarDay?
  ) -> ClosedRange<CalendarDay> {
    if let asked, !asked.lowerBound.isDistant, !asked.upperBound.isDistant,
      asked.lowerBound < asked.upperBound
    {
      return asked
    }
    var known: [CalendarDay] = asOf.map { [$0] } ?? []
    for drawn in relations where !drawn.lifetime.isUndated {
      let bounds = drawn.lifetime.bounds
      known += [bounds.startMin, bounds.startMax, bounds.endMin, bounds.endMax]
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

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
    /// In which way it is said to be: what is not actual is drawn in outline.
    public let modality: Modality
    /// When a source saw it in being, where nothing else tells its dates.
    let sightings: [DateBounds]
    /// What it is called in a list below the heading of its type.
    let name: String
    /// The type, or that there is none of it, and from whom to whom.
    let heading: ItemHeading
    /// Its colour.
    let color: String
    let pattern: LinePattern
    let classes: [String]
    let tooltip: String
    let link: String?
  }

  /// What the relations of one list have in common.
  struct ItemHeading: Hashable, Sendable {
    let type: String
    let direction: String?
    let color: String
    /// The place among the valences.
    let rank: Int
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
    let valence: Valence
    let hasTies: Bool
  }

  /// The title.
  public let title: String
  /// How many relations, when, from which sources, as of when.
  public let subtitle: String
  /// The lanes: cooperation, then what is neither, then conflict, then what is stated not to be;
  /// among these in order of their first dates, those of a type together.
  public let lanes: [Lane]
  /// What a source saw at the time that the model speaks for, and nothing tells since when.
  public let standing: [Item]
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
  let asOfDate: String?

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
    var charted: [(drawn: DrawnRelation, item: Item)] = []
    var standing: [Item] = []
    var undated: [Item] = []
    for drawn in sorted {
      let item = Self.item(drawn, of: pair, &builder)
      if drawn.lifetime.isUndated {
        undated.append(item)
      } else if Self.isStanding(drawn, in: selection.model) {
        standing.append(item)
      } else {
        charted.append((drawn, item))
      }
    }
    lanes = Self.lanes(of: charted, pair, builder)
    self.standing = standing
    self.undated = undated
    asOf = selection.model.asOfDay
    days = Self.days(of: charted.map(\.item), within: selection.days, asOf: asOf)
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
    asOfDate = selection.model.defaults.asOf.map(builder.dates.text)
    asOfText = asOfDate.map { builder.words(.asOf, $0) }
  }
}

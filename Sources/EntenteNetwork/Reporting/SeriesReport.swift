public import EntenteModel
internal import EntenteTables
internal import OrderedCollections

/// What was measured at one time after the other, ready to be printed.
public struct SeriesReport: Sendable {
  /// The series.
  public let series: MeasureSeries
  /// A report for each time.
  public let slices: [MeasureReport]
  /// The name of each actor for readers.
  public let labels: [String]
  /// What is measured.
  public let title: String
  /// What a reader must know of all times.
  public let notes: [String]

  /// How many movers are listed for a measure.
  static let moverCount = 5

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - series: What was measured.
  ///   - model: The model it was measured on.
  ///   - view: The view, if one was.
  ///   - options: The parameters of measures.
  ///   - language: The language of labels; by default the model's.
  public init(
    _ series: MeasureSeries,
    of model: Model,
    view: View? = nil,
    options: MeasureOptions = MeasureOptions(),
    language: LanguageTag? = nil
  ) {
    self.series = series
    let labels = series.actors.map { model.label(of: $0, in: language) }
    self.labels = labels
    let fallback = model.defaults.language
    let own = view.map { model.resolved($0).title }.flatMap { $0.isEmpty ? nil : $0 }
    title = (own ?? model.title).wording(in: language ?? fallback, fallback: fallback) ?? ""
    var fields = series.projection.fields
    fields["possible"] = "apart"
    if series.projection.weight != .unweighted { fields["weight-as"] = options.length.text }
    let projection = fields.map { JSONValue.Member($0.key, .text($0.value)) }
    slices = series.slices.map { slice in
      let junctionNames = slice.junctions.map { id in
        model.relations[id].map { model.label(of: $0, in: language) } ?? id.rawValue
      }
      return MeasureReport(
        projection: projection + [JSONValue.Member("time", .text(slice.time.description))],
        ids: series.actors.map(\.rawValue) + slice.junctions.map(\.rawValue),
        labels: labels + junctionNames,
        findings: slice.findings,
        notes: slice.notes.filter { $0.reason != .takesNoPart }.map(\.message)
          + (slice.staleness?.messages ?? [])
      )
    }
    let whole = ProjectedNetwork(
      model.measuredSelection(view.map { model.resolved($0).selection } ?? [], at: nil),
      series.projection
    )
    notes =
      whole.notes.filter { $0.reason == .takesNoPart }.map(\.message)
      + [Self.noteOnUndated(series)].compactMap(\.self)
      + whole.boundaryCaveats.map { $0.message { model.label(of: $0, in: language) } }
  }

  /// What is left out of changes and movers, if anything is.
  private static func noteOnUndated(_ series: MeasureSeries) -> String? {
    let slices = series.slices.filter { !$0.undated.isEmpty }
    let count = Set(slices.flatMap(\.undated)).count
    guard count > 0 else { return nil }
    let times =
      slices.count > 4
      ? "at \(slices.count) of \(series.slices.count) times"
      : slices.map(\.time.description).joined(separator: ", ")
    return
      "\(count == 1 ? "1 relation is" : "\(count) relations are") certain only when a source saw "
      + "\(count == 1 ? "it" : "them") (\(times)), since nothing dates the beginning: changes and "
      + "movers count such relations as no more than possible, so their numbers can be lower than "
      + "those of the times"
  }

  /// The places of the measures of some level.
  func measures(_ level: Measure.Level) -> [Int] {
    series.measures.indices.filter { series.measures[$0].level == level }
  }

  /// The changes of level of every measure of actors and the whole.
  func changes() -> [(measure: Int, change: LevelChange)] {
    series.measures.indices.flatMap { measure in
      series.measures[measure].level == .pairs
        ? [] : series.levelChanges(measure).map { (measure, $0) }
    }
  }

  /// The largest movers of every measure of actors, from the first time to the last and by steps.
  func moves() -> [(measure: Int, move: Move)] {
    measures(.actors).flatMap { measure in
      series.largestMoves(measure, count: Self.moverCount).map { (measure, $0) }
    }
  }
}

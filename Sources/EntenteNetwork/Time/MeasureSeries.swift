public import EntenteModel
internal import OrderedCollections

/// Measures of one view at one time after the other, on one list of actors.
///
/// At each time the certain relations and those with the possible ones added are measured apart. The
/// networks of all times have a direction if any has, so that numbers can be compared.
public struct MeasureSeries: Sendable {
  /// What was found at one time.
  public struct Slice: Sendable {
    /// The time.
    public let time: Period
    /// What each measure found, in the order of ``MeasureSeries/measures``.
    public let findings: [Finding]
    /// The same with relations whose beginning nothing dates no more than possible, so that times
    /// can be compared: such a relation is certain only when a source saw it.
    public let comparable: [Finding]
    /// The relations that are certain here though nothing dates their beginning.
    public let undated: [RelationID]
    /// The relations that make a certain tie.
    public let certainRelations: [RelationID]
    /// The relations that make a tie, possible ones too.
    public let possibleRelations: [RelationID]
    /// The relations that are nodes after the actors, in the network with possible ones; that of the
    /// certain ones has the first of them.
    public let junctions: [RelationID]
    /// What the projection left out, with the possible relations in.
    public let notes: [ProjectionNote]
    /// Which relations rest on sources older than the time.
    public let staleness: Staleness?
  }

  /// The measures.
  public let measures: [Measure]
  /// The actors of all times, in the order of the model.
  public let actors: [ActorID]
  /// The projection, with the direction that it came to.
  public let projection: Projection
  /// What was found at each time, in order.
  public let slices: [Slice]

  /// The times, in order.
  public var times: [Period] { slices.map(\.time) }
}

extension MeasureSeries {
  /// Measures a view at one time after the other.
  ///
  /// - Parameters:
  ///   - measures: What is measured.
  ///   - view: The view; nil for the whole model. Its own time does not matter.
  ///   - model: The model.
  ///   - times: The times, such as those of `Period.steps(by:)`.
  ///   - projection: How relations become ties; possible ones are kept apart in any case.
  ///   - grouping: How actors are divided into groups, if they are.
  ///   - options: The parameters of measures.
  ///   - execution: How to run.
  /// - Throws: ``MeasureError/cancelled``, or ``GroupingError``. A measure without a value at some
  ///   time says so in its finding.
  public init(
    _ measures: [Measure],
    of view: View? = nil,
    in model: Model,
    at times: [Period],
    projection: Projection = Projection(),
    grouping: ActorGrouping? = nil,
    options: MeasureOptions = MeasureOptions(),
    execution: Execution = Execution()
  ) throws {
    let view = view.map(model.resolved)
    let projection = view.map(projection.inheriting(from:)) ?? projection
    var selections: [Selection] = []
    var members: Set<ActorID> = []
    let steps = view?.selection ?? []
    let involvement = steps.isEmpty ? Involvement(model) : nil
    for time in times {
      try execution.checkCancellation()
      let selection = model.measuredSelection(steps, at: time, involvement)
      members.formUnion(selection.actors)
      selections.append(selection)
    }
    let actors = OrderedSet(model.actors.keys.filter(members.contains))
    let settled = projection.settled(over: selections, actors)
    self.measures = measures
    self.actors = Array(actors)
    self.projection = settled
    slices = try zip(times, selections).enumerated().map { place, pair in
      try Slice(
        measures,
        at: pair.0,
        ProjectedNetwork(pair.1, settled.with(possible: .included), actors: actors),
        grouping: grouping,
        view: view,
        options: options,
        execution: execution.part(place, of: times.count)
      )
    }
  }
}

extension MeasureSeries.Slice {
  fileprivate init(
    _ measures: [Measure],
    at time: Period,
    _ network: ProjectedNetwork,
    grouping: ActorGrouping?,
    view: View?,
    options: MeasureOptions,
    execution: Execution
  ) throws {
    func context(_ network: ProjectedNetwork) throws -> MeasureContext {
      network.context(
        partition: try grouping.map { try network.partition(by: $0, view: view) },
        options: options,
        execution: execution
      )
    }
    let certain = network.with(possible: .excluded)
    let certainContext = try context(certain)
    let possibleContext = network.hasPossible ? try context(network) : nil
    self.time = time
    let doubting = network.selection.doubtingUndated
    undated = certain.relations.filter { doubting.relations[$0] == .possible }
    let dated =
      undated.isEmpty
      ? nil
      : try context(
        ProjectedNetwork(
          doubting,
          network.projection.with(possible: .excluded),
          actors: OrderedSet(network.actors)
        )
      )
    findings = try measures.map { measure in
      try execution.checkCancellation()
      return try measure.finding(in: certainContext, withPossible: possibleContext)
    }
    comparable = try zip(measures, findings).map { measure, finding in
      guard let dated, measure.level != .pairs else { return finding }
      try execution.checkCancellation()
      var other = try measure.finding(in: dated)
      other.withPossible = finding.withPossible ?? finding.value
      return other
    }
    certainRelations = certain.relations
    possibleRelations = network.relations
    junctions = network.junctions
    notes = network.notes
    staleness = network.selection.staleness
  }
}

extension Projection {
  /// The projection with the direction that it comes to over some selections.
  fileprivate func settled(over selections: [Selection], _ actors: OrderedSet<ActorID>)
    -> Projection
  {
    guard direction == .automatic else { return self }
    var settled = self
    let isDirected = selections.contains { selection in
      var projector = Projector(selection, self, actors: actors)
      projector.run()
      return projector.table.hasDirectedShape
    }
    settled.direction = isDirected ? .directed : .undirected
    return settled
  }
}

extension Execution {
  /// How one of several equal pieces of work runs: its progress is a part of the whole's.
  func part(_ place: Int, of count: Int) -> Execution {
    var part = self
    if let progress {
      part.progress = { share in progress((Double(place) + share) / Double(max(1, count))) }
      progress(Double(place) / Double(max(1, count)))
    }
    return part
  }
}

package import EntenteModel

/// The networks of one selection whose relations differ in their intensity alone.
///
/// The selection is read and projected once; every network after that puts other weights on the same
/// ties. What comes out is what projecting a model with those intensities gives, to the bit, as long as
/// no relation begins or ceases to count.
package struct IntensityNetworks: Sendable {
  /// The identifiers of the actors, and of the relations that are nodes after them.
  package let ids: [String]
  private let base: ProjectedNetwork
  private let places: [RelationID: Int]
  private let context: MeasureContext

  /// Reads a selection as ``MeasureSubject`` does: relations that only may hold are left out.
  ///
  /// - Parameters:
  ///   - selection: The selection.
  ///   - projection: How relations become ties; weighted by intensity, or intensities do not matter.
  ///   - options: The parameters of measures.
  ///   - execution: How to run.
  package init(
    _ selection: Selection,
    _ projection: Projection,
    options: MeasureOptions,
    execution: Execution
  ) {
    let all = ProjectedNetwork(selection, projection.with(possible: .included))
    base = all.hasPossible ? all.with(possible: .excluded) : all
    ids = (0..<all.network.actorCount).map(all.name(of:))
    places = Dictionary(
      base.table.relations.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    context = base.context(options: options, execution: execution)
  }

  /// The network with other intensities of some relations; those that make no tie are passed over.
  ///
  /// - Parameters:
  ///   - intensities: The relations and their intensities.
  ///   - layers: Whether measures will ask for the ties by type, which takes as long as all else.
  /// - Returns: The network with all that measures ask for.
  /// - Complexity: O(*r* + *t* + *n*) for *r* relations, *t* ties and *n* actors.
  package func context(
    of intensities: [(relation: RelationID, intensity: Double)],
    layers: Bool
  ) -> MeasureContext {
    if intensities.isEmpty { return context }
    var table = base.table
    for (relation, intensity) in intensities {
      guard let place = places[relation] else { continue }
      if case .intensity = base.projection.weight { table.weights[place] = intensity }
      table.nets[place] = Double(table.signs[place]) * intensity
    }
    let plan = RowPlan(base.projection, isDirected: base.network.isDirected)
    let built = table.rows(of: base.kept, plan)
    var context = context
    context.network = Network(
      rows: built.rows,
      isDirected: base.network.isDirected,
      relationCount: base.network.relationCount
    )
    if layers { context.layers = base.layers(of: table, base.kept, junctions: built.junctions) }
    return context
  }
}

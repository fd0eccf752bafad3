internal import OrderedCollections

extension Measure {
  /// Whether a measure asks for the ties by type of relation.
  package static func readsLayers(_ name: String) -> Bool {
    layerMeasures.contains { $0.name == name }
  }

  /// Measures of the network by types of relations.
  static let layerMeasures: [Measure] = [
    Measure(
      "layer-edges",
      .whole,
      summary: "how many ties there are of each type of relation",
      reference: structuralMeasures
    ) { context in
      let layers = try context.multiplex(for: "layer-edges")
      return layers.object(of: layers.layers.map { .count($0.network.edgeCount) })
    },
    Measure(
      "layer-actors",
      .whole,
      summary: "how many actors each type of relation ties to another",
      reference: structuralMeasures
    ) { context in
      let layers = try context.multiplex(for: "layer-actors")
      return layers.object(of: layers.activeActorCounts().map { .count($0) })
    },
    Measure(
      "layer-density",
      .whole,
      summary: "the ties of each type of relation as a share of the pairs of actors",
      reference: "Wasserman & Faust 1994, https://doi.org/10.1017/CBO9780511815478"
    ) { context in
      let layers = try context.multiplex(for: "layer-density")
      return layers.object(of: layers.layerDensities().map { .number($0) })
    },
    Measure(
      "layer-degree",
      .whole,
      summary: "the degree of each actor by type of relation",
      reference: structuralMeasures
    ) { context in
      let layers = try context.multiplex(for: "layer-degree")
      let degrees = layers.layerDegrees()
      return .whole(
        .list(
          (0..<layers.actorCount).map { actor in
            var row: OrderedDictionary<String, WholeValue> = ["actor": .actor(actor)]
            for (layer, degrees) in zip(layers.layers, degrees) {
              row[layer.name] = .count(degrees[actor])
            }
            return .object(row)
          }
        )
      )
    },
    Measure(
      "layer-overlap",
      .whole,
      summary: "how far the ties of two types of relations are between the same actors",
      reference: structuralMeasures
    ) { try .whole(.list($0.multiplex(for: "layer-overlap").overlapTable)) },
    Measure(
      "edge-overlap",
      .pairs,
      summary: "of how many types of relations two actors have one",
      reference: structuralMeasures,
      isCount: true
    ) { try .pairs($0.multiplex(for: "edge-overlap").edgeOverlap()) },
    Measure(
      "multiplex-degree",
      .actors,
      summary: "the ties of an actor in all types of relations together",
      reference: structuralMeasures,
      isCount: true
    ) { context in
      let layers = try context.multiplex(for: "multiplex-degree")
      return .actors(layers.overlappingDegree().map(Double.init))
    },
    Measure(
      "multiplex-participation",
      .actors,
      summary: "how evenly an actor's ties are spread over the types of relations: 0 in one only, "
        + "1 the same in all",
      reference: structuralMeasures
    ) { try .actors($0.multiplex(for: "multiplex-participation").participation()) },
    Measure(
      "multiplex-z-score",
      .actors,
      summary: "how far an actor's multiplex degree is from the mean, in standard deviations",
      reference: structuralMeasures
    ) { try .actors($0.multiplex(for: "multiplex-z-score").zScores()) },
  ]

  private static let structuralMeasures =
    "Battiston, Nicosia & Latora 2014, https://doi.org/10.1103/PhysRevE.89.032804"
}

extension MeasureContext {
  /// The network by types of relations.
  fileprivate func multiplex(for measure: String) throws(MeasureError) -> Multiplex {
    guard !layers.isEmpty else { throw .needsModel(measure: measure) }
    return Multiplex(layers)
  }
}

extension Multiplex {
  /// A value for each layer under its name.
  fileprivate func object(of values: [WholeValue]) -> MeasureValue {
    var object: OrderedDictionary<String, WholeValue> = [:]
    for (layer, value) in zip(layers, values) { object[layer.name] = value }
    return .whole(.object(object))
  }

  /// The overlaps as rows of a table.
  fileprivate var overlapTable: [WholeValue] {
    layerOverlaps().map { overlap in
      .object([
        "source": .text(layers[overlap.first].name),
        "target": .text(layers[overlap.second].name),
        "shared": .count(overlap.sharedTies),
        "jaccard": .number(overlap.jaccard),
        "share-of-source": .number(overlap.shareOfFirst),
        "share-of-target": .number(overlap.shareOfSecond),
      ])
    }
  }
}

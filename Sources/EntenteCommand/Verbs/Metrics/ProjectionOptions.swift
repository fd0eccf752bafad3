internal import ArgumentParser
internal import EntenteModel
internal import EntenteNetwork
internal import OrderedCollections

/// How relations become ties.
struct ProjectionOptions: ParsableArguments {
  @Flag(help: "Whether ties have a direction; by default as the types of a model say.")
  var direction: DirectionFlag?

  enum DirectionFlag: String, EnumerableFlag {
    case directed
    case undirected
  }

  @Option(
    name: .customLong("project"),
    help: ArgumentHelp(
      "How a type becomes ties: directed, clique, star, junction or none. Can be repeated.",
      valueName: "type=shape"
    ),
    transform: ProjectionOptions.shape
  )
  var shapes: [(type: RelationTypeID, shape: ProjectionShape)] = []

  @Option(
    help: ArgumentHelp(
      "What a relation adds to a tie's weight: count, intensity, or an attribute such as value.",
      valueName: "count|intensity|attribute"
    )
  )
  var weight: String?

  @Option(help: "Whether a greater weight is a stronger tie (length 1/weight) or a longer way.")
  var weightAs: WeightMeaning = .strength

  enum WeightMeaning: String, CaseIterable, ExpressibleByArgument {
    case strength
    case distance
  }

  @Option(
    help: ArgumentHelp(
      "What of a relation's weight each pair of a clique gets.",
      valueName: "1|1/(n-1)"
    ),
    transform: Word.transform
  )
  var cliqueWeight: Projection.CliqueWeight = .whole

  @Option(
    help: ArgumentHelp(
      "How several relations of a pair become one tie.",
      valueName: "sum|max|mean|apart"
    ),
    transform: Word.transform
  )
  var parallel: Projection.Parallels = .sum

  @Option(
    help: ArgumentHelp(
      "Whether ties are signed by valence, or only those of one valence are ties.",
      valueName: "valence|ignored|cooperative|conflictual"
    ),
    transform: Word.transform
  )
  var sign: Projection.Sign = .valence

  @Option(
    help: ArgumentHelp(
      "Whether relations that may hold are kept apart, as ranges, or are in or out.",
      valueName: "apart|included|excluded"
    ),
    transform: Word.transform
  )
  var possible: MeasureSubject.PossibleRelations = .apart

  /// The projection of a model.
  var projection: Projection {
    var projection = Projection(
      direction: direction.map { $0 == .directed ? .directed : .undirected } ?? .automatic,
      weight: weighting,
      cliqueWeight: cliqueWeight,
      parallels: parallel,
      sign: sign
    )
    for (type, shape) in shapes { projection.shapes[type] = shape }
    return projection
  }

  private var weighting: Projection.Weighting {
    switch weight {
    case nil: .unweighted
    case "count"?: .count
    case "intensity"?: .intensity
    case let name?: .attribute(AttributeID(name))
    }
  }

  /// How far apart ties keep actors, where they have weights.
  func length(weighted: Bool) -> TieLength {
    guard weighted else { return .one }
    return weightAs == .strength ? .strength : .distance
  }

  static func shape(_ text: String) throws -> (RelationTypeID, ProjectionShape) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let shape = ProjectionShape(rawValue: parts[1]) else {
      let shapes = ProjectionShape.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("'\(text)' is no projection; write TYPE=SHAPE with one of \(shapes).")
    }
    return (RelationTypeID(parts[0]), shape)
  }
}

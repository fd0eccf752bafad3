public import EntenteModel
public import OrderedCollections

/// How relations of any number of actors become ties between two: what a network depends on besides
/// the model, and what every result is printed with.
///
/// A type's ``ProjectionShape`` says which participants are tied. Roles enter it by their side:
/// - `directed`: every source to every target.
/// - `clique`: every pair of peers; where nobody stands as a peer, every pair of sources, targets and
///   hubs, so that a directed type may be read without its direction.
/// - `star`: the hub to every other participant.
/// - `junction`: the relation becomes a node, tied to all who take part, venues too. Where a network
///   is directed, arcs lead from the sources to the relation and from it to the targets, and both
///   ways for all others.
/// - `none`: no tie; nor is there one for a type that declares no shape, which R803 reports.
///
/// Those at a venue, such as observers and issues, are tied by junctions alone. Nobody is tied to
/// itself, unless the type allows it and has the actor as source and as target. In a directed network
/// cliques and stars have arcs both ways.
///
/// Of the modalities, `actual` and `reported` count as their dates say. What is `alleged` may hold, and
/// counts as possible, however certain its dates are. What is `announced`, `planned` or `hypothetical`
/// is not yet, and what is `denied` is not by the word of somebody: none of them is a tie unless
/// asked for. What is `absent` never is. A relation that another one supersedes is retired.
public struct Projection: Hashable, Sendable {
  /// Whether ties have a direction.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// If any relation is tied by the shape `directed`.
    case automatic
    case directed
    case undirected
  }

  /// What a relation adds to the weight of a tie.
  public enum Weighting: Hashable, Sendable {
    /// Ties have no weights.
    case unweighted
    /// 1.
    case count
    /// Its intensity, at the last of the days asked about.
    case intensity
    /// A number that it has as an attribute; without one it makes no tie.
    case attribute(AttributeID)
  }

  /// What part of a relation's weight each pair of a clique has.
  public enum CliqueWeight: String, Hashable, Sendable, CaseIterable {
    /// All of it.
    case whole = "1"
    /// A share, so that each of the *n* peers has the relation's weight in all.
    ///
    /// Source: M. E. J. Newman, "Scientific collaboration networks. II", *Physical Review E* 64,
    /// 2001, equation 2. <https://doi.org/10.1103/PhysRevE.64.016132>
    case shared = "1/(n-1)"
  }

  /// How the relations of one pair become one tie.
  public enum Parallels: String, Hashable, Sendable, CaseIterable {
    case sum
    case max
    case mean
    /// Types are measured as layers; the network of all says only who is tied at all, without
    /// weights and signs.
    case apart
  }

  /// What becomes of the valence of relations.
  public enum Sign: String, Hashable, Sendable, CaseIterable {
    /// A tie has the sign of the sum over its relations of (+1, −1, 0) × intensity.
    case valence
    /// Ties have no sign.
    case ignored
    /// Only cooperative relations make ties, which have no sign.
    case cooperative
    /// Only conflictual relations make ties, which have no sign.
    case conflictual
  }

  /// What becomes of relations that may hold.
  public enum PossibleTies: String, Hashable, Sendable, CaseIterable {
    case excluded
    case included
  }

  /// Shapes that differ from the types' own; each goes for the special cases of its type too, and of
  /// several the nearest counts.
  public var shapes: OrderedDictionary<RelationTypeID, ProjectionShape>
  /// Whether ties have a direction.
  public var direction: Direction
  /// What a relation adds to the weight of a tie.
  public var weight: Weighting
  /// What part of it each pair of a clique has.
  public var cliqueWeight: CliqueWeight
  /// How the relations of one pair become one tie.
  public var parallels: Parallels
  /// What becomes of the valence of relations.
  public var sign: Sign
  /// What becomes of relations that may hold.
  public var possible: PossibleTies
  /// The modalities that count as the dates say.
  public var asserted: Set<Modality>
  /// The modalities that make a relation possible at most.
  public var doubted: Set<Modality>
  /// The types that are layers, each with its special cases; if empty every type in use is one, with
  /// the relations that name it alone.
  public var layerTypes: [RelationTypeID]

  /// Creates a projection; without arguments that of a model's own shapes, of certain relations,
  /// without weights.
  public init(
    shapes: OrderedDictionary<RelationTypeID, ProjectionShape> = [:],
    direction: Direction = .automatic,
    weight: Weighting = .unweighted,
    cliqueWeight: CliqueWeight = .whole,
    parallels: Parallels = .sum,
    sign: Sign = .valence,
    possible: PossibleTies = .excluded,
    asserted: Set<Modality> = [.actual, .reported],
    doubted: Set<Modality> = [.alleged],
    layerTypes: [RelationTypeID] = []
  ) {
    self.shapes = shapes
    self.direction = direction
    self.weight = weight
    self.cliqueWeight = cliqueWeight
    self.parallels = parallels
    self.sign = sign
    self.possible = possible
    self.asserted = asserted
    self.doubted = doubted
    self.layerTypes = layerTypes
  }

  /// The projection with the shapes of a view, where it has none of its own for the type.
  ///
  /// The view should be resolved, so that it has the shapes of the views that it extends.
  public func inheriting(from view: View) -> Projection {
    var result = self
    result.shapes.merge(view.projections) { own, _ in own }
    return result
  }

  /// The same with possible relations in or out.
  public func with(possible: PossibleTies) -> Projection {
    var result = self
    result.possible = possible
    return result
  }

  /// The shape of a type: the nearest that the projection says along the ancestry, else the type's
  /// own; nil if neither says one.
  public func shape(of type: ResolvedRelationType) -> ProjectionShape? {
    type.ancestry.lazy.compactMap { shapes[$0] }.first ?? type.projection
  }
}

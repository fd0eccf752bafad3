import EntenteModel

/// The ties of a selection before they become rows: who is tied by which relation, as flat arrays.
///
/// All networks of one selection come from one table: that of certain relations, that with possible
/// ones, a layer, a sampled world. Nodes are the actors and after them the relations that are nodes of
/// their own.
struct TieTable: Sendable {
  /// What is told of a tie.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8
    /// The tie has no direction of its own: in a directed network it is an arc each way.
    static let mutual = Marks(rawValue: 1)
    /// The relation, or an end's part in it, may hold.
    static let possible = Marks(rawValue: 2)
  }

  /// No participation in doubt.
  static let noDoubt = UInt32.max

  var actorCount: Int
  /// The ends of each tie.
  ///
  /// Actors count from 0; a relation that is a node is the number of actors
  /// plus its place among ``relations``.
  var sources: [UInt32] = []
  var targets: [UInt32] = []
  /// The place of each tie's relation.
  var tieRelations: [UInt32] = []
  var marks: [Marks] = []
  /// The participation at each end of a tie that alone may not hold, by its number; or ``noDoubt``.
  var sourceDoubts: [UInt32] = []
  var targetDoubts: [UInt32] = []
  /// How many participations are in doubt.
  var doubtCount = 0

  /// The relations that count, in the order of the model, also those that tie nobody.
  var relations: [RelationID] = []
  /// What each adds to the weight of its ties.
  var weights: [Double] = []
  /// What each adds to the signed weight of its ties.
  var nets: [Double] = []
  /// The sign of each, whatever its intensity.
  var signs: [Int8] = []
  /// The place of each relation's type among ``types``.
  var relationTypes: [UInt32] = []
  var relationShapes: [ProjectionShape?] = []
  /// Whether the relation itself may hold, by its dates or its modality.
  var isPossible: [Bool] = []
  /// The distinct participants of each relation: `members[memberOffsets[r]..<memberOffsets[r + 1]]`.
  var memberOffsets: [UInt32] = [0]
  var members: [UInt32] = []
  /// The participation in doubt of each member, or ``noDoubt``.
  var memberDoubts: [UInt32] = []
  /// The types in use, in the order of their first relation.
  var types: [RelationTypeID] = []
  /// Whether a relation is tied by the shape `directed`.
  var hasDirectedShape = false

  /// Whether the table has anything that may hold.
  var hasPossible: Bool { doubtCount > 0 || isPossible.contains(true) }

  mutating func append(
    from source: TieEnd,
    to target: TieEnd,
    relation: Int,
    isMutual: Bool
  ) {
    sources.append(source.node)
    targets.append(target.node)
    tieRelations.append(UInt32(truncatingIfNeeded: relation))
    sourceDoubts.append(source.doubt)
    targetDoubts.append(target.doubt)
    var mark: Marks = isMutual ? .mutual : []
    if isPossible[relation] || source.doubt != Self.noDoubt || target.doubt != Self.noDoubt {
      mark.insert(.possible)
    }
    marks.append(mark)
  }
}

/// An end of a tie.
struct TieEnd {
  /// The node.
  var node: UInt32
  /// The participation in doubt that puts it there, or ``TieTable/noDoubt``.
  var doubt: UInt32 = TieTable.noDoubt
}

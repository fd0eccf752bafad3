internal import Synchronization

/// A graph of actors and the ties between them, as plain integers and doubles.
///
/// Actors are the numbers `0..<actorCount`; what they are called is kept beside the network by
/// whoever made it. A directed network has an arc for each tie. An undirected one has two, one in
/// the row of either actor, and a tie of an actor to itself once. After combination there is at most
/// one tie for each pair and direction.
public struct Network: Sendable {
  /// Whether ties have a direction.
  public let isDirected: Bool
  /// The ties by the actor they start from.
  public let rows: Rows
  /// How many relations or rows of a table were read to make the network, before combination.
  public let relationCount: Int
  /// How many ties lead from an actor to itself.
  public let selfTieCount: Int
  private let incoming: Incoming

  /// Creates a network from rows.
  ///
  /// - Parameters:
  ///   - rows: The rows; those of an undirected network must be symmetric.
  ///   - isDirected: Whether ties have a direction.
  ///   - relationCount: How many relations were read; by default as many as there are edges.
  public init(rows: Rows, isDirected: Bool, relationCount: Int? = nil) {
    var selfTies = 0
    for actor in 0..<rows.actorCount where rows.arc(from: actor, to: actor) != nil { selfTies += 1 }
    self.rows = rows
    self.isDirected = isDirected
    self.selfTieCount = selfTies
    self.incoming = Incoming()
    let edges = isDirected ? rows.arcCount : (rows.arcCount + selfTies) / 2
    self.relationCount = relationCount ?? edges
  }

  /// How many actors there are, *n* in formulas.
  public var actorCount: Int { rows.actorCount }

  /// How many ties there are after combination, *m* in formulas; an undirected one counts once.
  public var edgeCount: Int {
    isDirected ? rows.arcCount : (rows.arcCount + selfTieCount) / 2
  }

  /// Whether ties have weights.
  public var isWeighted: Bool { rows.weights != nil }

  /// Whether ties have signs.
  public var isSigned: Bool { rows.signs != nil }

  /// The ties by the actor they lead to; made when first asked for, and the same rows if the
  /// network is undirected.
  public var incomingRows: Rows {
    isDirected ? incoming.rows(of: rows) : rows
  }

  /// The rows of incoming ties, made once.
  private final class Incoming: Sendable {
    private let made = Mutex<Rows?>(nil)

    func rows(of rows: Rows) -> Rows {
      made.withLock { made in
        if let made { return made }
        let transposed = rows.transposed()
        made = transposed
        return transposed
      }
    }
  }
}

extension Network: Hashable {
  /// Whether two networks have the same ties; how many relations they were made of counts too.
  public static func == (lhs: Network, rhs: Network) -> Bool {
    lhs.isDirected == rhs.isDirected && lhs.relationCount == rhs.relationCount
      && lhs.rows == rhs.rows
  }

  /// Hashes the ties.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(isDirected)
    hasher.combine(rows)
  }
}

/// How many of all sets of three actors are tied in each of the sixteen possible ways.
public struct TriadCensus: Hashable, Sendable {
  private var counts: [Double]

  /// The number of triads of a type; exact up to 2⁵³.
  public fileprivate(set) subscript(type: TriadType) -> Double {
    get { counts[Self.index(type)] }
    set { counts[Self.index(type)] = newValue }
  }

  private static func index(_ type: TriadType) -> Int {
    TriadType.allCases.firstIndex(of: type) ?? 0
  }
}

extension Network {
  /// Returns how many of all sets of three actors are tied in each of the sixteen possible ways.
  ///
  /// An undirected tie counts as both directions, so that only 003, 102, 201 and 300 occur. Weights,
  /// signs, parallel ties and ties of an actor to itself have no effect.
  ///
  /// - Parameter execution: How to run.
  /// - Returns: Sixteen whole numbers for the whole network. Unit: sets of three actors; their sum is
  ///   *n*(*n* − 1)(*n* − 2)/6. Not normalised. All 0 of fewer than three actors.
  /// - Throws: ``MeasureError/cancelled``.
  /// - Complexity: O(*m*^1.5) time and O(*n* + *m*) space. Only triads with three ties are looked
  ///   for; the others follow from the degrees.
  ///
  /// As NetworkX's `triadic_census` and igraph's `triad_census`.
  ///
  /// Source: P. W. Holland, S. Leinhardt, "Local structure in social networks", *Sociological
  /// Methodology* 7, 1976, <https://doi.org/10.2307/270703>; V. Batagelj, A. Mrvar, "A subquadratic
  /// triad census algorithm for large sparse networks with small maximum degree", *Social Networks*
  /// 23(3), 2001, <https://doi.org/10.1016/S0378-8733(01)00035-1>, whose way to count it is not.
  public func triadCensus(execution: Execution = Execution()) throws(MeasureError) -> TriadCensus {
    let (contacts, directions) = try directedContacts(execution: execution)
    let closed = try DegreeOrder(contacts, directions: directions, execution: execution)
      .closedTriads(execution: execution)
    return TriadCensus(closed: closed, contacts: contacts, directions: directions)
  }
}

extension TriadCensus {
  /// Completes the triads with three ties by all others.
  fileprivate init(closed: [TriadType: Int], contacts: Rows, directions: [UInt8]) {
    counts = [Double](repeating: 0, count: TriadType.allCases.count)
    func count(_ type: TriadType) -> Int { closed[type] ?? 0 }
    for (type, count) in closed { self[type] = Double(count) }

    let open = OpenPairs(contacts: contacts, directions: directions)
    let (c030T, c030C, c120D) = (count(.t030T), count(.t030C), count(.t120D))
    let (c120U, c120C, c210) = (count(.t120U), count(.t120C), count(.t210))
    self[.t021D] = Double(open.outOut - c030T - c120D)
    self[.t021U] = Double(open.inIn - c030T - c120U)
    self[.t021C] = Double(open.outIn - c030T - 3 * c030C - c120C)
    self[.t111D] = Double(open.inMutual - 2 * c120D - c120C - c210)
    self[.t111U] = Double(open.outMutual - 2 * c120U - c120C - c210)
    self[.t201] = Double(open.mutualMutual - c210 - 3 * count(.t300))

    let actors = contacts.actorCount
    let others = max(0, actors - 2)
    var (asymmetric, mutual) = (open.asymmetric * others, open.mutual * others)
    for type in TriadType.allCases {
      asymmetric -= type.asymmetricCount * Int(self[type])
      mutual -= type.mutualCount * Int(self[type])
    }
    self[.t012] = Double(asymmetric)
    self[.t102] = Double(mutual)
    self[.t003] = Self.triples(of: actors, without: counts.reduce(0) { $0 + Int($1) })
  }

  /// How many sets of three there are of a number of actors, but for some; rounded if too many to
  /// count.
  static func triples(of actors: Int, without others: Int) -> Double {
    guard actors > 2 else { return 0 }
    let pairs = actors * (actors - 1) / 2
    let triples = pairs.multipliedFullWidth(by: actors - 2)
    guard triples.high == 0 else {
      return Double(pairs) * Double(actors - 2) / 3 - Double(others)
    }
    return Double(3.dividingFullWidth(triples).quotient - others)
  }
}

/// Pairs of ties that meet in an actor, by their directions seen from it, whether or not the other
/// ends are tied.
private struct OpenPairs {
  private(set) var outOut = 0
  private(set) var inIn = 0
  private(set) var outIn = 0
  private(set) var outMutual = 0
  private(set) var inMutual = 0
  private(set) var mutualMutual = 0
  /// How many pairs have a tie in one direction.
  private(set) var asymmetric = 0
  /// How many pairs have ties in both.
  private(set) var mutual = 0

  init(contacts: Rows, directions: [UInt8]) {
    for actor in 0..<contacts.actorCount {
      var (out, both) = (0, 0)
      let arcs = contacts.arcs(of: actor)
      for arc in arcs {
        out += directions[arc] == 1 ? 1 : 0
        both += directions[arc] == 3 ? 1 : 0
      }
      let into = arcs.count - out - both
      outOut += out * (out - 1) / 2
      inIn += into * (into - 1) / 2
      outIn += out * into
      outMutual += out * both
      inMutual += into * both
      mutualMutual += both * (both - 1) / 2
      asymmetric += out
      mutual += both
    }
    mutual /= 2
  }
}

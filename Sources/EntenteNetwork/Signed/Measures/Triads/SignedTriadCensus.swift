public import OrderedCollections

extension Network {
  /// Returns how many sets of three actors are tied and signed in each possible way.
  ///
  /// A type is named as signnet does: the name of the unsigned triad, such as 120U (see
  /// ``TriadType``), and the signs of the arcs from the first actor to the second and the third, from
  /// the second to the first and the third, from the third to the first and the second: P positive,
  /// N negative, 0 none. Of the six orders of three actors that counts whose text comes first, so
  /// that a type has one name; signnet names some types by another order. Neutral ties, ties of an
  /// actor to itself and weights have no effect; an undirected tie is an arc both ways.
  ///
  /// Sets with at least two tied pairs are looked at one by one, the others follow from how many
  /// pairs there are.
  ///
  /// - Parameter execution: How to run.
  /// - Returns: The number of sets of three for each type that occurs, in the order of the unsigned
  ///   types and then of the text; the numbers add up to *n*(*n* − 1)(*n* − 2)/6, exact up to 2⁵³.
  /// - Throws: ``MeasureError/cancelled``.
  /// - Complexity: O(*n* + Σ*d*²) for *d* contacts of an actor.
  ///
  /// Source: D. Schoch, *signnet: Methods to Analyse Signed Networks*, R package, function
  /// `triad_census_signed`, <https://cran.r-project.org/package=signnet>; types: P. W. Holland, S.
  /// Leinhardt, "Local structure in social networks", *Sociological Methodology* 7, 1976.
  /// <https://doi.org/10.2307/270703>
  public func signedTriadCensus(
    execution: Execution = Execution()
  ) throws(MeasureError) -> OrderedDictionary<String, Double> {
    let contacts = SignedContacts(self)
    var counts = [Int](repeating: 0, count: 729)
    var tied = 0
    /// For each kind of pair how many there are, and how many sets of three that hold another one.
    var pairs = [Int](repeating: 0, count: 9)
    var covered = pairs
    for first in 0..<actorCount {
      if first & 0xFF == 0 { try execution.checkCancellation() }
      contacts.forEachConnectedTriple(smallest: first) { code in
        counts[code.number] += 1
        tied += 1
        for pair in [code.pairs.0, code.pairs.1, code.pairs.2] where pair != 0 {
          covered[SignedContact.canonical(pair)] += 1
        }
      }
      for contact in contacts.rows[first] where contact.other > first {
        pairs[SignedContact.canonical(contact.kind)] += 1
      }
    }
    var census = SignedTriadTally()
    for code in counts.indices where counts[code] > 0 {
      census.add(SignedTriadCode(number: code), Double(counts[code]))
    }
    let others = max(0, actorCount - 2)
    var single = 0
    for kind in 1..<9 {
      let alone = pairs[kind] * others - covered[kind]
      single += alone
      if alone > 0 { census.add(SignedTriadCode(kind, 0, 0), Double(alone)) }
    }
    let empty = TriadCensus.triples(of: actorCount, without: tied + single)
    if empty > 0 { census.add(SignedTriadCode(0, 0, 0), empty) }
    return census.sorted
  }
}

/// The signed arcs between two actors, seen from one: three times the sign away from it plus the sign
/// towards it, with 0 none, 1 negative, 2 positive.
private struct SignedContact {
  var other: Int
  var kind: Int

  /// One kind for what is the same seen from either.
  static func canonical(_ kind: Int) -> Int { min(kind, kind % 3 * 3 + kind / 3) }
}

/// For each actor whom it has signed ties with.
private struct SignedContacts {
  var rows: [[SignedContact]]

  init(_ network: Network) {
    let incoming = network.incomingRows
    func kind(_ rows: Rows, _ arc: Int) -> Int {
      switch rows.signs?[arc] ?? 0 {
      case 0: 0
      case ..<0: 1
      default: 2
      }
    }
    rows = (0..<network.actorCount).map { actor in
      var row: [SignedContact] = []
      var forth = network.rows.arcs(of: actor)
      var back = incoming.arcs(of: actor)
      while !forth.isEmpty || !back.isEmpty {
        let next = forth.isEmpty ? .max : network.rows.targets[forth.lowerBound]
        let nextBack = back.isEmpty ? .max : incoming.targets[back.lowerBound]
        let other = min(next, nextBack)
        var value = 0
        if next == other { value += 3 * kind(network.rows, forth.removeFirst()) }
        if nextBack == other { value += kind(incoming, back.removeFirst()) }
        if value != 0, Int(other) != actor {
          row.append(SignedContact(other: Int(other), kind: value))
        }
      }
      return row
    }
  }

  /// The kind of the pair of two actors, seen from the first.
  func kind(_ one: Int, _ other: Int) -> Int {
    var range = rows[one].indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let contact = rows[one][middle]
      if contact.other == other { return contact.kind }
      range =
        contact.other < other
        ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return 0
  }

  /// Hands over each set of three with at least two tied pairs, once: in the middle of two tied pairs
  /// is an actor; where all pairs are tied that with the smallest number.
  func forEachConnectedTriple(smallest middle: Int, _ body: (SignedTriadCode) -> Void) {
    let row = rows[middle]
    for (place, one) in row.enumerated() {
      for other in row[(place + 1)...] {
        let last = kind(one.other, other.other)
        if last != 0, one.other < middle || other.other < middle { continue }
        body(SignedTriadCode(one.kind, other.kind, last))
      }
    }
  }
}

/// The arcs of three actors.
private struct SignedTriadCode {
  /// The pairs of the first and the second, the first and the third, the second and the third.
  var pairs: (Int, Int, Int)

  init(_ ab: Int, _ ac: Int, _ bc: Int) { pairs = (ab, ac, bc) }

  init(number: Int) { pairs = (number / 81, number / 9 % 9, number % 9) }

  var number: Int { pairs.0 * 81 + pairs.1 * 9 + pairs.2 }

  /// The signs of the six arcs in the order of the type's name.
  private func text(_ order: [Int]) -> String {
    let matrix = [
      [0, pairs.0 / 3, pairs.1 / 3], [pairs.0 % 3, 0, pairs.2 / 3], [pairs.1 % 3, pairs.2 % 3, 0],
    ]
    let letters = ["0", "N", "P"]
    return [(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)]
      .map { letters[matrix[order[$0.0]][order[$0.1]]] }.joined()
  }

  var name: String {
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    return type.rawValue + "-" + (orders.map(text).min() ?? "")
  }

  /// The type without signs.
  var type: TriadType {
    func direction(_ kind: Int) -> UInt8 { (kind / 3 > 0 ? 1 : 0) | (kind % 3 > 0 ? 2 : 0) }
    func reversed(_ direction: UInt8) -> UInt8 { direction >> 1 | (direction & 1) << 1 }
    let (ab, ac, bc) = (direction(pairs.0), direction(pairs.1), direction(pairs.2))
    if ab != 0, ac != 0, bc != 0 { return TriadType(closed: ab, bc, reversed(ac)) }
    // Seen from the actor in the middle of what is tied.
    let both: [UInt8] =
      ab == 0 ? [reversed(ac), reversed(bc)] : ac == 0 ? [reversed(ab), bc] : [ab, ac]
    switch (both.min() ?? 0, both.max() ?? 0) {
    case (0, 0): return .t003
    case (0, 3): return .t102
    case (0, _): return .t012
    case (1, 1): return .t021D
    case (2, 2): return .t021U
    case (1, 2): return .t021C
    case (1, 3): return .t111U
    case (2, 3): return .t111D
    default: return .t201
    }
  }
}

/// Types of signed triads with their numbers.
private struct SignedTriadTally {
  private var counts: [String: Double] = [:]

  mutating func add(_ code: SignedTriadCode, _ count: Double) {
    counts[code.name, default: 0] += count
  }

  var sorted: OrderedDictionary<String, Double> {
    let types = TriadType.allCases.map(\.rawValue)
    func place(_ name: String) -> Int {
      types.firstIndex { name.hasPrefix($0 + "-") } ?? types.count
    }
    let keys = counts.keys.sorted { (place($0), $0) < (place($1), $1) }
    return OrderedDictionary(uniqueKeysWithValues: keys.map { ($0, counts[$0] ?? 0) })
  }
}

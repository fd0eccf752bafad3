/// What walks through a hypergraph pass along.
public enum HypergraphSide: String, Hashable, Sendable, CaseIterable {
  /// From relation to relation through actors in both.
  case relations
  /// From actor to actor through relations of both.
  case actors
}

extension Hypergraph {
  /// Returns the *s*-connected components: of relations that a chain joins in which each two that
  /// follow share at least *s* actors, or of actors who share at least *s* relations.
  ///
  /// The greater *s*, the closer what is joined. Roles, direction, weights and signs have no effect.
  ///
  /// - Parameters:
  ///   - side: Whether relations or actors are joined.
  ///   - width: *s*.
  /// - Returns: The relations or actors of each component, ascending; the largest component first, of
  ///   equal ones that with the smallest member. Only relations of at least *s* actors, or actors of
  ///   at least *s* relations, are in any; one that shares too little with others is alone in its.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` if *s* is less than 1.
  /// - Complexity: O(Σ*d*² + *p* log *p*), for the numbers *d* of relations of actors, or of actors
  ///   of relations, and *p* pairs that share any.
  ///
  /// HyperNetX's `s_connected_components` also counts relations that are too small for *s*, if asked
  /// for components of one.
  ///
  /// Source: S. G. Aksoy, C. Joslyn, C. Ortiz Marrero, B. Praggastis, E. Purvine, "Hypernetwork
  /// science via high-order hypergraph walks", *EPJ Data Science* 9, 16, 2020.
  /// <https://doi.org/10.1140/epjds/s13688-020-00231-0>
  public func sComponents(
    of side: HypergraphSide,
    width: Int
  ) throws(MeasureError) -> [[Int]] {
    guard width >= 1 else {
      throw .unusableParameter(
        measure: "s-components",
        name: "s",
        reason: "is \(width); at least 1 must be shared"
      )
    }
    let sets = sets(of: side)
    var pieces = DisjointSets(count: sets.count)
    for overlap in overlaps(of: side) where overlap.count >= width {
      pieces.join(overlap.first, overlap.second)
    }
    return components(of: sets, width: width, in: &pieces)
  }

  /// Returns the *s*-connected components for every *s* at which anything is still joined.
  ///
  /// - Parameter side: Whether relations or actors are joined.
  /// - Returns: The components for *s* = 1 and on, to the greatest number that two share.
  /// - Complexity: as ``sComponents(of:width:)``, and O(*k*) more for each *s*, for *k* relations or
  ///   actors.
  public func sComponents(of side: HypergraphSide) -> [[[Int]]] {
    let sets = sets(of: side)
    let overlaps = overlaps(of: side).sorted { $0.count > $1.count }
    var pieces = DisjointSets(count: sets.count)
    var joined = 0
    var result: [[[Int]]] = []
    for width in stride(from: max(1, overlaps.first?.count ?? 1), through: 1, by: -1) {
      while joined < overlaps.count, overlaps[joined].count >= width {
        pieces.join(overlaps[joined].first, overlaps[joined].second)
        joined += 1
      }
      result.append(components(of: sets, width: width, in: &pieces))
    }
    return result.reversed()
  }

  private func sets(of side: HypergraphSide) -> [[Int]] {
    side == .relations ? members : relationsByActor
  }

  private func overlaps(of side: HypergraphSide) -> [Overlap] {
    side == .relations
      ? Self.overlaps(of: members, in: relationsByActor)
      : Self.overlaps(of: relationsByActor, in: members)
  }

  private func components(
    of sets: [[Int]],
    width: Int,
    in pieces: inout DisjointSets
  ) -> [[Int]] {
    var places = [Int](repeating: -1, count: sets.count)
    var components: [[Int]] = []
    for set in sets.indices where sets[set].count >= width {
      let root = pieces.root(of: set)
      if places[root] < 0 {
        places[root] = components.count
        components.append([])
      }
      components[places[root]].append(set)
    }
    return components.sorted { (-$0.count, $0[0]) < (-$1.count, $1[0]) }
  }
}

/// Sets that are joined step by step.
///
/// Source: R. E. Tarjan, J. van Leeuwen, "Worst-case analysis of set union algorithms", *Journal of
/// the ACM* 31(2), 1984: path halving, linking by index. <https://doi.org/10.1145/62.2160>
private struct DisjointSets {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  mutating func root(of element: Int) -> Int {
    var element = element
    while parents[element] != element {
      parents[element] = parents[parents[element]]
      element = parents[element]
    }
    return element
  }

  mutating func join(_ first: Int, _ second: Int) {
    let (a, b) = (root(of: first), root(of: second))
    parents[max(a, b)] = min(a, b)
  }
}

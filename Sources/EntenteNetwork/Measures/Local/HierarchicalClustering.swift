extension PairMatrix {
  /// Merges the closest actors, then clusters, until all are one.
  ///
  /// - Parameter linkage: How two clusters are apart, by the distances of their members.
  /// - Returns: The merges, closest first. Of clusters that are equally close those merge first that
  ///   are come upon first from the first actor; another order may give other merges then. Distances
  ///   that are not numbers count as infinite.
  /// - Complexity: O(*n*²) time and space.
  ///
  /// As R's `hclust` and SciPy's `linkage`, but for equal distances.
  ///
  /// Source: D. Müllner, "Modern hierarchical, agglomerative clustering algorithms", 2011, figure 3,
  /// <https://doi.org/10.48550/arXiv.1109.2378>; the chain of nearest neighbours F. Murtagh, "A survey
  /// of recent advances in hierarchical clustering algorithms", *The Computer Journal* 26(4), 1983,
  /// <https://doi.org/10.1093/comjnl/26.4.354>.
  public func clustering(_ linkage: Linkage) -> Dendrogram {
    var chain = NearestNeighbourChain(self, linkage)
    return Dendrogram(actorCount: actorCount, pairs: chain.merges())
  }
}

/// Clusters, each the nearest neighbour of the one before.
///
/// A cluster goes by the greatest of its actors.
private struct NearestNeighbourChain {
  private let linkage: Linkage
  private let count: Int
  private var distances: [Double]
  private var sizes: [Int]
  private var chain: [Int] = []

  init(_ matrix: PairMatrix, _ linkage: Linkage) {
    self.linkage = linkage
    count = matrix.actorCount
    distances = matrix.values.map { $0.isNaN ? .infinity : $0 }
    sizes = [Int](repeating: 1, count: matrix.actorCount)
  }

  /// The merges in the order in which they are found, which is not by distance.
  mutating func merges() -> [(first: Int, second: Int, height: Double)] {
    var found: [(first: Int, second: Int, height: Double)] = []
    while found.count < count - 1 {
      if chain.isEmpty, let first = sizes.firstIndex(where: { $0 > 0 }) { chain.append(first) }
      let (nearest, distance) = nearest(to: chain[chain.count - 1])
      if chain.count > 1, nearest == chain[chain.count - 2] {
        let last = chain.removeLast()
        chain.removeLast()
        found.append((min(last, nearest), max(last, nearest), distance))
        merge(min(last, nearest), into: max(last, nearest))
      } else {
        chain.append(nearest)
      }
    }
    return found
  }

  /// The nearest cluster; of equal ones that before in the chain, or else the first.
  private func nearest(to cluster: Int) -> (cluster: Int, distance: Double) {
    var nearest = chain.count > 1 ? chain[chain.count - 2] : -1
    var least = nearest < 0 ? Double.infinity : distance(cluster, nearest)
    for other in 0..<count where sizes[other] > 0 && other != cluster {
      let distance = distance(cluster, other)
      if distance < least || nearest < 0 { (nearest, least) = (other, distance) }
    }
    return (nearest, least)
  }

  private func distance(_ first: Int, _ second: Int) -> Double {
    distances[PairMatrix.index(min(first, second), max(first, second), count)]
  }

  private mutating func merge(_ first: Int, into second: Int) {
    let (firstSize, secondSize) = (Double(sizes[first]), Double(sizes[second]))
    for other in 0..<count where sizes[other] > 0 && other != first && other != second {
      let (a, b) = (distance(first, other), distance(second, other))
      let merged =
        switch linkage {
        case .single: min(a, b)
        case .complete: max(a, b)
        case .average: (firstSize * a + secondSize * b) / (firstSize + secondSize)
        }
      distances[PairMatrix.index(min(second, other), max(second, other), count)] = merged
    }
    sizes[second] += sizes[first]
    sizes[first] = 0
  }
}

extension Dendrogram {
  /// Puts merges of clusters that go by one of their actors in order.
  fileprivate init(actorCount: Int, pairs: [(first: Int, second: Int, height: Double)]) {
    let order = pairs.indices.sorted { (pairs[$0].height, $0) < (pairs[$1].height, $1) }
    var parents = Array(0..<actorCount + pairs.count)
    var sizes = [Int](repeating: 1, count: actorCount + pairs.count)
    func root(_ cluster: Int) -> Int {
      var cluster = cluster
      while parents[cluster] != cluster {
        parents[cluster] = parents[parents[cluster]]
        cluster = parents[cluster]
      }
      return cluster
    }
    var merges: [Merge] = []
    for index in order {
      let (first, second) = (root(pairs[index].first), root(pairs[index].second))
      let cluster = actorCount + merges.count
      parents[first] = cluster
      parents[second] = cluster
      sizes[cluster] = sizes[first] + sizes[second]
      merges.append(
        Merge(
          first: min(first, second),
          second: max(first, second),
          height: pairs[index].height,
          size: sizes[cluster]
        )
      )
    }
    self.init(actorCount: actorCount, merges: merges)
  }
}

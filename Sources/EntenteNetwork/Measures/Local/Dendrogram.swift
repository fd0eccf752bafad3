/// How two clusters are apart, by the distances of their members.
public enum Linkage: String, Hashable, Sendable, CaseIterable {
  /// As their closest members.
  case single
  /// As their farthest members.
  case complete
  /// As their members on average.
  case average
}

/// Clusters of actors within clusters, by the distances at which they were merged.
public struct Dendrogram: Hashable, Sendable {
  /// Two clusters that become one.
  ///
  /// A cluster below *n* is the actor of that number, cluster *n* + *i* what the merge *i* made.
  public struct Merge: Hashable, Sendable {
    /// The cluster with the smaller number.
    public let first: Int
    /// The other.
    public let second: Int
    /// How far apart they are.
    public let height: Double
    /// How many actors they have together.
    public let size: Int
  }

  /// How many actors there are.
  public let actorCount: Int
  /// The merges, closest first: one fewer than actors.
  public let merges: [Merge]

  /// The partition after all merges but the last few.
  ///
  /// - Parameter groupCount: How many groups to leave, from 1 to *n*; 0 of no actors.
  /// - Returns: The groups, numbered by their first actors.
  public func partition(groupCount: Int) -> Partition {
    precondition(actorCount == 0 || (1...actorCount).contains(groupCount), "a possible number")
    var clusters = Array(0..<actorCount + merges.count)
    for (number, merge) in merges.prefix(actorCount - groupCount).enumerated() {
      clusters[merge.first] = actorCount + number
      clusters[merge.second] = actorCount + number
    }
    for cluster in clusters.indices.reversed() { clusters[cluster] = clusters[clusters[cluster]] }
    return Partition(Array(clusters.prefix(actorCount)))
  }

  /// How many groups there are where the distances at which clusters merge jump most; of equal jumps
  /// the last.
  public var groupCountAtWidestGap: Int {
    var (widest, count) = (0.0, min(1, actorCount))
    for (number, merge) in merges.enumerated() {
      let gap = merge.height - (number == 0 ? 0 : merges[number - 1].height)
      if gap > 0, gap >= widest { (widest, count) = (gap, actorCount - number) }
    }
    return count
  }
}

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

extension Partition {
  /// Returns how much two divisions of the same actors tell about each other.
  ///
  /// The mutual information of the groups of an actor taken at random, divided by the arithmetic mean
  /// of their entropies. It grows with the number of groups even by chance; the adjusted Rand index
  /// does not.
  ///
  /// - Parameter other: The other division.
  /// - Returns: One number, 0...1: 1 if the divisions are the same but for names, also where both
  ///   have one group or there are no actors; 0 if one tells nothing about the other.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` if they are of different
  ///   numbers of actors.
  /// - Complexity: O(*n* log *n*).
  ///
  /// As scikit-learn's `normalized_mutual_info_score`.
  ///
  /// Source: A. F. McDaid, D. Greene, N. Hurley, "Normalized mutual information to evaluate
  /// overlapping community finding algorithms", arXiv:1110.2515, 2011 (NMI by the sum);
  /// N. X. Vinh, J. Epps, J. Bailey, "Information theoretic measures for clusterings comparison",
  /// *Journal of Machine Learning Research* 11, 2010, table 2.
  /// <https://jmlr.org/papers/v11/vinh10a.html>
  public func normalizedMutualInformation(with other: Partition) throws(MeasureError) -> Double {
    let table = try PartitionOverlap(self, other)
    if groupCount == other.groupCount, groupCount <= 1 { return 1 }
    let information = table.mutualInformation
    let mean = (table.entropy(table.sizes) + table.entropy(table.otherSizes)) / 2
    return information > 0 && mean > 0 ? min(1, information / mean) : 0
  }

  /// Returns the share of pairs of actors that two divisions treat alike, above what chance gives.
  ///
  /// - Parameter other: The other division.
  /// - Returns: One number, at most 1, which says that the divisions are the same but for names; 0 is
  ///   what groups of these sizes agree in by chance, less is less.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` if they are of different
  ///   numbers of actors.
  /// - Complexity: O(*n* log *n*).
  ///
  /// As scikit-learn's `adjusted_rand_score`.
  ///
  /// Source: L. Hubert, P. Arabie, "Comparing partitions", *Journal of Classification* 2, 1985,
  /// equation 5. <https://doi.org/10.1007/BF01908075>
  public func adjustedRandIndex(with other: Partition) throws(MeasureError) -> Double {
    let table = try PartitionOverlap(self, other)
    func pairs(_ counts: [Int]) -> Double {
      counts.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 }
    }
    let all = pairs([groups.count])
    let (first, second) = (pairs(table.sizes), pairs(table.otherSizes))
    let expected = all > 0 ? first * second / all : 0
    let greatest = (first + second) / 2
    // Both divide into single actors, or neither divides at all.
    if greatest == expected { return 1 }
    return (pairs(table.counts) - expected) / (greatest - expected)
  }

  /// Returns how much is to be said to get from one division to the other: the entropy of each when
  /// the other is known, together.
  ///
  /// - Parameter other: The other division.
  /// - Returns: One number in nats, from 0, for the same division, to ln *n*; a distance.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` if they are of different
  ///   numbers of actors.
  /// - Complexity: O(*n* log *n*).
  ///
  /// As igraph's `compare_communities(method="vi")`.
  ///
  /// Source: M. Meilă, "Comparing clusterings: an information based distance", *Journal of
  /// Multivariate Analysis* 98(5), 2007. <https://doi.org/10.1016/j.jmva.2006.11.013>
  public func variationOfInformation(with other: Partition) throws(MeasureError) -> Double {
    let table = try PartitionOverlap(self, other)
    let entropies = table.entropy(table.sizes) + table.entropy(table.otherSizes)
    return max(0, entropies - 2 * table.mutualInformation)
  }
}

/// How many actors each group of one division shares with each of another.
private struct PartitionOverlap {
  /// The size of each group of the first division.
  let sizes: [Int]
  /// The size of each group of the second.
  let otherSizes: [Int]
  /// The pairs of groups that share actors, in order.
  let cells: [(group: Int, other: Int)]
  /// How many each of them shares.
  let counts: [Int]

  init(_ first: Partition, _ second: Partition) throws(MeasureError) {
    guard first.groups.count == second.groups.count else {
      throw .unusableParameter(
        measure: "partition-agreement",
        name: "division into groups",
        reason: "is of \(second.groups.count) actors, the other of \(first.groups.count)"
      )
    }
    func sizes(_ partition: Partition) -> [Int] {
      var sizes = [Int](repeating: 0, count: partition.groupCount)
      for group in partition.groups { sizes[group] += 1 }
      return sizes
    }
    self.sizes = sizes(first)
    otherSizes = sizes(second)
    var cells: [(group: Int, other: Int)] = []
    var counts: [Int] = []
    for pair in zip(first.groups, second.groups).sorted(by: <) {
      if let last = cells.last, last == pair {
        counts[counts.count - 1] += 1
      } else {
        cells.append(pair)
        counts.append(1)
      }
    }
    self.cells = cells
    self.counts = counts
  }

  /// The entropy of a group taken by its size, in nats.
  func entropy(_ sizes: [Int]) -> Double {
    let total = Double(sizes.reduce(0, +))
    return sizes.reduce(0) { sum, size in
      let share = Double(size) / total
      return size == 0 ? sum : sum - share * log(share)
    }
  }

  /// What one group says about the other, in nats.
  var mutualInformation: Double {
    let total = Double(counts.reduce(0, +))
    var sum = 0.0
    for (cell, count) in zip(cells, counts) {
      let expected = Double(sizes[cell.group]) * Double(otherSizes[cell.other])
      sum += Double(count) / total * log(Double(count) * total / expected)
    }
    return max(0, sum)
  }
}

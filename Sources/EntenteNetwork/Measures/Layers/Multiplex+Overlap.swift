/// What ties two layers share.
public struct LayerOverlap: Hashable, Sendable {
  /// The number of the first layer.
  public let first: Int
  /// The number of the second layer.
  public let second: Int
  /// How many ties the first layer has.
  public let firstTies: Int
  /// How many ties the second layer has.
  public let secondTies: Int
  /// How many pairs of actors are tied in both.
  public let sharedTies: Int

  /// The share of pairs tied in either that are tied in both; NaN if neither has ties.
  public var jaccard: Double {
    Double(sharedTies) / Double(firstTies + secondTies - sharedTies)
  }

  /// The share of the first layer's ties that the second has too; NaN if the first has none.
  public var shareOfFirst: Double { Double(sharedTies) / Double(firstTies) }

  /// The share of the second layer's ties that the first has too; NaN if the second has none.
  public var shareOfSecond: Double { Double(sharedTies) / Double(secondTies) }
}

extension Multiplex {
  /// Returns how far the ties of each two layers are between the same actors.
  ///
  /// Ties are compared with their direction if both layers are directed, else as pairs of actors.
  /// Weights and signs have no effect; ties of actors to themselves count as others do.
  ///
  /// - Returns: A value for each two layers in their order. The Jaccard index and the shares, which
  ///   are chances that a tie of one layer is one of the other: 0...1, or NaN.
  /// - Complexity: O(*M* *m*), for *M* layers with *m* ties together.
  ///
  /// Source: shares: F. Battiston, V. Nicosia, V. Latora, "Structural measures for multiplex
  /// networks", *Physical Review E* 89, 032804, 2014, *P*(*a*ᵅ|*a*ᵝ).
  /// <https://doi.org/10.1103/PhysRevE.89.032804>. Jaccard: P. Bródka, A. Chmiel, M. Magnani, G.
  /// Ragozini, "Quantifying layer similarity in multiplex networks: a systematic study", *Royal
  /// Society Open Science* 5, 171747, 2018. <https://doi.org/10.1098/rsos.171747>
  public func layerOverlaps() -> [LayerOverlap] {
    let directed = layers.map { Self.ties(of: $0.network, asDirected: true) }
    let undirected = layers.map { Self.ties(of: $0.network, asDirected: false) }
    var result: [LayerOverlap] = []
    for first in layers.indices {
      for second in layers.indices.dropFirst(first + 1) {
        let haveDirection = layers[first].network.isDirected && layers[second].network.isDirected
        let ties = haveDirection ? directed : undirected
        result.append(
          LayerOverlap(
            first: first,
            second: second,
            firstTies: ties[first].count,
            secondTies: ties[second].count,
            sharedTies: Self.shared(ties[first], ties[second])
          )
        )
      }
    }
    return result
  }

  /// Returns in how many layers two actors are tied, for all who are in any.
  ///
  /// Pairs are ordered if all layers are directed. Weights and signs have no effect.
  ///
  /// - Returns: A number for each pair, by source and then target. Unit: layers. Range: 1...*M*.
  /// - Complexity: O(*m* log *m*).
  ///
  /// Source: F. Battiston, V. Nicosia, V. Latora, "Structural measures for multiplex networks",
  /// *Physical Review E* 89, 032804, 2014, *o*ᵢⱼ.
  /// <https://doi.org/10.1103/PhysRevE.89.032804>
  public func edgeOverlap() -> [PairValue] {
    let areDirected = layers.allSatisfy(\.network.isDirected)
    var result: [PairValue] = []
    let ties = layers.flatMap { Self.ties(of: $0.network, asDirected: areDirected) }.sorted()
    var previous: UInt64?
    for tie in ties {
      if tie == previous {
        result[result.count - 1].value += 1
      } else {
        let (source, target) = (Int(tie >> 32), Int(tie & 0xFFFF_FFFF))
        result.append(PairValue(source: source, target: target, value: 1))
        previous = tie
      }
    }
    return result
  }

  /// The ties of a layer as numbers, source before target, ascending and each once.
  private static func ties(of network: Network, asDirected: Bool) -> [UInt64] {
    var ties: [UInt64] = []
    for source in 0..<network.actorCount {
      for target in network.rows.neighbours(of: source) {
        let (from, to) = (UInt64(source), UInt64(target))
        if asDirected {
          ties.append(from << 32 | to)
        } else if network.isDirected || from <= to {
          ties.append(min(from, to) << 32 | max(from, to))
        }
      }
    }
    guard network.isDirected, !asDirected else { return ties }
    ties.sort()
    return ties.indices.filter { $0 == 0 || ties[$0] != ties[$0 - 1] }.map { ties[$0] }
  }

  /// How many numbers two ascending lists share.
  private static func shared(_ first: [UInt64], _ second: [UInt64]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < first.count, j < second.count {
      if first[i] == second[j] { count += 1 }
      let advancesFirst = first[i] <= second[j]
      let advancesSecond = second[j] <= first[i]
      if advancesFirst { i += 1 }
      if advancesSecond { j += 1 }
    }
    return count
  }
}

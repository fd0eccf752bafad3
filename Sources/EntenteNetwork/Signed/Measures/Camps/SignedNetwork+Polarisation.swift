#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

extension SignedNetwork {
  /// How polarised a network is by some camps.
  public struct Polarisation: Hashable, Sendable {
    /// The share of positive weight among the ties within camps; NaN if there are none.
    public let cohesiveness: Double
    /// The share of negative weight among the ties between camps; NaN if there are none.
    public let divisiveness: Double
    /// The share of all weight that agrees with the camps, positive within and negative between.
    public let agreement: Double
    /// The index of Esteban and Ray, by which two equal camps between which all ties are negative have
    /// 1: 0 if there is one camp or no tie between camps is negative.
    public let polarisation: Double
    /// The share of actors in each camp.
    public let sizes: [Double]
    /// For each pair of camps, row after row, how opposed they are: the share of negative weight among
    /// the ties between them, 0 if there are none.
    public let antagonism: [[Double]]
  }

  /// Returns how polarised the network is by some camps: whether they hold together, whether they are
  /// against each other, and whether they are few and large.
  ///
  /// Cohesiveness and divisiveness are the shares of positive ties within and of negative ties between
  /// camps. The index is that of Esteban and Ray, *P* = 2^(1 + α) Σᵢⱼ πᵢ^(1 + α) πⱼ *d*ᵢⱼ, with πᵢ the
  /// share of the actors in a camp and *d*ᵢⱼ how opposed two camps are, here the share of negative
  /// weight among the ties between them: the sources leave the distance open. With α = 1 and all
  /// camps wholly opposed it is the index of Reynal-Querol. Actors without ties count in the sizes.
  ///
  /// - Parameters:
  ///   - partition: The camps.
  ///   - alpha: α, how much it counts to identify with a large camp: above 0, at most 1.6.
  /// - Returns: Shares from 0 to 1, and an index from 0 to 1 where α is 1.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` if the division is of other
  ///   actors or α out of its range.
  /// - Complexity: O(*n* + *m* + *c*²) for *c* camps.
  ///
  /// Source: S. Aref, L. Dinh, R. Rezapour, J. Diesner, "Multilevel structural evaluation of signed
  /// directed social networks based on balance theory", *Scientific Reports* 10, 15228, 2020,
  /// <https://doi.org/10.1038/s41598-020-71838-6>; J.-M. Esteban, D. Ray, "On the measurement of
  /// polarization", *Econometrica* 62(4), 1994, <https://doi.org/10.2307/2951734>; J. G.
  /// Montalvo, M. Reynal-Querol, "Ethnic polarization, potential conflict, and civil wars", *American
  /// Economic Review* 95(3), 2005. <https://doi.org/10.1257/0002828054201468>
  public func polarisation(
    of partition: Partition,
    alpha: Double = 1
  ) throws(MeasureError) -> Polarisation {
    try check(partition, for: "polarisation")
    guard alpha > 0, alpha <= 1.6 else {
      throw .unusableParameter(
        measure: "polarisation",
        name: "alpha",
        reason: "is \(alpha); it must be above 0 and at most 1.6"
      )
    }
    let count = partition.groupCount
    var positive = [[Double]](
      repeating: [Double](repeating: 0, count: count),
      count: count
    )
    var negative = positive
    for tie in ties {
      let (one, other) = (partition.groups[tie.first], partition.groups[tie.second])
      let (row, column) = (min(one, other), max(one, other))
      if tie.isPositive {
        positive[row][column] += tie.weight
      } else {
        negative[row][column] += tie.weight
      }
    }
    var within = SIMD2<Double>.zero
    var between = within
    var antagonism = positive.map { $0.map { _ in 0.0 } }
    for row in 0..<count {
      within += SIMD2(positive[row][row], negative[row][row])
      for column in (row + 1)..<max(count, row + 1) {
        let pair = SIMD2(positive[row][column], negative[row][column])
        between += pair
        if pair.y > 0 { antagonism[row][column] = pair.y / pair.sum() }
        antagonism[column][row] = antagonism[row][column]
      }
    }
    let sizes = partition.members.map { Double($0.count) / Double(actorCount) }
    var index = 0.0
    for row in 0..<count {
      for column in 0..<count where antagonism[row][column] > 0 {
        index += pow(sizes[row], 1 + alpha) * sizes[column] * antagonism[row][column]
      }
    }
    return Polarisation(
      cohesiveness: within.x / within.sum(),
      divisiveness: between.y / between.sum(),
      agreement: (within.x + between.y) / (within.sum() + between.sum()),
      polarisation: pow(2, 1 + alpha) * index,
      sizes: sizes,
      antagonism: antagonism
    )
  }
}

/// How densely those with more than some number of ties are tied to each other.
public struct RichClubCoefficient: Hashable, Sendable {
  /// The degree that members exceed.
  public var degree: Int
  /// The density among the members, or what multiple it is of that by chance.
  public var density: Double

  /// Creates a coefficient.
  public init(degree: Int, density: Double) {
    self.degree = degree
    self.density = density
  }
}

extension Network {
  /// Returns the rich-club coefficients: for each degree, the density among the actors that have a
  /// greater one.
  ///
  /// Ties are taken without their direction, a mutual pair as one, and those of actors to themselves
  /// are left out, in degrees too. Weights and signs have no effect; parallel ties count once.
  ///
  /// - Returns: Coefficients for degree 0 and each degree that occurs, ascending, as long as two actors
  ///   at least have a greater one; for degrees in between they are as for the next below. No unit.
  ///   Range: 0...1. Not normalised: those with many ties are more densely tied in a random network
  ///   too. None without ties.
  /// - Complexity: O(*n* + *m*) time and O(*n*) space.
  ///
  /// As NetworkX's `rich_club_coefficient` with `normalized=False`, which is only for undirected
  /// networks without ties of actors to themselves, and has an entry for the degrees in between.
  ///
  /// Source: V. Colizza, A. Flammini, M. A. Serrano, A. Vespignani, "Detecting rich-club ordering in
  /// complex networks", *Nature Physics* 2, 2006. <https://doi.org/10.1038/nphys209>
  public func richClub() -> [RichClubCoefficient] {
    let contacts = contacts()
    let degrees = contacts.degrees
    let greatest = degrees.max() ?? 0
    // How many actors have each degree, and how many ties have it as the lesser of their ends'.
    var actors = [Int](repeating: 0, count: greatest + 1)
    var ties = actors
    for actor in degrees.indices {
      actors[degrees[actor]] += 1
      for target in contacts.neighbours(of: actor) where Int(target) > actor {
        ties[min(degrees[actor], degrees[Int(target)])] += 1
      }
    }
    var (members, tiesLeft) = (actorCount, contacts.arcCount / 2)
    var coefficients: [RichClubCoefficient] = []
    for degree in 0..<greatest {
      members -= actors[degree]
      tiesLeft -= ties[degree]
      guard members > 1 else { break }
      if degree == 0 || actors[degree] > 0 {
        let pairs = Double(members) * Double(members - 1) / 2
        coefficients.append(RichClubCoefficient(degree: degree, density: Double(tiesLeft) / pairs))
      }
    }
    return coefficients
  }

  /// Returns the rich-club coefficients as multiples of what they are in random networks with the same
  /// degrees.
  ///
  /// Each coefficient is divided by its mean over random networks. Ties are taken without their
  /// direction, a mutual pair as one, and those of actors to themselves are left out. Weights and signs
  /// have no effect; parallel ties count once.
  ///
  /// - Parameters:
  ///   - samples: How many random networks are drawn.
  ///   - trials: How many exchanges of ends are tried for each tie of a random network.
  ///   - seed: The seed of chance.
  ///   - execution: How to run.
  /// - Returns: As ``richClub()``, but with ratios: above 1 where those with many ties are more densely
  ///   tied than their ties alone explain. NaN where no random network has a tie.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` if there are to be no samples;
  ///   ``MeasureError/cancelled``.
  /// - Complexity: O(samples × trials × *m*).
  ///
  /// NetworkX's `rich_club_coefficient` with `normalized=True` is the ratio to one random network.
  ///
  /// Source: as for ``richClub()``.
  public func normalizedRichClub(
    samples: Int = 10,
    trials: Int = 100,
    seed: UInt64 = 1,
    execution: Execution = Execution()
  ) throws(MeasureError) -> [RichClubCoefficient] {
    guard samples > 0 else {
      throw .unusableParameter(
        measure: "rich-club-normalized",
        name: "samples",
        reason: "are \(samples), but there must be one at least"
      )
    }
    let network = Network(rows: contacts(), isDirected: false)
    let found = network.richClub()
    var means = [Double](repeating: 0, count: found.count)
    for sample in 0..<samples {
      try execution.checkCancellation()
      var random = SplitMix64(seed: seed, stream: sample)
      let drawn = network.rewired(trials: trials, using: &random).network.richClub()
      // Degrees are the same, so are those of the coefficients.
      for index in drawn.indices { means[index] += drawn[index].density / Double(samples) }
      execution.progress?(Double(sample + 1) / Double(samples))
    }
    return zip(found, means).map { coefficient, mean in
      RichClubCoefficient(
        degree: coefficient.degree,
        density: mean > 0 ? coefficient.density / mean : .nan
      )
    }
  }
}

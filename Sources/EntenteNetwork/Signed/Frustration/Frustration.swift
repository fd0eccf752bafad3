/// How far a signed network is from balance, and the camps that come nearest to it.
///
/// A tie is frustrated by a division into camps if it is positive between two camps or negative
/// within one. The frustration index is the least number, or weight, of frustrated ties that any
/// division has: what would have to change for all to be for their own camp and against the others.
public struct Frustration: Hashable, Sendable {
  /// How many camps a division may have.
  public enum CampCount: Hashable, Sendable {
    /// At most so many, from 1 to 6; two is balance as Cartwright and Harary have it.
    case upTo(Int)
    /// Any number: weak balance, as Davis has it, where enemies of enemies need not be friends.
    case free
  }

  /// How many camps were allowed.
  public var campCount: CampCount
  /// Whether ties count with their weights; otherwise each counts 1.
  public var isWeighted: Bool
  /// What was proven that no division goes below.
  public var lower: Double
  /// What ``camps`` have, the least found.
  public var upper: Double
  /// The camp of each actor in the best division found.
  ///
  /// Camps are numbered from 0 in the order of their first actors. Nothing relates the camps of one
  /// component to those of another; the first actor of each component is put into camp 0, the first
  /// of its other actors that is elsewhere into camp 1, and so on, so that camp 1 of one component
  /// has nothing to do with camp 1 of another.
  public var camps: [Int]
  /// The ties that ``camps`` frustrate, as indices into ``SignedNetwork/ties``.
  public var frustrated: [Int]
  /// How many best divisions were found, at most as many as ``FrustrationOptions/solutionLimit``.
  ///
  /// The divisions of components multiply, and names of camps do not count, so that turning a whole
  /// component round makes no other division. 0 if the index is not proven.
  public var optimalCount: Int
  /// Whether there are no other best divisions than the ones that were counted.
  public var isOptimalCountComplete: Bool
  /// The actors whose place changes among the best divisions found, ascending.
  ///
  /// For two camps: actors whose standing to one another is the same in all of them form groups, and
  /// in each component the actors outside of the largest group swing (of equal ones the one with the
  /// first actor stays). For more camps: the actors of each camp that are always together form
  /// groups, and those outside of the largest group of their camp swing. An actor without ties does
  /// not swing.
  public var swinging: [Int]
  /// The ties that every best division found frustrates, as indices into ``SignedNetwork/ties``.
  public var alwaysFrustrated: [Int]
  /// The ties that some best division found frustrates, as indices into ``SignedNetwork/ties``.
  public var sometimesFrustrated: [Int]
  /// For two camps, negative cycles that share no more of a tie than it weighs.
  ///
  /// Each of them frustrates something under any division, so that their weights together,
  /// ``proofBound``, are a lower bound that can be checked by hand. What ``lower`` has beyond it was
  /// proven by searching.
  public var proof: [Cycle]

  /// Creates what was found about balance.
  public init(
    campCount: CampCount,
    isWeighted: Bool,
    lower: Double,
    upper: Double,
    camps: [Int],
    frustrated: [Int],
    optimalCount: Int,
    isOptimalCountComplete: Bool,
    swinging: [Int],
    alwaysFrustrated: [Int],
    sometimesFrustrated: [Int],
    proof: [Cycle]
  ) {
    self.campCount = campCount
    self.isWeighted = isWeighted
    self.lower = lower
    self.upper = upper
    self.camps = camps
    self.frustrated = frustrated
    self.optimalCount = optimalCount
    self.isOptimalCountComplete = isOptimalCountComplete
    self.swinging = swinging
    self.alwaysFrustrated = alwaysFrustrated
    self.sometimesFrustrated = sometimesFrustrated
    self.proof = proof
  }

  /// A cycle with an odd number of negative ties.
  public struct Cycle: Hashable, Sendable {
    /// Its ties, as indices into ``SignedNetwork/ties``, one after the other around it.
    public var ties: [Int]
    /// How much of each of its ties it takes.
    public var weight: Double

    /// Creates a cycle.
    public init(ties: [Int], weight: Double) {
      self.ties = ties
      self.weight = weight
    }
  }

  /// Whether the index is proven.
  public var isExact: Bool { lower == upper }

  /// The frustration index; the least found, where it is not proven.
  public var index: Double { upper }

  /// The lower bound that ``proof`` gives by itself.
  public var proofBound: Double { proof.reduce(0) { $0 + $1.weight } }
}

/// The four ways in which the ties of three actors that all know each other can be signed.
public enum SignedTriadType: String, Hashable, Sendable, CaseIterable {
  /// Three friends.
  case allPositive = "+++"
  /// Two enemies with a common friend.
  case oneNegative = "++-"
  /// Two friends with a common enemy.
  case twoNegative = "+--"
  /// Three enemies.
  case allNegative = "---"

  /// The type with a number of negative ties, from 0 to 3.
  public init(negativeCount: Int) {
    self = Self.allCases[negativeCount]
  }

  /// How many of its ties are negative.
  public var negativeCount: Int {
    switch self {
    case .allPositive: 0
    case .oneNegative: 1
    case .twoNegative: 2
    case .allNegative: 3
    }
  }

  /// Whether the product of its signs is positive: the three fall into at most two camps.
  ///
  /// Source: D. Cartwright, F. Harary, "Structural balance: a generalization of Heider's theory",
  /// *Psychological Review* 63(5), 1956. <https://doi.org/10.1037/h0046049>
  public var isBalanced: Bool { negativeCount % 2 == 0 }

  /// Whether the three fall into any number of camps: all but two enemies with a common friend.
  ///
  /// Source: J. A. Davis, "Clustering and structural balance in graphs", *Human Relations* 20(2),
  /// 1967. <https://doi.org/10.1177/001872676702000206>
  public var isWeaklyBalanced: Bool { self != .oneNegative }
}

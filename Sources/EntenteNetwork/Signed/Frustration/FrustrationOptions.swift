/// How to search for the frustration index.
public struct FrustrationOptions: Hashable, Sendable {
  /// After how many seconds to stop with what is proven until then; nil to go on until the end.
  public var timeLimit: Double?
  /// How many best divisions to look for.
  public var solutionLimit: Int
  /// Where chance starts, which decides which of several best divisions is shown, and how fast it
  /// is found.
  public var seed: UInt64

  /// Creates options.
  public init(timeLimit: Double? = nil, solutionLimit: Int = 1000, seed: UInt64 = 1) {
    self.timeLimit = timeLimit
    self.solutionLimit = solutionLimit
    self.seed = seed
  }
}

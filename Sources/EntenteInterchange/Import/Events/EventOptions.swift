/// How events are added up.
public struct EventOptions: Hashable, Sendable {
  /// Over which time events are added up.
  public enum Span: String, Hashable, Sendable, CaseIterable {
    case year
    case month
  }

  /// What becomes a type of relation of its own.
  public enum Types: String, Hashable, Sendable, CaseIterable {
    /// The four quad classes: verbal and material, cooperation and conflict.
    case quad
    /// The twenty roots of CAMEO's codes.
    case root
  }

  /// Over which time events are added up.
  public var period: Span
  /// What becomes a type of its own.
  public var types: Types
  /// How many events make a relation; rarer ones are only counted.
  public var leastCount: Int

  /// Creates options.
  public init(period: Span = .year, types: Types = .quad, leastCount: Int = 1) {
    self.period = period
    self.types = types
    self.leastCount = leastCount
  }
}

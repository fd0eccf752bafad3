public import OrderedCollections

/// What a measure found.
///
/// A number that is undefined is NaN.
public enum MeasureValue: Hashable, Sendable {
  /// A number for each actor, in their order.
  case actors([Double])
  /// A number for some pairs of actors.
  case pairs([PairValue])
  /// A value for the whole network.
  case whole(WholeValue)
  /// A division of the actors, or what was found about one.
  case groups(GroupsValue)
}

/// A number for a pair of actors.
public struct PairValue: Hashable, Sendable {
  /// The first actor; that with the smaller number if the pair has no order.
  public var source: Int
  /// The second actor.
  public var target: Int
  /// The number.
  public var value: Double

  /// Creates a number for a pair.
  public init(source: Int, target: Int, value: Double) {
    self.source = source
    self.target = target
    self.value = value
  }
}

/// A value for the whole network: a number, or several with structure.
public indirect enum WholeValue: Hashable, Sendable {
  case number(Double)
  case count(Int)
  case text(String)
  /// An actor by its number, written by name.
  case actor(Int)
  case list([WholeValue])
  case object(OrderedDictionary<String, WholeValue>)
}

/// A division of the actors into groups, and numbers about it.
public struct GroupsValue: Hashable, Sendable {
  /// The division.
  public var partition: Partition?
  /// What is said about it, such as `modularity`.
  public var values: OrderedDictionary<String, WholeValue>

  /// Creates a value.
  public init(
    partition: Partition? = nil,
    values: OrderedDictionary<String, WholeValue> = [:]
  ) {
    self.partition = partition
    self.values = values
  }
}

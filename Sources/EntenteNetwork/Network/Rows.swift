/// The arcs of a network in compressed sparse rows: for each actor its neighbours in ascending
/// order, one row after the other in flat arrays.
///
/// The neighbours of actor *v* are `targets[offsets[v]..<offsets[v + 1]]`; `weights` and `signs`,
/// where there are any, have a value for each of them at the same index.
public struct Rows: Hashable, Sendable {
  /// Where the row of each actor begins, and last where all end: *n* + 1 numbers.
  public let offsets: [UInt32]
  /// The neighbours, ascending within each row.
  public let targets: [UInt32]
  /// The weight of each arc; nil where every arc weighs 1.
  public let weights: [Double]?
  /// The sign of each arc: 1 cooperative, −1 conflictual, 0 neutral; nil where arcs have none.
  public let signs: [Int8]?

  /// Creates rows from their arrays, which must fit each other as the type says.
  public init(
    offsets: [UInt32],
    targets: [UInt32],
    weights: [Double]? = nil,
    signs: [Int8]? = nil
  ) {
    precondition(offsets.first == 0 && Int(offsets.last ?? 1) == targets.count)
    precondition(weights.map { $0.count == targets.count } ?? true)
    precondition(signs.map { $0.count == targets.count } ?? true)
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
    self.signs = signs
  }

  /// How many actors have a row.
  @inlinable public var actorCount: Int { offsets.count - 1 }

  /// How many arcs there are.
  @inlinable public var arcCount: Int { targets.count }

  /// The indices of an actor's arcs.
  @inlinable
  public func arcs(of actor: Int) -> Range<Int> {
    Int(offsets[actor])..<Int(offsets[actor + 1])
  }

  /// The number of an actor's arcs.
  @inlinable
  public func degree(of actor: Int) -> Int {
    Int(offsets[actor + 1]) - Int(offsets[actor])
  }

  /// The neighbours of an actor, ascending.
  @inlinable
  public func neighbours(of actor: Int) -> ArraySlice<UInt32> {
    targets[arcs(of: actor)]
  }

  /// The index of the arc between two actors; nil if there is none.
  ///
  /// - Complexity: O(log *d*) for *d* arcs of the source.
  public func arc(from source: Int, to target: Int) -> Int? {
    var range = arcs(of: source)
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let found = Int(targets[middle])
      if found == target { return middle }
      range = found < target ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}

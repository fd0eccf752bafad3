/// A number for each pair of different actors, whichever is first.
public struct PairMatrix: Hashable, Sendable {
  /// How many actors there are.
  public let actorCount: Int
  /// The numbers, those of the first actor with all that follow, then those of the second.
  public let values: [Double]

  /// Creates a matrix from its numbers, *n*(*n* − 1)/2 of them in the order of ``values``.
  public init(actorCount: Int, values: [Double]) {
    precondition(values.count == actorCount * (actorCount - 1) / 2, "a number for each pair")
    self.actorCount = actorCount
    self.values = values
  }

  /// The number of two different actors.
  public subscript(first: Int, second: Int) -> Double {
    values[Self.index(min(first, second), max(first, second), actorCount)]
  }

  /// Where the number of a pair lies, the first before the second.
  static func index(_ first: Int, _ second: Int, _ actorCount: Int) -> Int {
    first * (2 * actorCount - first - 3) / 2 + second - 1
  }

  /// The matrix with each number replaced.
  func map(_ transform: (Double) -> Double) -> PairMatrix {
    PairMatrix(actorCount: actorCount, values: values.map(transform))
  }

  /// The pairs with their numbers, by the actors: at most so many, the greatest or the least.
  func pairs(limit: Int?, order: PairList.Order) -> [PairValue] {
    var list = PairList(limit: limit, order: order)
    for first in 0..<actorCount {
      for second in (first + 1)..<max(first + 1, actorCount) {
        list.append(PairValue(source: first, target: second, value: self[first, second]))
      }
    }
    return PairList.joined([list], limit: limit, order: order)
  }
}

extension Execution {
  /// A number for each pair of actors.
  ///
  /// - Parameters:
  ///   - actorCount: How many actors there are.
  ///   - limit: The most actors of which every pair can be looked at.
  ///   - measure: The measure that asks, for the message of an error.
  ///   - value: The number of a pair, the first before the second.
  /// - Returns: The matrix.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` if there are too many actors;
  ///   ``MeasureError/cancelled``.
  func pairMatrix(
    of actorCount: Int,
    limit: Int,
    for measure: String,
    value: @Sendable (Int, Int) -> Double
  ) throws(MeasureError) -> PairMatrix {
    guard actorCount <= limit else {
      throw .unusableParameter(
        measure: measure,
        name: "the network",
        reason: "has \(actorCount) actors, more than the \(limit) of which every pair can be "
          + "compared; choose a part of it"
      )
    }
    let values = SharedArray(repeating: 0.0, count: actorCount * (actorCount - 1) / 2)
    try forEachBlock(of: actorCount, size: 1) { _, _, actors in
      for first in actors {
        for second in (first + 1)..<max(first + 1, actorCount) {
          values[PairMatrix.index(first, second, actorCount)] = value(first, second)
        }
      }
    }
    return PairMatrix(actorCount: actorCount, values: values.array)
  }
}

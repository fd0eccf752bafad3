/// What becomes of a network if every relation follows the agreement of both sides about third parties:
/// a hypothesis worked out, not a forecast.
///
/// The friendship *x*ᵢⱼ of two actors, above or below 0, changes by d*x*ᵢⱼ/d*t* = Σₖ *x*ᵢₖ *x*ₖⱼ, in
/// short d*X*/d*t* = *X*²: agreement about others makes friends, disagreement enemies, the more so the
/// stronger the relations. From almost every start friendships grow beyond all bounds at a time *t*\* =
/// 1/λ₁, and their signs then are those of two camps, which the eigenvector of the greatest eigenvalue
/// λ₁ of the start foretells. Nothing in it knows of events, interests or power. Time has no unit.
public struct ContinuousBalance: Hashable, Sendable {
  /// What is to be said with every result.
  public static let note =
    "what follows if relations changed only by the model dX/dt = X² of Marvel, Kleinberg, Kleinberg "
    + "and Strogatz (2011), from the present signs: a hypothesis, not a forecast"

  /// The time at which friendships become infinite, 1/λ₁; nil if no eigenvalue is above 0, so that all
  /// fade away.
  public let blowUpTime: Double?
  /// The greatest eigenvalue of the start, λ₁; NaN without actors.
  public let leadingEigenvalue: Double
  /// Whether the greatest eigenvalue is the only one of its size; if not, chance decides the camps.
  public let isDecided: Bool
  /// The eigenvector of the greatest eigenvalue, of length 1.
  ///
  /// Its signs are the camps, its magnitudes how fast an actor's relations grow. The number of greatest
  /// magnitude is positive.
  public let leadingVector: [Double]
  /// For each actor the camp that it falls into, 1 or −1; 0 if it falls into none, as those do whom no
  /// relations tie to the part with the greatest eigenvalue.
  public let camps: [Int]
  private let values: [Double]
  private let vectors: [Double]

  /// The friendships at a time.
  ///
  /// *X*(*t*) = *X*₀ (*I* − *t* *X*₀)⁻¹.
  ///
  /// - Parameter time: The time, from 0 to before ``blowUpTime``; also before 0.
  /// - Returns: For each pair of actors, row after row, how much they are for each other; nil at and
  ///   after the blow-up, of either end.
  /// - Complexity: O(*n*³).
  public func friendships(at time: Double) -> [Double]? {
    let size = values.count
    guard time.isFinite, values.allSatisfy({ 1 - time * $0 > 0 }) else { return nil }
    var result = [Double](repeating: 0, count: size * size)
    for index in 0..<size where values[index] != 0 {
      let factor = values[index] / (1 - time * values[index])
      let vector = vectors[index * size..<(index + 1) * size]
      for (row, one) in vector.enumerated() where one != 0 {
        let share = factor * one
        for (column, other) in vector.enumerated() { result[row * size + column] += share * other }
      }
    }
    return result
  }

  /// The share of all pairs of actors, of those with any friendship or enmity at a time, whose sign
  /// agrees with the ``camps``; nil at and after the blow-up, NaN if there are none.
  public func agreement(at time: Double) -> Double? {
    guard let friendships = friendships(at: time) else { return nil }
    let size = values.count
    let floor = 1e-12 * friendships.reduce(0) { max($0, $1.magnitude) }
    var (agreeing, all) = (0, 0)
    for row in 0..<size {
      for column in 0..<row where friendships[row * size + column].magnitude > floor {
        all += 1
        let isAlike = camps[row] * camps[column]
        if isAlike != 0, (friendships[row * size + column] > 0) == (isAlike > 0) { agreeing += 1 }
      }
    }
    return Double(agreeing) / Double(all)
  }

  fileprivate init(_ system: Eigensystem) {
    let size = system.values.count
    values = system.values
    vectors = (0..<size).flatMap { Array(system.vector($0)) }
    leadingEigenvalue = system.values.last ?? .nan
    let greatest = system.values.reduce(0) { max($0, $1.magnitude) }
    let isPositive = leadingEigenvalue > 1e-12 * greatest
    blowUpTime = isPositive ? 1 / leadingEigenvalue : nil
    isDecided =
      isPositive
      && (size < 2 || leadingEigenvalue - system.values[size - 2] > 1e-9 * greatest)
    let leading = size > 0 ? Array(system.vector(size - 1)) : []
    leadingVector = leading
    let floor = 1e-9 * leading.reduce(0) { max($0, $1.magnitude) }
    camps =
      isPositive
      ? leading.map { $0 > floor ? 1 : $0 < -floor ? -1 : 0 }
      : [Int](repeating: 0, count: size)
  }
}

extension SignedNetwork {
  /// Returns what becomes of the network if every relation follows the agreement of both sides about
  /// third parties: a hypothesis worked out, not a forecast.
  ///
  /// See ``ContinuousBalance``. The start has the signed weight of each tie, 0 where there is none, and
  /// what is given for an actor to itself.
  ///
  /// - Parameters:
  ///   - selfFriendship: What each actor is to itself at the start; it shifts all eigenvalues and
  ///     changes no camp.
  ///   - execution: Who may stop it.
  /// - Returns: The course of friendships.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` if there are more than
  ///   ``denseLimit`` actors or the friendship to oneself is not a finite number,
  ///   ``MeasureError/cancelled``.
  /// - Complexity: O(*n*³) time and O(*n*²) space.
  ///
  /// Source: S. A. Marvel, J. Kleinberg, R. D. Kleinberg, S. H. Strogatz, "Continuous-time model of
  /// structural balance", *PNAS* 108(5), 2011.
  /// <https://doi.org/10.1073/pnas.1013213108>
  public func continuousBalance(
    selfFriendship: Double = 0,
    execution: Execution = Execution()
  ) throws(MeasureError) -> ContinuousBalance {
    let measure = "continuous-balance"
    guard selfFriendship.isFinite else {
      throw .unusableParameter(
        measure: measure,
        name: "the friendship to oneself",
        reason: "is \(selfFriendship); it must be a finite number"
      )
    }
    let all = Array(0..<actorCount)
    try checkDenseLimit(all, for: measure)
    try execution.checkCancellation()
    var matrix = adjacency(of: all)
    for actor in all { matrix[actor, actor] = selfFriendship }
    return ContinuousBalance(matrix.eigensystem())
  }
}

public import EntenteModel

/// What the signs of influences alone say about a claim, whatever positive weights they have.
public struct SignJudgement: Hashable, Sendable {
  /// What they say.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The direction that the claim needs is the only one that there is; where it names a size, how
    /// far it goes is for runs to say.
    case forced
    /// Only the other direction is possible, or none, so that the claim is false.
    case refuted
    /// Both directions are possible, or signs alone say nothing about such a claim.
    case open
    /// No influence leads from what is pushed to what the claim is about: the change is exactly 0.
    case unreachable = "none"
  }

  /// A walk of influences that brings a sign to a level: the shortest.
  public struct Witness: Hashable, Sendable {
    /// The level.
    public let target: Address
    /// 1 or −1.
    public let sign: Int
    /// The operation where the walk begins.
    public let source: String
    /// The influences on the way; none where the level itself is pushed or held.
    public let influences: [InfluenceID]
  }

  /// What signs say.
  public let verdict: Verdict
  /// Whether the claim is true for all weights, or false for all; nil where that is open, as where a
  /// weight on every way may be 0, or a size is named.
  public let isTrue: Bool?
  /// Walks of each sign to each level that the claim is about.
  public let witnesses: [Witness]
}

extension CompiledScenario {
  /// Judges a claim by the signs of influences alone.
  ///
  /// Differences such as `delta(relation:arms)` in sums, products and comparisons with numbers are
  /// judged, and what `and`, `or` and `not` make of them; levels and measures are open. Parameters may
  /// have any value of their ranges. What is said holds where levels settle.
  ///
  /// - Parameter predicate: The claim.
  /// - Returns: What signs say.
  /// - Throws: ``ExperimentError`` for what is neither in the variant nor in what it goes on from.
  public func signJudgement(
    of predicate: ScenarioExpression
  ) throws(ExperimentError) -> SignJudgement {
    var judge = SignJudge(self)
    let judged = try judge.judge(predicate)
    return SignJudgement(
      verdict: judged.verdict,
      isTrue: judged.isTrue,
      witnesses: judge.witnesses
    )
  }
}

/// Judges a predicate part by part.
private struct SignJudge {
  let compiled: CompiledScenario
  let analysis: SignAnalysis?
  var witnesses: [SignJudgement.Witness] = []

  typealias Judged = (verdict: SignJudgement.Verdict, isTrue: Bool?)

  /// The signs that a number can have, and whether it is a change that nothing reaches.
  struct Signs {
    var signs: SignSet
    var isUnreached: Bool
    /// Whether it can also be 0, as where a weight can.
    var canBeZero: Bool
  }

  init(_ compiled: CompiledScenario) {
    self.compiled = compiled
    analysis = SignAnalysis(compiled)
  }

  mutating func judge(_ predicate: ScenarioExpression) throws(ExperimentError) -> Judged {
    switch predicate {
    case .not(let inner):
      let judged = try judge(inner)
      return (Self.verdict(judged.isTrue.map(!), judged.verdict), judged.isTrue.map(!))
    case .binary(let left, .and, let right):
      let (first, second) = (try judge(left), try judge(right))
      if first.isTrue == false { return first }
      if second.isTrue == false { return second }
      return Self.joined(first, second)
    case .binary(let left, .or, let right):
      let (first, second) = (try judge(left), try judge(right))
      if first.isTrue == true { return first }
      if second.isTrue == true { return second }
      return Self.joined(first, second)
    case .binary(let left, let sign, let right):
      return try comparison(left, sign, right)
    default: return (.open, nil)
    }
  }

  private static func joined(_ first: Judged, _ second: Judged) -> Judged {
    if first.verdict == .open || second.verdict == .open { return (.open, nil) }
    let truth: Bool? =
      if let one = first.isTrue, one == second.isTrue { one } else { nil }
    if first.verdict == second.verdict { return (first.verdict, truth) }
    return (truth == nil ? .open : truth == true ? .forced : .refuted, truth)
  }

  private static func verdict(
    _ truth: Bool?,
    _ verdict: SignJudgement.Verdict
  ) -> SignJudgement.Verdict {
    switch verdict {
    case .open, .unreachable: verdict
    case .forced, .refuted: truth == nil ? .open : truth == true ? .forced : .refuted
    }
  }

  private mutating func comparison(
    _ left: ScenarioExpression,
    _ sign: ScenarioExpression.Operator,
    _ right: ScenarioExpression
  ) throws(ExperimentError) -> Judged {
    if let limit = right.constant {
      return Self.judged(try signs(of: left), sign, limit)
    }
    if let limit = left.constant {
      return Self.judged(try signs(of: right), sign.mirrored, limit)
    }
    return Self.judged(
      try signs(of: .binary(left, .subtract, right)),
      sign,
      0
    )
  }

  /// What signs say of a number beside a limit.
  static func judged(
    _ number: Signs?,
    _ sign: ScenarioExpression.Operator,
    _ limit: Double
  ) -> Judged {
    guard let number else { return (.open, nil) }
    if number.signs.isEmpty {
      let isTrue = sign.applied(0, limit) == 1
      return (number.isUnreached ? .unreachable : isTrue ? .forced : .refuted, isTrue)
    }
    switch sign {
    case .less, .lessOrEqual:
      let includesZero = limit > 0 || (limit == 0 && sign == .lessOrEqual)
      if includesZero {
        return number.signs == .negative
          ? (.forced, true) : limit == 0 ? open(number) : (.open, nil)
      }
      if number.signs == .negative {
        return (.forced, limit == 0 && !number.canBeZero ? true : nil)
      }
      return number.signs == .positive ? (.refuted, false) : (.open, nil)
    case .greater, .greaterOrEqual:
      return judged(
        Signs(
          signs: number.signs.flipped,
          isUnreached: number.isUnreached,
          canBeZero: number.canBeZero
        ),
        sign.mirrored,
        -limit
      )
    case .equal:
      let isOff = limit == 0 && number.signs != .both && !number.canBeZero
      return isOff ? (.refuted, false) : (.open, nil)
    case .unequal:
      let isOff = limit == 0 && number.signs != .both && !number.canBeZero
      return isOff ? (.forced, true) : (.open, nil)
    default: return (.open, nil)
    }
  }

  /// `<= 0` with a number that is not negative only: refuted if it is positive only.
  private static func open(_ number: Signs) -> Judged {
    number.signs == .positive ? (.refuted, false) : (.open, nil)
  }

  /// The signs that a number can have; nil if signs say nothing about it.
  private mutating func signs(of expression: ScenarioExpression) throws(ExperimentError) -> Signs? {
    switch expression {
    case .number(let number):
      return Signs(signs: SignSet(of: number), isUnreached: false, canBeZero: number == 0)
    case .parameter(let id):
      guard let place = compiled.place(of: id) else { return nil }
      let values = compiled.parameters[place].possibleValues
      return Signs(
        signs: SignSet(of: values),
        isUnreached: false,
        canBeZero: values.contains(0)
      )
    case .change(.level(let text)):
      guard let analysis else { return nil }
      var all = Signs(signs: [], isUnreached: true, canBeZero: true)
      let models = [compiled.child.variant.model, compiled.parent.variant.model]
      for address in try LevelQuantity.addresses(of: text, in: models) {
        let change = analysis.change(of: address)
        all.signs.formUnion(change.signs)
        all.canBeZero = all.canBeZero && change.canBeZero
        for witness in change.witnesses where !witnesses.contains(witness) {
          witnesses.append(witness)
        }
      }
      all.isUnreached = all.signs.isEmpty
      // Of both signs, parts may cancel.
      if all.signs == .both { all.canBeZero = true }
      return all
    case .negation(let inner):
      return try signs(of: inner).map {
        Signs(
          signs: $0.signs.flipped,
          isUnreached: $0.isUnreached,
          canBeZero: $0.canBeZero
        )
      }
    case .binary(let left, let sign, let right):
      guard let first = try signs(of: left), let second = try signs(of: right) else { return nil }
      switch sign {
      case .add, .subtract:
        let other = sign == .add ? second.signs : second.signs.flipped
        let signs = first.signs.union(other)
        return Signs(
          signs: signs,
          isUnreached: first.isUnreached && second.isUnreached,
          canBeZero: signs == .both || (first.canBeZero && second.canBeZero)
        )
      case .multiply:
        return Signs(
          signs: first.signs.times(second.signs),
          isUnreached: first.isUnreached || second.isUnreached,
          canBeZero: first.canBeZero || second.canBeZero
        )
      case .divide:
        guard !second.canBeZero else { return nil }
        return Signs(
          signs: first.signs.times(second.signs),
          isUnreached: first.isUnreached,
          canBeZero: first.canBeZero
        )
      default: return nil
      }
    case .value, .change, .rank, .interval, .share, .not: return nil
    }
  }
}

extension ScenarioExpression {
  /// The number that it is without any parameter; nil if it is none.
  fileprivate var constant: Double? {
    guard let range = amountRange({ _ in nil }), range.lowerBound == range.upperBound else {
      return nil
    }
    return range.lowerBound
  }
}

extension ScenarioExpression.Operator {
  /// The comparison with both sides exchanged.
  fileprivate var mirrored: Self {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}

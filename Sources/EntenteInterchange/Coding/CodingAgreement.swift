public import EntenteModel
internal import OrderedCollections

/// How far two coders of one text agree, relation by relation.
///
/// The units are the relations of either coder. One that the other coder does not have counts as
/// missing there: alpha leaves it out, and ``RelationMatching/onlyFirst`` lists it.
public struct CodingAgreement: Sendable {
  /// What is compared.
  public enum Variable: String, Hashable, Sendable, CaseIterable {
    /// The type of the relation, as a category.
    case type
    /// All actors with the sides on which they stand, as one category: any difference is one.
    case participants
    /// The same, as sets that may be partly the same (MASI).
    case participantSets = "participant-sets"
    /// The middle of the days on which it may have begun, as a number of days.
    case start
    /// The middle of the days on which it may have ended, in order; what goes on ends last.
    case end
    /// Whether it is actual, planned, alleged and so on, as a category.
    case modality
  }

  /// The agreement on one variable.
  public struct Score: Hashable, Sendable {
    /// What is compared.
    public let variable: Variable
    /// Krippendorff's alpha.
    public let alpha: KrippendorffAlpha
    /// What it might have been of other relations.
    public let interval: KrippendorffAlpha.Interval
    /// In how many units both coders gave the same value.
    public let equalCount: Int
  }

  /// A value on which the coders do not agree.
  public struct Disagreement: Hashable, Sendable {
    /// The relation, under both identifiers.
    public let pair: RelationMatching.Pair
    /// What differs.
    public let variable: Variable
    /// What the first coder has, in words; nil if they leave it open.
    public let first: String?
    /// What the second coder has; nil if they leave it open.
    public let second: String?
  }

  /// Which relation is which.
  public let matching: RelationMatching
  /// The agreement on each variable.
  public let scores: [Score]
  /// Where they disagree, in the order of the first model.
  ///
  /// Dates that one of them leaves open are among them, though alpha leaves them out; a relation
  /// that only one of them dates at all is told once, under ``Variable/start``.
  public let disagreements: [Disagreement]

  /// Compares two codings.
  ///
  /// - Parameters:
  ///   - first: The model of the first coder.
  ///   - second: The model of the second.
  ///   - sampleCount: How many samples the intervals are made of.
  ///   - seed: The seed of the samples.
  public init(_ first: Model, _ second: Model, sampleCount: Int = 1_000, seed: UInt64 = 1) {
    let matching = RelationMatching(first, second)
    let one = CodedValues(of: first, names: [:])
    let other = CodedValues(of: second, names: matching.sameActors)
    let pairs = matching.pairs.compactMap { pair -> (RelationMatching.Pair, Coded, Coded)? in
      guard let before = one[pair.first], let after = other[pair.second] else { return nil }
      return (pair, before, after)
    }
    func score<Value: Equatable>(
      _ variable: Variable,
      _ value: (Coded) -> Value?,
      _ data: ([[Value?]]) -> ReliabilityData
    ) -> Score {
      let units = pairs.map { [value($0.1), value($0.2)] }
      let reliability = data(units)
      return Score(
        variable: variable,
        alpha: reliability.alpha,
        interval: reliability.bootstrap(sampleCount: sampleCount, seed: seed),
        equalCount: units.count { $0[0] != nil && $0[0] == $0[1] }
      )
    }
    scores = [
      score(.type, \.type) { .nominal($0) },
      score(.participants, \.participants) { .nominal($0) },
      score(.participantSets, \.participants) { .sets($0) },
      score(.start, \.start) { .interval($0) },
      score(.end, \.end) { .ordinal($0) },
      score(.modality, \.modality) { .nominal($0) },
    ]
    disagreements = pairs.flatMap { pair, before, after -> [Disagreement] in
      func note<Value: Equatable>(
        _ variable: Variable,
        _ value: (Coded) -> Value?,
        _ words: (Coded) -> String
      ) -> [Disagreement] {
        let (first, second) = (value(before), value(after))
        guard first != second else { return [] }
        return [
          Disagreement(
            pair: pair,
            variable: variable,
            first: first.map { _ in words(before) },
            second: second.map { _ in words(after) }
          )
        ]
      }
      let isDatedByOne = before.isUndated != after.isUndated
      return note(.type, \.type) { $0.type.rawValue }
        + note(.participants, \.participants, \.participantWords)
        + note(.start, isDatedByOne ? \.dated : \.start, \.dateWords)
        + (isDatedByOne ? [] : note(.end, \.end, \.dateWords))
        + note(.modality, \.modality) { $0.modality.rawValue }
    }
    self.matching = matching
  }
}

/// What a coder says of a relation, ready to be compared.
private struct Coded {
  struct Part: Hashable {
    var actor: ActorID
    var side: Side?
  }

  let type: RelationTypeID
  let modality: Modality
  let participants: Set<Part>
  let participantWords: String
  let start: Double?
  let end: Double?
  let isUndated: Bool
  let dateWords: String

  /// Nil if there is no date of any kind.
  var dated: Double? { isUndated ? nil : 0 }
}

/// The relations of a coder as values.
private struct CodedValues {
  private let model: Model
  private let names: OrderedDictionary<ActorID, ActorID>

  init(of model: Model, names: OrderedDictionary<ActorID, ActorID>) {
    self.model = model
    self.names = names
  }

  subscript(id: RelationID) -> Coded? {
    guard let relation = model.relations[id] else { return nil }
    let roles = model.vocabulary.resolved(relation.type)?.roles ?? [:]
    let parts = relation.participants.map {
      Coded.Part(actor: names[$0.actor] ?? $0.actor, side: roles[$0.role]?.side)
    }
    let lifetime = model.lifetime(of: relation)
    let bounds = lifetime.bounds
    return Coded(
      type: relation.type,
      modality: relation.modality,
      participants: Set(parts),
      participantWords: parts.map { part in
        part.side.map { "\(part.actor) (\($0.rawValue))" } ?? part.actor.rawValue
      }
      .sorted().joined(separator: ", "),
      start: lifetime.isUndated ? nil : Self.middle(bounds.startMin, bounds.startMax),
      end: lifetime.isUndated ? nil : Self.end(of: lifetime),
      isUndated: lifetime.isUndated,
      dateWords: relation.when?.used?.description ?? Self.words(bounds)
    )
  }

  /// The middle of the days, which treats a year and a day in it as half a year apart at most.
  private static func middle(_ first: CalendarDay, _ last: CalendarDay) -> Double? {
    guard !first.isDistant, !last.isDistant else { return nil }
    return Double(first.ordinal + last.ordinal) / 2
  }

  private static func end(of lifetime: Lifetime) -> Double? {
    if lifetime.ending == .ongoing { return .infinity }
    return middle(lifetime.bounds.endMin, lifetime.bounds.endMax)
  }

  private static func words(_ bounds: DateBounds) -> String {
    func word(_ day: CalendarDay) -> String { day.isDistant ? "" : day.description }
    return "\(word(bounds.startMin))/\(word(bounds.endMax))"
  }
}

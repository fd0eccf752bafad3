internal import EntenteModel

/// How the relations of two actors give their tie one sign.
///
/// Neutral relations have no say under any policy. A pair of which a policy cannot tell whether the
/// two are for or against each other is undecided, and has no tie.
public enum SignPolicy: String, Hashable, Sendable, CaseIterable {
  /// The sign of the sum of (+1, −1) × intensity. Undecided where the sum is 0.
  case net
  /// Whether more relations are cooperative or conflictual, whatever their intensity. Undecided
  /// where they are as many.
  case majority
  /// The relation that began last.
  ///
  /// One began last if none of the others may have begun later. Where dates are too coarse to say
  /// which of several did, all of these are asked, and the pair is undecided if they disagree. A
  /// relation whose beginning nothing dates is asked only if there are no others.
  case latest
  /// Conflictual if any relation is.
  case worst
}

extension SignPolicy {
  /// The sign of a tie and how much it weighs.
  struct Judgement: Hashable, Sendable {
    /// +1, −1, or 0 where it is undecided or there is nothing to judge.
    var sign: Int
    /// How much the tie weighs.
    ///
    /// By `net` the magnitude of the sum, by `majority` how many relations are more, by `latest` and
    /// `worst` the greatest intensity among the relations that decided.
    var weight: Double

    static let none = Judgement(sign: 0, weight: 0)
  }

  /// Judges the relations of a pair.
  func judgement(of relations: [SignedPairs.Relation]) -> Judgement {
    let signed = relations.filter { $0.valence.sign != 0 }
    switch self {
    case .net:
      // In ascending order, so that the sum does not depend on the order of relations.
      let terms = signed.map { Double($0.valence.sign) * $0.intensity }.sorted()
      let sum = terms.reduce(0, +)
      // Tenths do not add up to 0 to the last bit.
      let size = terms.reduce(0) { $0 + $1.magnitude }
      guard sum.magnitude > 1e-9 * size else { return .none }
      return Judgement(sign: sum > 0 ? 1 : -1, weight: sum.magnitude)
    case .majority:
      let lead = signed.reduce(0) { $0 + $1.valence.sign }
      return Judgement(sign: lead.signum(), weight: Double(abs(lead)))
    case .latest:
      return Self.agreement(of: Self.last(of: signed))
    case .worst:
      let conflictual = signed.filter { $0.valence == .conflictual }
      return Self.agreement(of: conflictual.isEmpty ? signed : conflictual)
    }
  }

  /// The relations that may have begun last.
  private static func last(of relations: [SignedPairs.Relation]) -> [SignedPairs.Relation] {
    let dated = relations.filter { $0.start != nil }
    guard let latest = dated.compactMap({ $0.start?.lowerBound }).max() else { return relations }
    return dated.filter { $0.start.map { $0.upperBound >= latest } ?? false }
  }

  private static func agreement(of relations: [SignedPairs.Relation]) -> Judgement {
    guard let sign = relations.first?.valence.sign,
      relations.allSatisfy({ $0.valence.sign == sign })
    else { return .none }
    return Judgement(sign: sign, weight: relations.reduce(0) { max($0, $1.intensity) })
  }
}

public import EntenteModel
internal import EntenteTables

/// With what probability a relation is real, by what the coder and the evidence say of it.
///
/// The mapping is a stated convention, and no measurement: results depend on it, so change it and see.
/// Of a relation's likelihood, confidence and credibility the first that is given counts, in this
/// order; a relation without any is ``ungraded``. Where a relation, or an actor's part in it, may hold
/// or not by its dates or modality, that has a probability of its own, ``possible``, taken to be
/// independent of the other.
///
/// Sources: *Intelligence Community Directive 203*, 2015, D.6.e.(2).(a), for the ranges of likelihood
/// terms, whose middles are taken. *STIX Version 2.1*, OASIS Standard, 2021, appendix A, for
/// confidence (low 15, medium 50, high 85 of 100) and Admiralty credibility (90, 70, 50, 30, 10; grade
/// 6, truth cannot be judged, has no number). <https://docs.oasis-open.org/cti/stix/v2.1/>
/// Reliability grades a source and not what it says, and is not used.
public struct ProbabilityMapping: Hashable, Sendable {
  /// The probability of each step of the likelihood scale, the least likely first.
  public var likelihood: [Double]
  /// The probability of what is held with high, moderate and low confidence, in this order.
  public var confidence: [Double]
  /// The probability of what is of credibility 1 to 5, in this order.
  public var credibility: [Double]
  /// The probability that something that may hold by its dates or modality does; by default that of
  /// not knowing which.
  public var possible: Double
  /// The probability of what has no grade; by default such a relation is taken as stated.
  public var ungraded: Double

  /// Creates the mapping of the sources named.
  public init() {
    likelihood = Likelihood.allCases.prefix(7).map {
      // The middle in thousandths, so that 3 % is the number that is written 0.03.
      (($0.range.lowerBound + $0.range.upperBound) * 500).rounded() / 1000
    }
    confidence = [0.85, 0.5, 0.15]
    credibility = [0.9, 0.7, 0.5, 0.3, 0.1]
    possible = 0.5
    ungraded = 1
  }

  /// Creates a mapping that gives every grade one probability, and what may hold another.
  public init(every probability: Double, possible: Double) {
    likelihood = [Double](repeating: probability, count: 7)
    confidence = [Double](repeating: probability, count: 3)
    credibility = [Double](repeating: probability, count: 5)
    self.possible = possible
    ungraded = probability
  }

  /// The probability that a relation is real if its dates and modality leave no doubt.
  public func probability(of relation: Relation) -> Double {
    if let term = relation.likelihood { return Self.value(likelihood, term.step) ?? ungraded }
    if let held = relation.confidence {
      return Confidence.allCases.firstIndex(of: held).flatMap { Self.value(confidence, $0) }
        ?? ungraded
    }
    let grades = relation.evidence.filter { $0.stance == .supports }.compactMap(\.credibility)
    guard let best = grades.min() else { return ungraded }
    return Self.value(credibility, best - 1) ?? ungraded
  }

  private static func value(_ list: [Double], _ place: Int) -> Double? {
    list.indices.contains(place) ? list[place] : nil
  }

  /// What is wrong with the mapping; nil if every number is from 0 to 1 and none is missing.
  public var fault: String? {
    guard likelihood.count == 7, confidence.count == 3, credibility.count == 5 else {
      return "needs 7 probabilities of likelihood, 3 of confidence and 5 of credibility"
    }
    let all = likelihood + confidence + credibility + [possible, ungraded]
    guard let bad = all.first(where: { !(0...1).contains($0) }) else { return nil }
    return "has a probability of \(bad); probabilities are from 0 to 1"
  }

  /// The mapping in words, for the head of a result.
  public var description: String {
    func list(_ names: [String], _ values: [Double]) -> String {
      zip(names, values).map { "\($0) \(NumberText.text($1))" }.joined(separator: ", ")
    }
    let terms = Likelihood.allCases.prefix(7).map(\.rawValue)
    let grades = (1...5).map { "credibility \($0)" }
    return [
      list(terms, likelihood),
      list(Confidence.allCases.map { "\($0.rawValue) confidence" }, confidence),
      list(grades, credibility), "no grade \(NumberText.text(ungraded))",
      "possible \(NumberText.text(possible))",
    ].joined(separator: "; ")
  }
}

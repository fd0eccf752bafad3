/// How likely an event is, in the terms of ICD 203.
///
/// The standard has two rows of terms, which one text must not mix.
///
/// Source: Intelligence Community Directive 203, *Analytic Standards*, 2015, section D.6.e.(2).(a).
public enum Likelihood: String, Hashable, Sendable, CaseIterable {
  case almostNoChance = "almost-no-chance"
  case veryUnlikely = "very-unlikely"
  case unlikely
  case roughlyEvenChance = "roughly-even-chance"
  case likely
  case veryLikely = "very-likely"
  case almostCertain = "almost-certain"
  case remote
  case highlyImprobable = "highly-improbable"
  case improbable
  case roughlyEvenOdds = "roughly-even-odds"
  case probable
  case highlyProbable = "highly-probable"
  case nearlyCertain = "nearly-certain"

  /// The position on the scale of seven, 0 for the least likely.
  public var step: Int { ordinal % 7 }

  /// Which row of terms the term belongs to: 1 or 2.
  public var row: Int { ordinal / 7 + 1 }

  /// The probability that the standard gives to the term.
  public var range: ClosedRange<Double> {
    [0.01...0.05, 0.05...0.2, 0.2...0.45, 0.45...0.55, 0.55...0.8, 0.8...0.95, 0.95...0.99][step]
  }

  /// The term of the same meaning in the other row.
  public var counterpart: Likelihood { Self.allCases[(ordinal + 7) % 14] }

  private var ordinal: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

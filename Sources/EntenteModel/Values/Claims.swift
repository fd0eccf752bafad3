/// How a claim stands among the claims to the same value.
///
/// Source: the ranks of Wikibase statements: a normal claim counts only if none is preferred, a
/// deprecated one never.
public enum Rank: String, Hashable, Sendable, CaseIterable {
  case preferred
  case normal
  case deprecated
}

/// One value that somebody claims, with what supports it.
public struct Claim<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What is claimed.
  public var value: Value
  /// How it stands among the claims to the same value.
  public var rank: Rank
  /// The time for which the value holds; nil for the whole life of the element.
  public var when: Period?
  /// Why the claim is ranked so.
  public var because: LocalizedText
  /// What supports the claim.
  public var evidence: [Evidence]

  /// Creates a claim.
  public init(
    _ value: Value,
    rank: Rank = .normal,
    when: Period? = nil,
    because: LocalizedText = LocalizedText(),
    evidence: [Evidence] = []
  ) {
    self.value = value
    self.rank = rank
    self.when = when
    self.because = because
    self.evidence = evidence
  }

  /// Whether the claim says nothing but its value, so that it can be written as a plain value.
  public var isPlain: Bool {
    rank == .normal && when == nil && because.isEmpty && evidence.isEmpty
  }
}

/// All claims to one value, in the order in which they were written.
public struct Claims<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The claims, at least one.
  public var items: [Claim<Value>]

  /// Creates a list of claims.
  public init(_ items: [Claim<Value>]) {
    self.items = items
  }

  /// Creates the single plain claim to a value.
  public init(_ value: Value) {
    items = [Claim(value)]
  }

  /// The claims that count: the preferred ones, or the normal ones if none is preferred.
  public var counting: [Claim<Value>] {
    let preferred = items.filter { $0.rank == .preferred }
    return preferred.isEmpty ? items.filter { $0.rank == .normal } : preferred
  }

  /// The value used: that of the first claim that counts; nil if all are deprecated.
  public var used: Value? {
    // Nearly every value has one claim, and values are read more often than anything else.
    if items.count == 1, items[0].rank != .deprecated { return items[0].value }
    return counting.first?.value
  }

  /// The value used at a day: of the claims that count, the first whose time may include the day,
  /// else the first without a time.
  public func used(at day: CalendarDay) -> Value? {
    let counting = counting
    let dated = counting.first { claim in
      guard let when = claim.when else { return false }
      return when.state(at: day).mayHold
    }
    return (dated ?? counting.first { $0.when == nil })?.value
  }
}

/// When a relation, or one participant's part in it, was in being, as far as its dates tell.
///
/// A lifetime is a period with what the rest of the element says about its ends: attestations make
/// it certain up to the last of them, `ended: true` says that it was over by the model's `as-of`,
/// and an end written `..` is vouched for only up to `as-of` or the end of its data set.
public struct Lifetime: Hashable, Sendable {
  /// How the parts of a set of dates count together.
  enum Combination: Hashable, Sendable {
    case oneOf
    case allOf
  }

  /// The bounds of the period, or of each member of a set.
  let members: [DateBounds]
  let combination: Combination
  /// Whether nothing says when: no period and no milestone of the type's extent.
  public let isUndated: Bool
  /// How the period ends as written; nil for a set of dates or where nothing is written.
  public let ending: Period.Ending?
  /// The last day that the model speaks for; nil where it does not say.
  let horizon: CalendarDay?

  /// All days on which it can have been in being.
  public var widestRange: ClosedRange<CalendarDay> {
    let ranges = members.map(\.widestRange)
    let first = ranges.map(\.lowerBound).min() ?? .distantPast
    let last = ranges.map(\.upperBound).max() ?? .distantFuture
    return first...max(first, last)
  }

  /// The bounds of the whole: of its single period, or the widest of a set.
  public var bounds: DateBounds {
    guard members.count != 1, let first = members.first else {
      return members.first
        ?? DateBounds(
          start: .distantPast ... .distantFuture,
          end: .distantPast ... .distantFuture
        )
    }
    let startMin = members.map(\.startMin).min() ?? first.startMin
    let startMax = members.map(\.startMax).max() ?? first.startMax
    let endMin = members.map(\.endMin).min() ?? first.endMin
    let endMax = members.map(\.endMax).max() ?? first.endMax
    return DateBounds(start: startMin...max(startMin, startMax), end: endMin...max(endMin, endMax))
  }

  /// The state at one day.
  public func state(at day: CalendarDay) -> TemporalState {
    state(during: day...day)
  }

  /// The state during days: whether it was in being on any of them.
  ///
  /// What has no date at all is possible up to the day that the model speaks for, and absent after.
  public func state(during days: ClosedRange<CalendarDay>) -> TemporalState {
    if isUndated, let horizon, days.lowerBound > horizon { return .absent }
    let states = members.map { $0.state(during: days) }
    let isCertain =
      switch combination {
      case .oneOf: states.allSatisfy { $0 == .certain }
      case .allOf: states.contains(.certain)
      }
    if isCertain { return .certain }
    if states.contains(where: \.mayHold) { return .possible }
    return states.contains(.absent) ? .absent : .ended
  }
}

extension TemporalState {
  /// Whether it was or may have been in being.
  public var mayHold: Bool { self == .certain || self == .possible }
}

extension Lifetime {
  /// Creates the lifetime of something from what is said of it.
  ///
  /// - Parameters:
  ///   - period: When it holds; nil if nothing says.
  ///   - attested: When a source saw it in being.
  ///   - hasEnded: Whether it is said to be over.
  ///   - horizon: The last day that the model speaks for.
  ///   - vouched: The last day for which an end written `..` is vouched.
  init(
    _ period: Period?,
    attested: [Period],
    hasEnded: Bool,
    horizon: CalendarDay?,
    vouched: CalendarDay?
  ) {
    var bounds: [DateBounds]
    if let period {
      bounds = period.memberBounds
    } else {
      let last = horizon ?? .distantFuture
      bounds = [DateBounds(start: .distantPast...last, end: .distantPast...last)]
    }
    if let vouched { bounds = bounds.map { $0.asserted(upTo: vouched) } }
    if bounds.count == 1 {
      if hasEnded, let horizon, horizon >= bounds[0].startMin {
        bounds[0].endMax = min(bounds[0].endMax, horizon)
        bounds[0].endMin = min(bounds[0].endMin, bounds[0].endMax)
      }
      for sighting in attested.map(\.bounds) {
        bounds[0].startMax = min(bounds[0].startMax, max(sighting.endMax, bounds[0].startMin))
        bounds[0].endMin = max(bounds[0].endMin, min(sighting.startMin, bounds[0].endMax))
      }
    }
    members = bounds
    isUndated = period == nil && attested.isEmpty
    ending = period?.ending
    self.horizon = horizon
    if case .oneOf? = period?.form { combination = .oneOf } else { combination = .allOf }
  }
}

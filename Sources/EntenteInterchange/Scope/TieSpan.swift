import EntenteModel

/// When a tie was in being: as long as its relation and the parts of both ends in it.
///
/// Somebody whose part does not last as long as the relation is tied for that time alone; an actor
/// that takes part twice is tied in both phases.
struct TieSpan: Sendable {
  /// A lifetime with the dates that it was made of.
  struct Part: Sendable {
    let lifetime: Lifetime
    let period: Period?

    private var isSet: Bool { period.map { !$0.setMembers.isEmpty } ?? false }

    /// Whether two share a day under every reading of their dates.
    func surelyMeets(_ other: Part) -> Bool {
      if isSet || other.isSet {
        guard let period, let otherPeriod = other.period else { return false }
        return period.overlap(with: otherPeriod) == .certain
      }
      let (mine, theirs) = (lifetime.bounds, other.lifetime.bounds)
      return mine.startMax <= theirs.endMin && theirs.startMax <= mine.endMin
    }

    /// Whether two share a day under some reading.
    func mayMeet(_ other: Part) -> Bool {
      lifetime.widestRange.overlaps(other.lifetime.widestRange)
    }
  }

  /// The relation.
  let whole: Part
  /// For each pair of participations, those of them that have dates of their own.
  let phases: [[Part]]

  init(whole: Part, phases: [[Part]]) {
    self.whole = whole
    // One phase as long as the relation makes all others needless.
    self.phases = phases.contains(where: \.isEmpty) ? [] : phases
  }

  /// The state during days: whether the tie was in being on any of them.
  func state(during days: ClosedRange<CalendarDay>) -> TemporalState {
    let state = whole.lifetime.state(during: days)
    guard !phases.isEmpty, state.mayHold else { return state }
    let states = phases.map { self.state(of: [whole] + $0, during: days) }
    return [.certain, .possible, .ended].first(where: states.contains) ?? .absent
  }

  /// Intervals meet in one day if each two of them do, so pairs are all that is asked.
  private func state(of parts: [Part], during days: ClosedRange<CalendarDay>) -> TemporalState {
    let states = parts.map { $0.lifetime.state(during: days) }
    guard states.allSatisfy(\.mayHold) else {
      return states.contains(.absent) ? .absent : .ended
    }
    var isCertain = states.allSatisfy { $0 == .certain }
    for (place, first) in parts.enumerated() {
      for second in parts[(place + 1)...] {
        guard first.mayMeet(second) else { return .absent }
        isCertain = isCertain && first.surelyMeets(second)
      }
    }
    return isCertain ? .certain : .possible
  }

  /// When it can have begun and ended; the widest of all phases.
  var bounds: DateBounds {
    let each = phases.map { parts in
      parts.map(\.lifetime.bounds).reduce(whole.lifetime.bounds) { $0.within($1) }
    }
    guard let first = each.first else { return whole.lifetime.bounds }
    return each.dropFirst().reduce(into: first) { bounds, phase in
      bounds.startMin = min(bounds.startMin, phase.startMin)
      bounds.startMax = min(bounds.startMax, phase.startMax)
      bounds.endMin = max(bounds.endMin, phase.endMin)
      bounds.endMax = max(bounds.endMax, phase.endMax)
    }
  }

  /// All days on which it can have been in being.
  var widestRange: ClosedRange<CalendarDay> {
    phases.isEmpty ? whole.lifetime.widestRange : bounds.widestRange
  }
}

extension DateBounds {
  /// The bounds of what begins when both have begun and ends when either does.
  fileprivate func within(_ other: DateBounds) -> DateBounds {
    var bounds = self
    bounds.startMin = max(startMin, other.startMin)
    bounds.startMax = max(startMax, other.startMax)
    bounds.endMin = min(endMin, other.endMin)
    bounds.endMax = min(endMax, other.endMax)
    return bounds
  }
}

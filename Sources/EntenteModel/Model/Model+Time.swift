import OrderedCollections

extension Model {
  /// The days that a date or period given by a user asks about: all that it can mean.
  public static func days(of period: Period) -> ClosedRange<CalendarDay> {
    period.widestRange
  }

  /// When the relation is said to hold: its own period, or what its type's extent makes of its
  /// milestones; nil if neither says anything.
  public func period(of relation: Relation) -> Period? {
    period(of: relation, extent: vocabulary.resolved(relation.type)?.extent)
  }

  /// When the relation was in being.
  public func lifetime(of relation: Relation) -> Lifetime {
    lifetime(of: relation, extent: vocabulary.resolved(relation.type)?.extent)
  }

  /// When the participant took part: its own period, within the relation's if it has none.
  public func lifetime(of participant: Participant, in relation: Relation) -> Lifetime {
    guard let period = participant.when?.used else { return lifetime(of: relation) }
    return Lifetime(
      period,
      attested: [],
      hasEnded: false,
      horizon: asOfDay,
      vouched: vouchedDay(for: participant.evidence + relation.evidence)
    )
  }

  func lifetime(of relation: Relation, extent: Extent?) -> Lifetime {
    lifetime(of: relation, extent: extent, horizon: asOfDay)
  }

  func lifetime(of relation: Relation, extent: Extent?, horizon: CalendarDay?) -> Lifetime {
    let period = period(of: relation, extent: extent)
    return Lifetime(
      period,
      attested: relation.attested,
      hasEnded: relation.hasEnded,
      horizon: horizon,
      vouched: period?.ending == .ongoing ? vouchedDay(for: relation.evidence) : nil
    )
  }

  func period(of relation: Relation, extent: Extent?) -> Period? {
    if let when = relation.when?.used { return when }
    guard let extent else { return nil }
    func first(of milestones: [MilestoneID]) -> (MilestoneID, Period)? {
      for milestone in milestones {
        if let date = relation.dates[milestone]?.used { return (milestone, date) }
      }
      return nil
    }
    let start = first(of: extent.start)
    let end = first(of: extent.end)
    switch (start, end) {
    case (nil, nil): return nil
    case (let start?, let end?) where start.0 == end.0: return start.1
    default: return Period(from: start?.1, to: end?.1)
    }
  }

  /// The last day for which "ongoing" is vouched: the model's `as-of`, or earlier the end of the
  /// data sets, where the evidence rests on nothing else.
  private func vouchedDay(for evidence: [Evidence]) -> CalendarDay? {
    let ends = evidence.map { sources[$0.source]?.coverage?.bounds.endMax }
    guard !ends.isEmpty, ends.allSatisfy({ $0 != nil }) else { return asOfDay }
    let covered = ends.compactMap(\.self).max() ?? .distantFuture
    return min(asOfDay ?? .distantFuture, covered)
  }

  /// The valence of the relation: its own, or its type's.
  public func valence(of relation: Relation) -> Valence {
    relation.valence ?? vocabulary.resolved(relation.type)?.valence ?? .neutral
  }

  /// The intensity of the relation, from 0 to 1: its own at the day, or its type's.
  public func intensity(of relation: Relation, at day: CalendarDay? = nil) -> Double {
    let own = day.map { relation.intensity?.used(at: $0) } ?? relation.intensity?.used
    return own ?? vocabulary.resolved(relation.type)?.intensity ?? 0
  }
}

internal import EntenteModel
internal import OrderedCollections

extension Relation {
  /// The part of the relation before a day; nil if it cannot have begun before.
  ///
  /// What lies after the day goes with it: milestones, sightings, participants that came later.
  ///
  /// - Parameters:
  ///   - day: The first day that is no longer part of it.
  ///   - period: When it holds, by its own dates or its type's extent.
  /// - Returns: The relation itself if it is over before the day.
  func ending(before day: CalendarDay, period: Period?) -> Relation? {
    if let period, period.ending(before: day) == period { return self }
    var result = self
    if let when {
      guard let rest = when.ending(before: day) else { return nil }
      result.when = rest
    } else {
      guard let rest = Materializer.ending(period, before: day) else { return nil }
      result.when = Claims(rest)
    }
    result.dates = dates.ending(before: day)
    result.attested = attested.filter { $0.widestRange.upperBound < day }
    result.participants = participants.compactMap { participant in
      guard participant.when != nil else { return participant }
      return participant.ending(before: day, within: period)
    }
    return result
  }

  /// The part of the relation from a day on; nil if it is over before.
  func beginning(at day: CalendarDay, as date: UncertainDate, period: Period?) -> Relation? {
    if let period, period.beginning(at: day, as: date) == period { return self }
    var result = self
    if let when {
      guard let rest = when.beginning(at: day, as: date) else { return nil }
      result.when = rest
    } else if let period {
      guard let rest = period.beginning(at: day, as: date) else { return nil }
      result.when = Claims(rest)
    } else {
      guard let rest = try? Period(start: .known(date), end: .unknown) else { return nil }
      result.when = Claims(rest)
    }
    result.dates = dates.beginning(at: day)
    result.attested = attested.filter { $0.widestRange.lowerBound >= day }
    result.participants = participants.compactMap { participant in
      guard let when = participant.when else { return participant }
      guard let rest = when.beginning(at: day, as: date) else { return nil }
      var participant = participant
      participant.when = rest
      participant.dates = participant.dates.beginning(at: day)
      return participant
    }
    return result
  }
}

extension Participant {
  /// The participant's part before a day; nil if it cannot have begun before.
  func ending(before day: CalendarDay, within whole: Period?) -> Participant? {
    var result = self
    if let when {
      guard let rest = when.ending(before: day) else { return nil }
      result.when = rest
    } else {
      guard let rest = Materializer.ending(whole, before: day) else { return nil }
      result.when = Claims(rest)
    }
    result.dates = dates.ending(before: day)
    return result
  }
}

extension OrderedDictionary<MilestoneID, Claims<Period>> {
  /// The milestones, without those that certainly lie on the day or later.
  fileprivate func ending(before day: CalendarDay) -> Self {
    filter { $0.value.used.map { $0.widestRange.lowerBound < day } ?? true }
  }

  /// The milestones, without those that certainly lie before the day.
  fileprivate func beginning(at day: CalendarDay) -> Self {
    filter { $0.value.used.map { $0.widestRange.upperBound >= day } ?? true }
  }
}

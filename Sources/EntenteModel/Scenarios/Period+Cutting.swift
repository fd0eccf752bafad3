extension Period {
  /// What is left of the period before a day; nil if it cannot have begun before.
  ///
  /// An end that the period certainly outlives becomes the day before, for certain. An end that may
  /// lie on either side becomes the day before with `?`, as EDTF has no "by then at the latest" for
  /// the end of an interval. A date that may lie on either side becomes one of the days before.
  ///
  /// - Parameter day: The first day that is no longer part of it.
  /// - Returns: The period itself if it is certainly over before the day.
  package func ending(before day: CalendarDay) -> Period? {
    guard day != .distantPast else { return nil }
    guard let last = UncertainDate(day.adding(days: -1)) else {
      // Days of years that EDTF cannot write to the day divide nothing.
      return widestRange.lowerBound >= day ? nil : self
    }
    switch form {
    case .date(let date):
      switch DateSetMember.date(date).ending(before: day, last) {
      case nil: return nil
      case .date(let date)?: return Period(date)
      case let member?: return Period(form: .oneOf([member]))
      }
    case .interval(let start, let end):
      if case .known(let first) = start, first.bounds.lowerBound >= day { return nil }
      switch end {
      case .known(let date) where date.bounds.upperBound < day: return self
      case .known(let date) where date.bounds.lowerBound < day:
        return Period(form: .interval(start: start, end: .known(last.qualified(uncertain: true))))
      case .unknown:
        return Period(form: .interval(start: start, end: .known(last.qualified(uncertain: true))))
      case .known, .open: return Period(form: .interval(start: start, end: .known(last)))
      }
    case .oneOf(let members):
      let left = members.compactMap { $0.ending(before: day, last) }
      return left.isEmpty ? nil : Period(form: .oneOf(left))
    case .allOf(let members):
      let left = members.compactMap { $0.ending(before: day, last) }
      return left.isEmpty ? nil : Period(form: .allOf(left))
    }
  }

  /// What is left of the period from a day on; nil if it is certainly over before.
  ///
  /// - Parameters:
  ///   - day: The first day that still is part of it.
  ///   - date: The day as it is to be written, which may be coarser.
  /// - Returns: The period itself if it cannot have begun before the day.
  package func beginning(at day: CalendarDay, as date: UncertainDate) -> Period? {
    let first = date.dateOnly
    switch form {
    case .date(let own):
      switch DateSetMember.date(own).beginning(at: day, first) {
      case nil: return nil
      case .date(let date)?: return Period(date)
      case let member?: return Period(form: .oneOf([member]))
      }
    case .interval(let start, let end):
      if case .known(let date) = end, date.bounds.upperBound < day { return nil }
      if case .known(let own) = start, own.bounds.lowerBound >= day { return self }
      if case .known(let own) = end, own.definitelyPrecedes(first) { return nil }
      return Period(form: .interval(start: .known(first), end: end))
    case .oneOf(let members):
      let left = members.compactMap { $0.beginning(at: day, first) }
      return left.isEmpty ? nil : Period(form: .oneOf(left))
    case .allOf(let members):
      let left = members.compactMap { $0.beginning(at: day, first) }
      return left.isEmpty ? nil : Period(form: .allOf(left))
    }
  }

  /// The date from which something dated so is in effect; nil if none is stated.
  package var startingDate: UncertainDate? {
    switch form {
    case .date(let date), .interval(.known(let date), _): date.dateOnly
    case .interval, .oneOf, .allOf: nil
    }
  }

  /// The day from which something dated so is in effect; nil if none is stated.
  package var startingDay: CalendarDay? { startingDate?.bounds.lowerBound }

  /// The first day after something dated so is in effect; nil if it stays so.
  ///
  /// A single date stands for everything from it on.
  package var dayAfter: CalendarDay? {
    guard case .interval(_, .known(let date)) = form else { return nil }
    return date.bounds.upperBound.adding(days: 1)
  }

  /// The period from a date on without end.
  package static func from(_ date: UncertainDate) -> Period {
    Period(form: .interval(start: .known(date.dateOnly), end: .open))
  }

  /// The period up to the day before a day; nil if there is none that can be written.
  package static func until(before day: CalendarDay) -> Period? {
    UncertainDate(day.adding(days: -1)).map {
      Period(form: .interval(start: .open, end: .known($0)))
    }
  }

  /// The period that began at some time not known and was over before a day.
  package static func over(before day: CalendarDay) -> Period? {
    UncertainDate(day.adding(days: -1)).map {
      Period(form: .interval(start: .unknown, end: .known($0)))
    }
  }
}

extension UncertainDate {
  /// The date without a time of day, as intervals have it.
  package var dateOnly: UncertainDate {
    guard time != nil else { return self }
    return UncertainDate(bounds.lowerBound) ?? self
  }
}

extension DateSetMember {
  fileprivate func ending(before day: CalendarDay, _ last: UncertainDate) -> DateSetMember? {
    switch self {
    case .date(let date):
      if date.bounds.upperBound < day { return self }
      guard date.bounds.lowerBound < day, let first = UncertainDate(date.bounds.lowerBound)
      else { return nil }
      return first.bounds == last.bounds ? .date(last) : .range(first, last)
    case .range(let first, let end):
      if end.bounds.upperBound < day { return self }
      return first.bounds.lowerBound < day ? .range(first, last) : nil
    case .orEarlier(let date): return date.bounds.upperBound < day ? self : .orEarlier(last)
    case .orLater(let date): return date.bounds.lowerBound < day ? .range(date, last) : nil
    }
  }

  fileprivate func beginning(at day: CalendarDay, _ first: UncertainDate) -> DateSetMember? {
    switch self {
    case .date(let date):
      if date.bounds.lowerBound >= day { return self }
      guard date.bounds.upperBound >= day, let start = UncertainDate(day),
        let last = UncertainDate(date.bounds.upperBound)
      else { return nil }
      return start.bounds == last.bounds ? .date(last) : .range(start, last)
    case .range(let own, let end):
      if own.bounds.lowerBound >= day { return self }
      guard end.bounds.upperBound >= day, !end.definitelyPrecedes(first) else { return nil }
      return .range(first, end)
    case .orEarlier(let date):
      guard date.bounds.upperBound >= day, !date.definitelyPrecedes(first) else { return nil }
      return .range(first, date)
    case .orLater(let date): return date.bounds.lowerBound >= day ? self : .orLater(first)
    }
  }
}

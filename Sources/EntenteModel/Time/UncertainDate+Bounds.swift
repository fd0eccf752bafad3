extension UncertainDate {
  /// The earliest and the latest day that the date can mean.
  ///
  /// `~` widens both sides by one unit of the precision: `2018-09~` reaches from August to October.
  /// `?` widens nothing, for it doubts the date and not its edges. A time of day changes nothing:
  /// the day is the one that was written, in its own zone. Years beyond the calendar of
  /// ``CalendarDay`` give its distant past or future.
  public var bounds: ClosedRange<CalendarDay> {
    if form == .day {
      let day = CalendarDay(
        ordinal: CalendarDay.ordinal(year: year, month: month ?? 1, day: day ?? 1)
      )
      return isApproximate ? day.adding(days: -1)...day.adding(days: 1) : day...day
    }
    let unit = precision.monthCount
    // Clamped so that counting months cannot overflow; the calendar ends before the clamp.
    let limit = CalendarDay.lastYear + 1000
    let clampedYear = min(max(year, -limit), limit)
    var firstMonth = clampedYear * 12
    switch form {
    case .month, .someDayOfMonth: firstMonth += (month ?? 1) - 1
    case .part: firstMonth += (part?.firstMonth ?? 1) - 1
    case .decade where year < 0: firstMonth -= 9 * 12
    case .century where year < 0: firstMonth -= 99 * 12
    default: break
    }
    let slack = isApproximate ? unit : 0
    return CalendarDay(
      firstOfMonth: firstMonth - slack
    )...CalendarDay(
      lastOfMonth: firstMonth + unit - 1 + slack
    )
  }

  /// Whether the date lies before another, whatever days the two turn out to mean.
  public func definitelyPrecedes(_ other: UncertainDate) -> Bool {
    bounds.upperBound < other.bounds.lowerBound
  }
}

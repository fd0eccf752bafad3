import EntenteModel

/// Days laid out from left to right, with ticks at round years or months.
struct TimeScale: Hashable, Sendable {
  let days: ClosedRange<CalendarDay>
  let left: Double
  let right: Double

  /// The place of the beginning of a day; days outside lie at the ends.
  func x(_ day: CalendarDay) -> Double {
    if day <= days.lowerBound { return left }
    if day >= days.upperBound { return right }
    let span = Double(days.upperBound.ordinal - days.lowerBound.ordinal)
    let share = Double(day.ordinal - days.lowerBound.ordinal) / max(1, span)
    return left + share * (right - left)
  }

  /// The place of the end of a day.
  func end(_ day: CalendarDay) -> Double { x(day.adding(days: 1)) }

  /// The room that a tick's label needs, in points.
  private static let yearRoom = 44.0
  private static let monthRoom = 62.0
  private static let monthLimit = 3

  /// Round dates with their labels, far enough apart for their labels.
  var ticks: [(day: CalendarDay, label: String)] {
    let span = days.upperBound.year - days.lowerBound.year
    return span <= Self.monthLimit ? monthTicks : yearTicks
  }

  private var yearTicks: [(day: CalendarDay, label: String)] {
    let span = max(1, days.upperBound.year - days.lowerBound.year)
    let most = max(1, Int((right - left) / Self.yearRoom))
    var step = 1
    for candidate in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] {
      step = candidate
      if span / candidate < most { break }
    }
    while span / step >= most { step *= 10 }
    let first = days.lowerBound.year
    var year = first - ((first % step) + step) % step
    var ticks: [(day: CalendarDay, label: String)] = []
    while year <= days.upperBound.year {
      if let day = CalendarDay(year: year, month: 1, day: 1), days.contains(day) {
        ticks.append((day, "\(year)"))
      }
      year += step
    }
    return ticks
  }

  private var monthTicks: [(day: CalendarDay, label: String)] {
    let first = days.lowerBound.year * 12
    let last = days.upperBound.year * 12 + 11
    let most = max(1, Int((right - left) / Self.monthRoom))
    let step = [1, 3, 6, 12].first { (last - first) / $0 < most } ?? 12
    return stride(from: first, through: last, by: step).compactMap { month in
      let number = month % 12 + 1
      guard let day = CalendarDay(year: month / 12, month: number, day: 1), days.contains(day)
      else { return nil }
      return (day, "\(month / 12)-\(number < 10 ? "0" : "")\(number)")
    }
  }
}

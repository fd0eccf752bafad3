extension EDTFGrammar {
  /// One date: its year, then what follows the year, then its qualifier.
  static func date(
    _ bytes: borrowing Span<UInt8>,
    in range: Range<Int>
  ) throws(EDTFFault) -> UncertainDate {
    guard let last = range.last else { throw EDTFFault(reason: .unrecognized, bytes: range) }
    let qualifier = bytes[last]
    let isUncertain = qualifier == ASCII.questionMark || qualifier == ASCII.percent
    let isApproximate = qualifier == ASCII.tilde || qualifier == ASCII.percent
    let end = isUncertain || isApproximate ? last : range.upperBound
    let body = range.lowerBound..<end
    let date: UncertainDate
    if bytes[range.lowerBound] == ASCII.longYearMark {
      date = try longYear(bytes, in: body)
    } else {
      date = try fourDigitDate(bytes, in: body)
    }
    guard isUncertain || isApproximate else { return date }
    guard date.time == nil else { throw EDTFFault(reason: .qualifiedTime, bytes: range) }
    return date.qualified(uncertain: isUncertain, approximate: isApproximate)
  }

  /// `Y` and a year of five digits or more.
  private static func longYear(
    _ bytes: borrowing Span<UInt8>,
    in range: Range<Int>
  ) throws(EDTFFault) -> UncertainDate {
    var position = range.lowerBound + 1
    let isNegative = position < range.upperBound && bytes[position] == ASCII.hyphen
    if isNegative { position += 1 }
    let digits = position..<range.upperBound
    guard digits.count > 4, bytes.digit(at: position) != 0,
      digits.allSatisfy({ bytes.digit(at: $0) != nil })
    else { throw EDTFFault(reason: .unrecognized, bytes: range) }
    guard digits.count <= 18 else { throw EDTFFault(reason: .yearTooLong, bytes: range) }
    let magnitude = digits.reduce(0) { $0 * 10 + (bytes.digit(at: $1) ?? 0) }
    return UncertainDate(form: .year, year: isNegative ? -magnitude : magnitude)
  }

  private static func fourDigitDate(
    _ bytes: borrowing Span<UInt8>,
    in range: Range<Int>
  ) throws(EDTFFault) -> UncertainDate {
    let unrecognized = EDTFFault(reason: .unrecognized, bytes: range)
    let end = range.upperBound
    var position = range.lowerBound
    let isNegative = position < end && bytes[position] == ASCII.hyphen
    if isNegative { position += 1 }
    guard position + 4 <= end else { throw unrecognized }

    var magnitude = 0
    var unspecifiedCount = 0
    for place in position..<position + 4 {
      if let digit = bytes.digit(at: place), unspecifiedCount == 0 {
        magnitude = magnitude * 10 + digit
      } else if bytes[place] == ASCII.unspecified {
        magnitude *= 10
        unspecifiedCount += 1
      } else {
        throw unrecognized
      }
    }
    // There is no year -0, and `-000X` would include it.
    if isNegative && magnitude == 0 { throw unrecognized }
    let year = isNegative ? -magnitude : magnitude
    position += 4
    if position == end {
      switch unspecifiedCount {
      case 0: return UncertainDate(form: .year, year: year)
      case 1: return UncertainDate(form: .decade, year: year)
      case 2: return UncertainDate(form: .century, year: year)
      default: throw unrecognized
      }
    }
    guard unspecifiedCount == 0, bytes[position] == ASCII.hyphen else { throw unrecognized }
    return try monthAndDay(bytes, in: position + 1..<end, ofYear: year)
  }

  /// What follows a year and its hyphen.
  private static func monthAndDay(
    _ bytes: borrowing Span<UInt8>,
    in range: Range<Int>,
    ofYear year: Int
  ) throws(EDTFFault) -> UncertainDate {
    let unrecognized = EDTFFault(reason: .unrecognized, bytes: range)
    let end = range.upperBound
    let position = range.lowerBound
    let afterMonth = position + 2
    if bytes.twoUnspecified(at: position, before: end) {
      if afterMonth == end { return UncertainDate(form: .someMonth, year: year) }
      guard bytes[afterMonth] == ASCII.hyphen, afterMonth + 3 == end,
        bytes.twoUnspecified(at: afterMonth + 1, before: end)
      else { throw unrecognized }
      return UncertainDate(form: .someDayOfYear, year: year)
    }

    guard let month = bytes.twoDigits(at: position, before: end) else { throw unrecognized }
    let isMonth = 1 <= month && month <= 12
    if afterMonth == end {
      if isMonth { return UncertainDate(form: .month, year: year, month: month) }
      if 21 <= month && month <= 41 {
        return UncertainDate(form: .part, year: year, month: month)
      }
      throw EDTFFault(reason: .month(month), bytes: position..<afterMonth)
    }
    guard bytes[afterMonth] == ASCII.hyphen else { throw unrecognized }
    let dayStart = afterMonth + 1
    if bytes.twoUnspecified(at: dayStart, before: end), dayStart + 2 == end, isMonth {
      return UncertainDate(form: .someDayOfMonth, year: year, month: month)
    }
    guard let day = bytes.twoDigits(at: dayStart, before: end) else { throw unrecognized }
    let afterDay = dayStart + 2
    guard afterDay == end || bytes[afterDay] == ASCII.timeMark else { throw unrecognized }
    guard isMonth else { throw EDTFFault(reason: .month(month), bytes: position..<afterMonth) }
    guard 1 <= day, day <= CalendarDay.dayCount(ofMonth: month, inYear: year) else {
      throw EDTFFault(
        reason: .day(day, month: month, year: year),
        bytes: dayStart..<afterDay
      )
    }
    let time = afterDay == end ? nil : try clockTime(bytes, in: afterDay + 1..<end)
    return UncertainDate(form: .day, year: year, month: month, day: day, time: time)
  }

  /// `hh:mm:ss`, then nothing, `Z`, or a shift of hours and perhaps minutes.
  private static func clockTime(
    _ bytes: borrowing Span<UInt8>,
    in range: Range<Int>
  ) throws(EDTFFault) -> ClockTime {
    let unrecognized = EDTFFault(reason: .unrecognized, bytes: range)
    let start = range.lowerBound
    let end = range.upperBound
    guard let hour = bytes.twoDigits(at: start, before: end),
      let minute = bytes.twoDigits(at: start + 3, before: end),
      let second = bytes.twoDigits(at: start + 6, before: end),
      bytes[start + 2] == ASCII.colon, bytes[start + 5] == ASCII.colon
    else { throw unrecognized }

    let zone: ClockTime.Zone
    let zoneStart = start + 8
    if zoneStart == end {
      zone = .local
    } else if bytes[zoneStart] == ASCII.utcMark, zoneStart + 1 == end {
      zone = .utc
    } else {
      let isWest = bytes[zoneStart] == ASCII.hyphen
      guard isWest || bytes[zoneStart] == ASCII.plus,
        let hours = bytes.twoDigits(at: zoneStart + 1, before: end)
      else { throw unrecognized }
      var shift = hours * 60
      if zoneStart + 3 != end {
        guard zoneStart + 6 == end, bytes[zoneStart + 3] == ASCII.colon,
          let minutes = bytes.twoDigits(at: zoneStart + 4, before: end)
        else { throw unrecognized }
        guard minutes <= 59 else { throw EDTFFault(reason: .time, bytes: range) }
        shift += minutes
      }
      zone = .offset(minutes: Int16(isWest ? -shift : shift))
    }
    guard let time = ClockTime(hour: hour, minute: minute, second: second, zone: zone) else {
      throw EDTFFault(reason: .time, bytes: range)
    }
    return time
  }
}

/// What the grammar stumbled over, and where, in bytes of the text.
struct EDTFFault: Error {
  enum Reason {
    /// Something that is not in the grammar; ``EDTFAdvice`` finds out what it may be.
    case unrecognized
    case month(Int)
    case day(Int, month: Int, year: Int)
    case time
    case reversed(start: String, end: String)
    case noKnownEnd
    case timeOfDayInside
    case qualifiedTime
    case yearTooLong
  }

  let reason: Reason
  let bytes: Range<Int>
}

/// The grammar of the profile, over the bytes of a text: it accepts or refuses, without allocating.
enum EDTFGrammar {
  static func period(_ bytes: borrowing Span<UInt8>) throws(EDTFFault) -> Period {
    let whole = 0..<bytes.count
    guard !whole.isEmpty else { throw EDTFFault(reason: .unrecognized, bytes: whole) }
    if bytes[0] == ASCII.openBracket || bytes[0] == ASCII.openBrace { return try dateSet(bytes) }
    guard let slash = bytes.position(of: ASCII.slash, in: whole) else {
      return Period(try date(bytes, in: whole))
    }
    let start = try intervalEnd(bytes, in: 0..<slash)
    let end = try intervalEnd(bytes, in: slash + 1..<bytes.count)
    if let fault = fault(inIntervalFrom: start, to: end) { throw fault.moved(to: whole) }
    return Period(form: .interval(start: start, end: end))
  }

  private static func intervalEnd(
    _ bytes: borrowing Span<UInt8>,
    in range: Range<Int>
  ) throws(EDTFFault) -> IntervalEnd {
    if range.isEmpty { return .unknown }
    if range.count == 2, bytes[range.lowerBound] == ASCII.dot,
      bytes[range.lowerBound + 1] == ASCII.dot
    {
      return .open
    }
    return .known(try date(bytes, in: range))
  }

  /// Why two ends make no interval, if they do not.
  static func fault(inIntervalFrom start: IntervalEnd, to end: IntervalEnd) -> EDTFFault? {
    switch (start, end) {
    case (.known(let first), .known(let last)):
      if first.time != nil || last.time != nil {
        return EDTFFault(reason: .timeOfDayInside, bytes: 0..<0)
      }
      if last.definitelyPrecedes(first) {
        return EDTFFault(
          reason: .reversed(start: first.description, end: last.description),
          bytes: 0..<0
        )
      }
      return nil
    case (.known(let date), _), (_, .known(let date)):
      return date.time == nil ? nil : EDTFFault(reason: .timeOfDayInside, bytes: 0..<0)
    default:
      return EDTFFault(reason: .noKnownEnd, bytes: 0..<0)
    }
  }

  // A set: members between commas, each of which a space may follow.
  private static func dateSet(_ bytes: borrowing Span<UInt8>) throws(EDTFFault) -> Period {
    let closing = bytes[0] == ASCII.openBracket ? ASCII.closeBracket : ASCII.closeBrace
    let last = bytes.count - 1
    guard last > 1, bytes[last] == closing else {
      throw EDTFFault(reason: .unrecognized, bytes: 0..<bytes.count)
    }
    var members: [DateSetMember] = []
    var lower = 1
    while true {
      let upper = bytes.position(of: ASCII.comma, in: lower..<last) ?? last
      members.append(try setMember(bytes, in: lower..<upper))
      if upper == last { break }
      lower = upper + 1
      if lower < last, bytes[lower] == ASCII.space { lower += 1 }
    }
    return Period(form: closing == ASCII.closeBracket ? .oneOf(members) : .allOf(members))
  }

  private static func setMember(
    _ bytes: borrowing Span<UInt8>,
    in range: Range<Int>
  ) throws(EDTFFault) -> DateSetMember {
    var lower = range.lowerBound
    while lower + 1 < range.upperBound,
      !(bytes[lower] == ASCII.dot && bytes[lower + 1] == ASCII.dot)
    {
      lower += 1
    }
    guard lower + 1 < range.upperBound else { return .date(try plainDate(bytes, in: range)) }
    let before = range.lowerBound..<lower
    let after = lower + 2..<range.upperBound
    if before.isEmpty { return .orEarlier(try plainDate(bytes, in: after)) }
    if after.isEmpty { return .orLater(try plainDate(bytes, in: before)) }
    let first = try plainDate(bytes, in: before)
    let last = try plainDate(bytes, in: after)
    if let fault = fault(inIntervalFrom: .known(first), to: .known(last)) {
      throw fault.moved(to: range)
    }
    return .range(first, last)
  }

  private static func plainDate(
    _ bytes: borrowing Span<UInt8>,
    in range: Range<Int>
  ) throws(EDTFFault) -> UncertainDate {
    let date = try date(bytes, in: range)
    guard date.time == nil else { throw EDTFFault(reason: .timeOfDayInside, bytes: range) }
    return date
  }
}

extension EDTFFault {
  func moved(to bytes: Range<Int>) -> EDTFFault {
    EDTFFault(reason: reason, bytes: bytes)
  }
}

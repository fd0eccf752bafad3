extension EDTFError {
  /// Explains a fault of the grammar in the text where it was found.
  init(_ fault: EDTFFault, in text: String) {
    // Whatever the grammar read before a fault that it can place is ASCII, so bytes are scalars.
    let offset = fault.bytes.isEmpty ? nil : fault.bytes
    switch fault.reason {
    case .month(let month):
      self.init(
        kind: .impossibleDate,
        message: EDTFAdvice.message(aboutMonth: month, in: text),
        offset: offset
      )
    case .day(let day, let month, let year):
      self.init(
        kind: .impossibleDate,
        message: EDTFAdvice.message(aboutDay: day, ofMonth: month, inYear: year),
        offset: offset
      )
    case .time:
      self.init(
        kind: .impossibleDate,
        message: "no clock shows the time in \(EDTFText.quoted(text)): "
          + "write hours 00 to 23, minutes and seconds 00 to 59",
        offset: offset
      )
    case .reversed(let start, let end):
      self.init(
        kind: .reversedInterval,
        message: "interval ends (\(end)) before it starts (\(start))",
        offset: offset
      )
    case .noKnownEnd:
      self.init(
        kind: .outsideProfile,
        message: "\(EDTFText.quoted(text)) names no date: "
          + "state the start or the end, or leave the whole out",
        offset: offset
      )
    case .timeOfDayInside, .qualifiedTime:
      self = EDTFAdvice.errorAboutTime(in: text, isQualified: fault.isAboutQualifier)
        .with(offset: offset)
    case .yearTooLong:
      self.init(
        kind: .outsideProfile,
        message: "the year in \(EDTFText.quoted(text)) is too long: write at most 18 digits",
        offset: offset
      )
    case .unrecognized:
      self = EDTFAdvice.error(about: text).with(offset: 0..<text.unicodeScalars.count)
    }
  }

  private func with(offset: Range<Int>?) -> EDTFError {
    EDTFError(kind: kind, message: message, suggestion: suggestion, offset: offset)
  }
}

extension EDTFFault {
  fileprivate var isAboutQualifier: Bool {
    if case .qualifiedTime = reason { true } else { false }
  }
}

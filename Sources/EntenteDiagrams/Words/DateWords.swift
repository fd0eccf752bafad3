import EntenteModel

/// Dates as readers of pictures write them: `2014–`, `about 2005`, `2001-07-16`.
struct DateWords {
  let language: PictureLanguage

  /// A period in short form.
  ///
  /// `2014/..` is "2014–", for it goes on; `2014/`, whose end is not known, is "2014–?".
  func text(_ period: Period) -> String {
    switch period.form {
    case .date(let date): return text(date)
    case .interval(.known(let start), .known(let end)): return "\(text(start))–\(text(end))"
    case .interval(.known(let start), .open): return "\(text(start))–"
    case .interval(.known(let start), .unknown): return "\(text(start))–?"
    case .interval(.open, .known(let end)): return language(.until, text(end))
    case .interval(.unknown, .known(let end)): return "?–\(text(end))"
    case .interval: return "?"
    case .oneOf(let members): return list(members, separator: language(.or))
    case .allOf(let members): return list(members, separator: language.listSeparator)
    }
  }

  private func list(_ members: [DateSetMember], separator: String) -> String {
    members.map { member in
      switch member {
      case .date(let date): text(date)
      case .range(let first, let last): "\(text(first))–\(text(last))"
      case .orEarlier(let date): language(.until, text(date))
      case .orLater(let date): "\(text(date))–"
      }
    }.joined(separator: separator)
  }

  /// One date: as ISO 8601 writes it, coarser ones in words.
  func text(_ date: UncertainDate) -> String {
    let plain = exact(date)
    let approximate = date.isApproximate ? language(.about, plain) : plain
    return date.isUncertain ? approximate + "?" : approximate
  }

  private func exact(_ date: UncertainDate) -> String {
    let year = year(date.year)
    switch date.form {
    case .day: return "\(year)-\(twoDigits(date.month ?? 1))-\(twoDigits(date.day ?? 1))"
    case .month, .someDayOfMonth: return "\(year)-\(twoDigits(date.month ?? 1))"
    case .year, .someMonth, .someDayOfYear: return year
    case .decade: return language(.decade, year)
    case .century: return "\(year)–\(self.year(date.year + 99))"
    case .part: return date.part.map { language(phrase($0), year) } ?? year
    }
  }

  private func year(_ year: Int) -> String {
    year > 0 ? "\(year)" : language(.beforeChrist, "\(1 - year)")
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func phrase(_ part: YearPart) -> Phrase {
    switch part {
    case .spring, .northernSpring, .southernSpring: .spring
    case .summer, .northernSummer, .southernSummer: .summer
    case .autumn, .northernAutumn, .southernAutumn: .autumn
    case .winter, .northernWinter, .southernWinter: .winter
    case .firstQuarter: .firstQuarter
    case .secondQuarter: .secondQuarter
    case .thirdQuarter: .thirdQuarter
    case .fourthQuarter: .fourthQuarter
    case .firstFourMonths: .firstThird
    case .secondFourMonths: .secondThird
    case .thirdFourMonths: .lastThird
    case .firstHalf: .firstHalf
    case .secondHalf: .secondHalf
    }
  }
}

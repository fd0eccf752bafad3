/// A part of a year that EDTF writes in the place of the month, such as `2018-35`.
///
/// The standard names the seasons and leaves their days open. Here a season is three whole months
/// as meteorologists count them, a season of no stated hemisphere is a northern one, and a season
/// that begins in December belongs to the year of that December: `2001-24` is December 2001 to
/// February 2002.
public enum YearPart: Int, Hashable, Sendable, CaseIterable {
  /// Spring, no hemisphere stated.
  case spring = 21
  /// Summer, no hemisphere stated.
  case summer
  /// Autumn, no hemisphere stated.
  case autumn
  /// Winter, no hemisphere stated.
  case winter
  /// Spring of the northern hemisphere.
  case northernSpring
  /// Summer of the northern hemisphere.
  case northernSummer
  /// Autumn of the northern hemisphere.
  case northernAutumn
  /// Winter of the northern hemisphere.
  case northernWinter
  /// Spring of the southern hemisphere.
  case southernSpring
  /// Summer of the southern hemisphere.
  case southernSummer
  /// Autumn of the southern hemisphere.
  case southernAutumn
  /// Winter of the southern hemisphere.
  case southernWinter
  /// January to March.
  case firstQuarter
  /// April to June.
  case secondQuarter
  /// July to September.
  case thirdQuarter
  /// October to December.
  case fourthQuarter
  /// January to April.
  case firstFourMonths
  /// May to August.
  case secondFourMonths
  /// September to December.
  case thirdFourMonths
  /// January to June.
  case firstHalf
  /// July to December.
  case secondHalf

  /// The precision of a date that names such a part.
  public var precision: DatePrecision {
    switch self {
    case .firstFourMonths, .secondFourMonths, .thirdFourMonths: .fourMonths
    case .firstHalf, .secondHalf: .halfYear
    default: .quarter
    }
  }

  /// The month in which the part begins, from 1 to 12.
  public var firstMonth: Int {
    switch self {
    case .firstQuarter, .firstFourMonths, .firstHalf: 1
    case .spring, .northernSpring, .southernAutumn: 3
    case .secondQuarter: 4
    case .secondFourMonths: 5
    case .summer, .northernSummer, .southernWinter: 6
    case .thirdQuarter, .secondHalf: 7
    case .autumn, .northernAutumn, .southernSpring, .thirdFourMonths: 9
    case .fourthQuarter: 10
    case .winter, .northernWinter, .southernSummer: 12
    }
  }
}

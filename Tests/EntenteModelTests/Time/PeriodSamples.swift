import EntenteModel
import EntenteTestSupport

/// Canonical texts of random periods: dates of every form, intervals with every kind of end, sets.
func samplePeriods(count: Int, seed: UInt64) -> [String] {
  var generator = SplitMix64(seed: seed)
  return (0..<count).map { _ in periodText(using: &generator) }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

private func dateText(using generator: inout SplitMix64) -> String {
  let year = Int.random(in: 1800...2100, using: &generator)
  let sign = Int.random(in: 0..<20, using: &generator) == 0 ? "-" : ""
  let month = padded(.random(in: 1...12, using: &generator), 2)
  let body =
    switch Int.random(in: 0..<12, using: &generator) {
    case 0...3: "\(year)-\(month)-" + padded(.random(in: 1...28, using: &generator), 2)
    case 4: "\(year)-\(month)"
    case 5: "\(year)-\(Int.random(in: 21...41, using: &generator))"
    case 6: "\(year / 10)X"
    case 7: "\(year / 100)XX"
    case 8: "\(year)-XX"
    case 9: ["\(year)-\(month)-XX", "\(year)-XX-XX"].randomElement(using: &generator) ?? ""
    default: "\(year)"
    }
  let qualifier = ["", "", "", "?", "~", "%"].randomElement(using: &generator) ?? ""
  let longYears = ["Y170000002", "Y-12018", "Y999999999999999999"]
  if Int.random(in: 0..<40, using: &generator) == 0 {
    return (longYears.randomElement(using: &generator) ?? "") + qualifier
  }
  return sign + body + qualifier
}

/// Two dates that may stand in this order.
private func orderedDates(using generator: inout SplitMix64) -> (String, String) {
  let first = dateText(using: &generator)
  let second = dateText(using: &generator)
  guard let one = try? UncertainDate(parsing: first), let two = try? UncertainDate(parsing: second)
  else { return (first, second) }
  return two.definitelyPrecedes(one) ? (second, first) : (first, second)
}

private func periodText(using generator: inout SplitMix64) -> String {
  let kind = Int.random(in: 0..<10, using: &generator)
  switch kind {
  case 0...3: return dateText(using: &generator)
  case 4...5:
    let (first, last) = orderedDates(using: &generator)
    return "\(first)/\(last)"
  case 6:
    return [".", ""].randomElement(using: &generator) == ""
      ? dateText(using: &generator) + "/" : "/" + dateText(using: &generator)
  case 7:
    return Bool.random(using: &generator)
      ? dateText(using: &generator) + "/.." : "../" + dateText(using: &generator)
  default:
    let count = Int.random(in: 1...4, using: &generator)
    let members = (0..<count).map { _ -> String in
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: return ".." + dateText(using: &generator)
      case 1: return dateText(using: &generator) + ".."
      case 2:
        let (first, last) = orderedDates(using: &generator)
        return "\(first)..\(last)"
      default: return dateText(using: &generator)
      }
    }.joined(separator: ",")
    return kind == 8 ? "[\(members)]" : "{\(members)}"
  }
}

/// A day in or near a period.
func dayNear(_ period: Period, using generator: inout SplitMix64) -> CalendarDay {
  let range = period.widestRange
  let anchor = Bool.random(using: &generator) ? range.lowerBound : range.upperBound
  let day = anchor.isDistant ? CalendarDay(ordinal: 0) : anchor
  return day.adding(days: .random(in: -500...500, using: &generator))
}

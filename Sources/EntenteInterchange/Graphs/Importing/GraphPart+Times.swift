internal import EntenteModel

extension GraphPart {
  /// The period of a spell; nil if it says no date.
  func period(_ spell: ExchangeGraph.Spell) -> Period? {
    guard hasDates else { return nil }
    var start = spell.start.flatMap(date)
    var end = spell.end.flatMap(date)
    // A moment that does not belong to it: the next day or year is the first that does.
    if spell.excludesStart, let next = start.flatMap({ step($0, by: 1) }) { start = next }
    if spell.excludesEnd, let last = end.flatMap({ step($0, by: -1) }) { end = last }
    if let first = start, let last = end,
      last.bounds.upperBound < first.bounds.lowerBound
    {
      guard spell.excludesStart || spell.excludesEnd else { return nil }
      end = first
    }
    return CodedDates.period(start, end)
  }

  /// The date of a time: a day, month or year; of a moment its day.
  private func date(_ text: String) -> UncertainDate? {
    let text = ValueText.trimmed(text)
    if graph.timeForm == .number, let year = ValueText.number(text), let whole = Int(exactly: year)
    {
      return UncertainDate(year: whole)
    }
    let day = text.prefix { $0 != "T" && $0 != " " }
    return try? UncertainDate(parsing: String(day))
  }

  private func step(_ date: UncertainDate, by count: Int) -> UncertainDate? {
    switch date.precision {
    case .day: UncertainDate(date.bounds.lowerBound.adding(days: count))
    case .year: UncertainDate(year: date.year + count)
    default: nil
    }
  }

  /// A spell as the file has it, for those that are no dates.
  static func text(_ spell: ExchangeGraph.Spell) -> String {
    let start = (spell.excludesStart ? "(" : "[") + (spell.start ?? "…")
    return start + ", " + (spell.end ?? "…") + (spell.excludesEnd ? ")" : "]")
  }
}

import EntenteModel

/// Dates of reference managers as EDTF, and back.
enum BibliographyDate {
  /// A date of up to three numbers; nil if they are none.
  static func period(year: Int, month: Int? = nil, day: Int? = nil) -> Period? {
    var text = year < 0 ? "-" + padded(-year, 4) : padded(year, 4)
    if let month, month > 0 {
      text += "-" + padded(month, 2)
      if let day, day > 0 { text += "-" + padded(day, 2) }
    }
    return try? Period(parsing: text)
  }

  /// A date as it is written by people: EDTF, `2014/03/18`, `2014-3-18`, `18 March 2014`, `March 2014`,
  /// `c. 2014`; nil if it is none of them.
  static func period(_ text: String) -> Period? {
    let text = text.trimmed
    guard !text.isEmpty else { return nil }
    if let period = try? Period(parsing: text) { return period }
    var circa = false
    var year: Int?
    var month: Int?
    var rest: [Int] = []
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let lower = word.lowercased()
      if let number = Int(word) {
        if word.count == 4, year == nil { year = number } else { rest.append(number) }
      } else if ["c", "ca", "circa", "about"].contains(lower) {
        circa = true
      } else if let found = self.month(lower) {
        month = found
      } else {
        return nil
      }
    }
    guard let year else { return nil }
    if month == nil, let first = rest.first, (1...12).contains(first) {
      month = first
      rest.removeFirst()
    }
    guard rest.count <= 1, let plain = period(year: year, month: month, day: rest.first) else {
      return nil
    }
    return circa ? (try? Period(parsing: plain.description + "~")) ?? plain : plain
  }

  /// The number of a month by its English name or the beginning of it, as BibTeX's `mar`.
  static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    return names.firstIndex { $0.hasPrefix(word) || word == "sept" && $0 == "september" }.map {
      $0 + 1
    }
  }

  /// The year, month and day of a plain date; nil for anything that says more.
  static func parts(_ period: Period) -> [[Int]]? {
    let ends = period.description.split(separator: "/", omittingEmptySubsequences: false)
    let parts = ends.map { end -> [Int]? in
      var text = end
      let isBefore = text.hasPrefix("-")
      if isBefore { text.removeFirst() }
      let words = text.split(separator: "-", omittingEmptySubsequences: false)
      let numbers = words.compactMap { word in word.allSatisfy(\.isNumber) ? Int(word) : nil }
      guard numbers.count == words.count, !numbers.isEmpty, numbers.count <= 3,
        numbers.count < 2 || (1...12).contains(numbers[1])
      else { return nil }
      return [isBefore ? -numbers[0] : numbers[0]] + numbers.dropFirst()
    }
    return parts.contains { $0 == nil } ? nil : parts.compactMap(\.self)
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

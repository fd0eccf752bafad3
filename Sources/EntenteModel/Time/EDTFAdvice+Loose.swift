// Dates as people write them: `2018/9`, `11.09.2018`, `Sept 2018`, `2014–2016`.
extension EDTFAdvice {
  /// A loosely written date or interval in the strict writing, if there is one reading of it.
  static func rewritingLoose(_ text: String) -> String? {
    if text.hasPrefix("[") || text.hasPrefix("{") {
      return text.contains("/")
        ? String(text.map { $0 == "/" ? "|" : $0 })
          .replacingBars(with: "..") : String(text.filter { $0 != " " })
    }
    if let date = looseDate(text) { return date }
    for separator in ["/", "–", " to ", " until ", "-", " - ", " – "] {
      guard let range = text.only(separator) else { continue }
      let first = looseEnd(text[..<range.lowerBound].trimmed)
      let last = looseEnd(text[range.upperBound...].trimmed)
      if let first, let last, parses("\(first)/\(last)") { return "\(first)/\(last)" }
    }
    return nil
  }

  private static let ongoingWords: Set<String> = [
    "present", "now", "today", "ongoing", "current", "currently", "to date", "open",
  ]

  private static func looseEnd(_ text: String) -> String? {
    if ongoingWords.contains(text.lowercased()) { return ".." }
    if ["..", "unknown"].contains(text) { return text == ".." ? text : "" }
    if text.hasPrefix("from ") { return looseEnd(String(text.dropFirst(5))) }
    return looseDate(text)
  }

  /// One loosely written date.
  private static func looseDate(_ text: String) -> String? {
    if isDate(text) { return text }
    for (prefix, qualifier) in [
      ("circa ", "~"), ("ca. ", "~"), ("ca ", "~"), ("c. ", "~"), ("about ", "~"), ("c.", "~"),
      ("ca.", "~"), ("around ", "~"), ("possibly ", "?"), ("probably ", "?"),
    ] where text.lowercased().hasPrefix(prefix) {
      return looseDate(String(text.dropFirst(prefix.count))).flatMap {
        isDate($0 + qualifier) ? $0 + qualifier : nil
      }
    }
    let candidates = [
      numericDate(text), compactDate(text), wordedDate(text), decade(text), dateInHan(text),
    ]
    return candidates.lazy.compactMap { $0 }.first { isDate($0) }
  }

  private static func isDate(_ text: String) -> Bool {
    !text.contains("/") && parses(text)
  }

  /// Numbers between hyphens, dots, slashes or spaces, the year at either end.
  private static func numericDate(_ text: String) -> String? {
    let separators: Set<Character> = ["-", ".", "/", " "]
    let numbers = text.split(whereSeparator: { separators.contains($0) })
    guard (1...3).contains(numbers.count), text.first?.isASCIIDigit == true,
      text.last?.isASCIIDigit == true, text.filter({ separators.contains($0) }).count <= 4,
      numbers.allSatisfy({ $0.count <= 4 && $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    let fields = numbers.map { String($0).paddedWithZeros(to: 2) }
    switch fields.count {
    case 1: return numbers[0].count == 3 ? "0" + fields[0] : fields[0]
    case 2 where numbers[0].count == 4: return fields.joined(separator: "-")
    case 2 where numbers[1].count == 4: return "\(fields[1])-\(fields[0])"
    case 3 where numbers[0].count == 4: return fields.joined(separator: "-")
    case 3 where numbers[2].count == 4:
      guard let first = Int(numbers[0]), let second = Int(numbers[1]) else { return nil }
      if first > 12 || first == second { return "\(fields[2])-\(fields[1])-\(fields[0])" }
      if second > 12 { return "\(fields[2])-\(fields[0])-\(fields[1])" }
      return nil
    default: return nil
    }
  }

  /// `20180911`, or `201809`.
  private static func compactDate(_ text: String) -> String? {
    guard text.allSatisfy(\.isASCIIDigit) else { return nil }
    let month = text.dropFirst(4)
    switch text.count {
    case 6: return text.prefix(4) + "-" + month
    case 8: return text.prefix(4) + "-" + month.prefix(2) + "-" + month.dropFirst(2)
    default: return nil
    }
  }

  /// `2018年9月11日`.
  private static func dateInHan(_ text: String) -> String? {
    guard text.contains("年") else { return nil }
    let fields = text.split(whereSeparator: { "年月日号號".contains($0) })
    guard fields.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
    return fields.map { String($0).paddedWithZeros(to: 2) }.joined(separator: "-")
  }

  /// `1990s`, `the 1990s`.
  private static func decade(_ text: String) -> String? {
    let digits = (text.lowercased().hasPrefix("the ") ? text.dropFirst(4) : text[...])
    let marks = ["s", "'s", "’s"]
    guard let mark = marks.last(where: { digits.hasSuffix($0) }) else { return nil }
    let year = digits.dropLast(mark.count)
    guard year.count == 4, year.allSatisfy(\.isASCIIDigit), year.hasSuffix("0") else { return nil }
    return year.dropLast() + "X"
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static let partNames: [(name: String, part: YearPart)] = [
    ("spring", .spring), ("summer", .summer), ("autumn", .autumn), ("fall", .autumn),
    ("winter", .winter), ("q1", .firstQuarter), ("q2", .secondQuarter), ("q3", .thirdQuarter),
    ("q4", .fourthQuarter), ("h1", .firstHalf), ("h2", .secondHalf),
  ]

  /// A month in English, or a season, quarter or half, with a year and perhaps a day.
  private static func wordedDate(_ text: String) -> String? {
    let words = text.lowercased().split(whereSeparator: { " ,.-".contains($0) }).map(String.init)
    guard (1...3).contains(words.count) else { return nil }
    var month: Int?
    var year: String?
    var day: String?
    for word in words {
      if let found = monthNumber(word), month == nil {
        month = found
      } else if word.allSatisfy(\.isASCIIDigit), word.count == 4, year == nil {
        year = word
      } else if let number = dayNumber(word), day == nil {
        day = number
      } else if word.count == 6, year == nil, let found = monthNumber(String(word.suffix(2))),
        word.prefix(4).allSatisfy(\.isASCIIDigit)
      {
        year = String(word.prefix(4))
        month = found
      } else {
        return nil
      }
    }
    guard let year, let month else { return nil }
    let start = year + "-" + EDTFText.padded(month, to: 2)
    return day.map { start + "-" + $0 } ?? start
  }

  /// The number that EDTF has for a word; months may be cut to three letters or more.
  private static func monthNumber(_ word: String) -> Int? {
    if word.count >= 3, let index = monthNames.firstIndex(where: { $0.hasPrefix(word) }) {
      return index + 1
    }
    return partNames.first { $0.name == word }?.part.rawValue
  }

  private static func dayNumber(_ word: String) -> String? {
    let digits = word.prefix(while: \.isASCIIDigit)
    let rest = word.dropFirst(digits.count)
    guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(rest) else {
      return nil
    }
    return String(digits).paddedWithZeros(to: 2)
  }

  /// The error about a date with two readings, or a start without an end.
  static func errorAboutAmbiguity(_ text: String, quoted: String) -> EDTFError? {
    let numbers = text.split(whereSeparator: { "./- ".contains($0) })
    if numbers.count == 3, numbers[2].count == 4,
      numbers.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
      let first = Int(numbers[0]), let second = Int(numbers[1]), first <= 12, second <= 12
    {
      let low = EDTFText.padded(first, to: 2)
      let high = EDTFText.padded(second, to: 2)
      let year = numbers[2]
      return EDTFError(
        kind: .notEDTF,
        message: "\(quoted) is not EDTF and has two readings: "
          + "write \(year)-\(low)-\(high) or \(year)-\(high)-\(low)"
      )
    }
    let trimmed = text.trimmed
    if let mark = trimmed.last, "-–".contains(mark), parses(trimmed.dropLast().trimmed) {
      let start = trimmed.dropLast().trimmed
      return EDTFError(
        kind: .notEDTF,
        message: "\(quoted) is not EDTF: write \(start)/.. if it goes on, "
          + "or \(start)/ if its end is not known"
      )
    }
    return nil
  }
}

extension StringProtocol {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}

extension String {
  fileprivate func paddedWithZeros(to width: Int) -> String {
    count < width ? String(repeating: "0", count: width - count) + self : self
  }

  fileprivate func replacingBars(with text: String) -> String {
    split(separator: "|", omittingEmptySubsequences: false).joined(separator: text)
  }

  /// The place of a separator that occurs exactly once.
  fileprivate func only(_ separator: String) -> Range<String.Index>? {
    let places = indices.filter { self[$0...].hasPrefix(separator) }
    guard let place = places.first, places.count == 1 else { return nil }
    return place..<index(place, offsetBy: separator.count)
  }
}

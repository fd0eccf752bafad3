internal import EntenteModel

/// A format of dates in tables, such as `M/d/yy` or `dd.MM.yyyy`.
///
/// `y`, `M` and `d` stand for year, month and day, as in Unicode Technical Standard 35; anything
/// else stands for itself. Two digits of a year mean 1970 to 2069.
package struct DatePattern: Sendable {
  private let format: String

  package init(_ format: String) {
    self.format = format
  }

  /// The date in EDTF; nil if the text has another form, or there is no such day.
  package func edtf(_ text: String) -> String? {
    var rest = Substring(text)
    var parts: [Character: Int] = [:]
    var pattern = Substring(format)
    var isAfterField = false
    while let letter = pattern.first {
      let run = pattern.prefix { $0 == letter }
      pattern = pattern[run.endIndex...]
      guard "yMd".contains(letter) else {
        guard rest.hasPrefix(run) else { return nil }
        rest = rest.dropFirst(run.count)
        isAfterField = false
        continue
      }
      let isAlone = !isAfterField && (pattern.first.map { !"yMd".contains($0) } ?? true)
      isAfterField = true
      let most = letter == "y" ? 4 : 2
      let digits = rest.prefix { $0.isASCII && $0.isNumber }.prefix(isAlone ? most : run.count)
      guard let value = Int(digits), isAlone || digits.count == run.count else { return nil }
      parts[letter] =
        letter == "y" && digits.count <= 2 ? value + (value < 70 ? 2000 : 1900) : value
      rest = rest.dropFirst(digits.count)
    }
    guard rest.isEmpty, let year = parts["y"],
      CalendarDay(year: year, month: parts["M"] ?? 1, day: parts["d"] ?? 1) != nil
    else { return nil }
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return ([padded(year, 4)] + [parts["M"], parts["d"]].compactMap { $0.map { padded($0, 2) } })
      .joined(separator: "-")
  }
}

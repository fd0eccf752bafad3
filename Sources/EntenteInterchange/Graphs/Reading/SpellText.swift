/// Times as Gephi writes several of them: `<[2004, 2006); (2008, 2009]>`, with values where they
/// belong to times.
enum SpellText {
  /// A stretch of time, and the value that belongs to it.
  struct TimedValue {
    var spell: ExchangeGraph.Spell
    var value: String?
  }

  /// Whether a time means no end.
  static func isInfinite(_ text: String) -> Bool {
    let word = text.drop { $0 == "-" || $0 == "+" }.lowercased()
    return word == "infinity" || word == "inf"
  }

  /// The moments in `<[1, 2, 3]>` or `[1, 2, 3]`.
  static func moments(_ text: String) -> [String] {
    let inner = text.filter { !"<>[]".contains($0) }
    return inner.split { $0 == "," || $0 == ";" }.map { ValueText.trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// The intervals in a text such as `<[1, 2]` and `(3, 4)>`.
  ///
  /// Each may have a value as its third part; empty if the text is something else.
  static func intervals(_ text: String) -> [TimedValue] {
    var items: [TimedValue] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(where: { $0 == "[" || $0 == "(" }),
      let close = rest[open...].firstIndex(where: { $0 == "]" || $0 == ")" })
    {
      let parts = rest[rest.index(after: open)..<close]
        .split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
        .map { ValueText.trimmed(String($0)) }
      guard parts.count >= 2 else { return [] }
      items.append(
        TimedValue(
          spell: ExchangeGraph.Spell(
            isInfinite(parts[0]) ? nil : parts[0],
            isInfinite(parts[1]) ? nil : parts[1],
            excludesStart: rest[open] == "(",
            excludesEnd: rest[close] == ")"
          ),
          value: parts.count > 2 ? unquoted(parts[2]) : nil
        )
      )
      rest = rest[rest.index(after: close)...]
    }
    return items
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count > 1, let first = text.first, first == text.last, first == "\"" || first == "'"
    else { return text }
    return String(text.dropFirst().dropLast())
  }
}

import EntenteModel
import EntenteNotation

/// Items of CSL-JSON 1.0, as Zotero and others hand them out.
struct CSLReader {
  private let text: SourceText
  private var reading: BibliographyReading

  init(_ text: SourceText, _ reading: BibliographyReading) {
    self.text = text
    self.reading = reading
  }

  mutating func read() throws -> BibliographyReading {
    let whole = try JSONScanner.value(of: text)
    // Zotero hands out a list; some servers one under `items`.
    guard let items = whole.items ?? whole["items"]?.items else {
      throw text.error("a list of items is due here", at: whole.offset)
    }
    for (place, item) in items.enumerated() { read(item, place) }
    return reading
  }

  private mutating func problem(_ message: String, at offset: Int) {
    let place = text.place(of: offset)
    reading.problems.append(.init(line: place.line, column: place.column, message: message))
  }

  private mutating func read(_ item: JSONNode, _ place: Int) {
    guard let members = item.members else {
      problem("an item of the list is no object", at: item.offset)
      return
    }
    let key = (item["citation-key"] ?? item["id"])?.identifier ?? "source-\(place + 1)"
    var source = Source("source")
    source.type = item["type"]?.text ?? source.type
    for member in members {
      let value = member.value
      switch member.name {
      case "id", "citation-key", "type": break
      case "title":
        if let title = value.text { source.title = LocalizedText(title, in: language(of: item)) }
      case "author": source.authors = names(value, key)
      case "editor": source.editors = names(value, key)
      case "issued": source.issued = date(value, "\(key).issued")
      case "accessed": source.accessed = date(value, "\(key).accessed")
      case let name where SourceFields.plain.contains(name):
        guard let text = value.identifier else {
          problem("\(name) of \(key) is neither text nor number", at: value.offset)
          continue
        }
        source.put(name, text)
      default:
        reading.losses.add(
          "variable:\(member.name)",
          "a source has no variable \(member.name)",
          at: key
        )
      }
    }
    reading.add(source, key: key)
  }

  private func language(of item: JSONNode) -> LanguageTag {
    let tag = LanguageTag(item["language"]?.text ?? "en")
    return tag.isWellFormed ? tag : "en"
  }

  private mutating func names(_ value: JSONNode, _ key: String) -> [PersonName] {
    guard let items = value.items else {
      problem("names of \(key) are no list", at: value.offset)
      return []
    }
    return items.compactMap { item in
      if let literal = item["literal"]?.text, !literal.isEmpty {
        return PersonName(literal: literal)
      }
      let particle = item["non-dropping-particle"]?.text
      let dropping = item["dropping-particle"]?.text
      let suffix = item["suffix"]?.text
      if particle != nil || dropping != nil || suffix != nil {
        reading.losses.add(
          "name-parts",
          "particles and suffixes of names are part of family and given name",
          at: "\(key): \(item["family"]?.text ?? "")"
        )
      }
      func joined(_ parts: [String?]) -> String? {
        let words = parts.compactMap(\.self).filter { !$0.isEmpty }
        return words.isEmpty ? nil : words.joined(separator: " ")
      }
      let name = PersonName(
        family: joined([particle, item["family"]?.text, suffix]),
        given: joined([item["given"]?.text, dropping])
      )
      guard name != PersonName() else {
        problem("a name of \(key) is empty", at: item.offset)
        return nil
      }
      return name
    }
  }

  private mutating func date(_ value: JSONNode, _ place: String) -> Period? {
    if let text = value["edtf"]?.text ?? value.text, let period = BibliographyDate.period(text) {
      return period
    }
    if let ends = value["date-parts"]?.items, !ends.isEmpty {
      let periods = ends.map { end -> Period? in
        let numbers = (end.items ?? []).map { $0.number.map { Int($0) } ?? Int($0.text ?? "") }
        guard let first = numbers.first, let year = first else { return nil }
        if let season = value["season"]?.number, numbers.count == 1, (1...4).contains(Int(season)) {
          return try? Period(parsing: "\(BibliographyDate.padded(year, 4))-\(20 + Int(season))")
        }
        return BibliographyDate.period(
          year: year,
          month: numbers.count > 1 ? numbers[1] : nil,
          day: numbers.count > 2 ? numbers[2] : nil
        )
      }
      let texts = periods.compactMap { $0?.description }
      var text = texts.joined(separator: "/")
      if value["circa"]?.boolean ?? (value["circa"]?.number == 1), texts.count == 1 { text += "~" }
      if texts.count == periods.count, let period = try? Period(parsing: text) { return period }
    }
    for name in ["raw", "literal"] {
      if let text = value[name]?.text, let period = BibliographyDate.period(text) { return period }
    }
    reading.losses.add("dates", "a date that is no EDTF is left out", at: place)
    return nil
  }
}

/// The variables of CSL that a source keeps as they are.
enum SourceFields {
  static let plain = Set(SourceVariables.plain)
}

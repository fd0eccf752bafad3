import EntenteModel
import OrderedCollections

/// RIS: a line for each tag, as Zotero, EndNote and library catalogues write it.
///
/// Source: RIS format specifications, Research Information Systems, 2011.
struct RISReader {
  private let text: SourceText
  private var reading: BibliographyReading
  private var record: [(tag: String, value: String)] = []
  private var start = 1

  init(_ text: SourceText, _ reading: BibliographyReading) {
    self.text = text
    self.reading = reading
  }

  mutating func read() -> BibliographyReading {
    for (number, range) in SourceLines(text) {
      let line = text.text(range).trimmed
      guard !line.isEmpty else { continue }
      guard let (tag, value) = Self.tag(line) else {
        // A long value goes on in the next line.
        if record.isEmpty {
          problem("a line before the first TY is left out", number)
        } else {
          record[record.count - 1].value += " " + line
        }
        continue
      }
      if tag == "TY" {
        if !record.isEmpty {
          problem("a record has no ER at its end", start)
          finish()
        }
        start = number
        record = [(tag, value)]
      } else if record.isEmpty {
        problem("\(tag) stands before the first TY, and is left out", number)
      } else if tag == "ER" {
        finish()
      } else {
        record.append((tag, value))
      }
    }
    if !record.isEmpty {
      problem("the last record has no ER at its end", start)
      finish()
    }
    return reading
  }

  private mutating func problem(_ message: String, _ line: Int) {
    reading.problems.append(.init(line: line, column: 1, message: message))
  }

  /// The tag and value of `AU  - Doe, Jane`.
  private static func tag(_ line: String) -> (String, String)? {
    let characters = Array(line)
    guard characters.count >= 5, characters[0].isLetter, characters[0].isUppercase,
      characters[1].isNumber || characters[1].isUppercase, characters[2] == " "
    else { return nil }
    guard let dash = characters[2..<min(6, characters.count)].firstIndex(of: "-") else {
      return nil
    }
    return (String(characters[0..<2]), String(characters[(dash + 1)...]).trimmed)
  }

  // MARK: Records

  private func values(_ tags: String...) -> [String] {
    tags.flatMap { tag in record.filter { $0.tag == tag }.map(\.value) }.filter { !$0.isEmpty }
  }

  private static let plain: [(variable: String, tags: [String])] = [
    ("container-title", ["T2", "JO", "JF", "BT", "JA"]), ("collection-title", ["T3"]),
    ("volume", ["VL"]), ("issue", ["IS"]), ("publisher", ["PB"]),
    ("publisher-place", ["CY", "PP"]),
    ("DOI", ["DO"]), ("URL", ["UR"]), ("abstract", ["AB", "N2"]), ("note", ["N1"]),
    ("language", ["LA"]), ("edition", ["ET"]), ("genre", ["M3"]), ("title-short", ["ST"]),
    ("event-title", ["C3"]), ("version", ["C1"]), ("number", ["M1"]), ("section", ["SE"]),
    ("original-title", ["OP"]), ("status", ["RS"]), ("medium", ["VO"]), ("archive-place", ["AV"]),
  ]

  private static let known = Set(
    plain.flatMap(\.tags) + [
      "TY", "ID", "TI", "T1", "CT", "AU", "A1", "A2", "ED", "PY", "Y1", "DA", "Y2", "SP", "EP",
      "SN",
      "ER",
    ]
  )

  private mutating func finish() {
    defer { record = [] }
    let type = record[0].value
    var source = Source("source")
    if let known = BibliographyTypes.type(of: type, in: BibliographyTypes.ris) {
      source.type = known
    } else {
      source.type = "document"
      reading.losses.add("types", "a type that is not known is document", at: type)
    }
    let title = values("TI", "T1", "CT").first
    let key =
      values("ID").first
      ?? [
        values("AU", "A1").first.map { String($0.prefix { $0 != "," }) },
        values("PY", "Y1").first.map { String($0.prefix(4)) },
        title.map { $0.split(separator: " ").prefix(2).joined(separator: "-") },
      ].compactMap(\.self).joined(separator: "-")
    for (variable, tags) in Self.plain {
      let found = tags.flatMap { values($0) }
      source.put(variable, found.first)
      for other in found.dropFirst() where other != found.first {
        reading.losses.add(
          "repeated",
          "of a field that is there twice the first is kept",
          at: "\(key).\(variable)"
        )
      }
    }
    let pages = [values("SP").first, values("EP").first].compactMap(\.self)
    source.put("page", pages.joined(separator: "-"))
    for number in values("SN") {
      // ISBNs have ten or thirteen digits, ISSNs eight.
      let digits = number.filter { $0.isNumber || $0 == "X" || $0 == "x" }
      source.put(digits.count == 8 ? "ISSN" : "ISBN", number)
    }
    let language = LanguageTag(source.fields["language"] ?? "en")
    if let title {
      source.title = LocalizedText(
        title,
        in: language.isWellFormed && language.rawValue.count <= 3
          ? language : language.rawValue.contains("-") && language.isWellFormed ? language : "en"
      )
    }
    source.authors = values("AU", "A1").map(Self.name)
    source.editors = values("ED", "A2").map(Self.name)
    source.issued = date(values("DA", "PY", "Y1"), key)
    source.accessed = date(values("Y2"), key)
    for (tag, _) in record where !Self.known.contains(tag) {
      reading.losses.add("tag:\(tag)", "a source has no place for \(tag)", at: key)
    }
    reading.add(source, key: key.isEmpty ? "source-\(reading.sources.count + 1)" : key)
  }

  private static func name(_ text: String) -> PersonName {
    let parts = text.split(separator: ",", maxSplits: 1).map { String($0).trimmed }
    guard parts.count == 2 else { return PersonName(literal: text) }
    // `Last, First, Jr`
    let given = parts[1].split(separator: ",").map { String($0).trimmed }
    if given.count == 2 { return PersonName(family: "\(parts[0]) \(given[1])", given: given[0]) }
    return PersonName(family: parts[0], given: parts[1].isEmpty ? nil : parts[1])
  }

  /// A date `2014/03/18/text`, of several the first that is one.
  private mutating func date(_ texts: [String], _ key: String) -> Period? {
    for text in texts {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      let numbers = parts.prefix(3).map { Int($0) }
      if let first = numbers.first, let year = first, parts.dropFirst(3).allSatisfy(\.isEmpty),
        let period = BibliographyDate.period(
          year: year,
          month: numbers.count > 1 ? numbers[1] : nil,
          day: numbers.count > 2 ? numbers[2] : nil
        )
      {
        // An interval of years, 2001/2003, is no month of 2003.
        if numbers.count == 2, let second = numbers[1], second > 12 { break }
        return period
      }
      if let period = BibliographyDate.period(text) { return period }
    }
    if !texts.isEmpty {
      if let period = texts.lazy.compactMap(BibliographyDate.period).first { return period }
      reading.losses.add("dates", "a date that is no EDTF is left out", at: "\(key): \(texts[0])")
    }
    return nil
  }
}

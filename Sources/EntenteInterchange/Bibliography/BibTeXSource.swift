import EntenteModel
import OrderedCollections

/// What an entry of BibTeX is as a source.
enum BibTeXSource {
  /// Fields of BibTeX and biblatex with the variables of CSL that they are.
  static let fields: [(name: String, variable: String)] = [
    ("journaltitle", "container-title"), ("journal", "container-title"),
    ("booktitle", "container-title"), ("maintitle", "container-title"),
    ("series", "collection-title"), ("publisher", "publisher"), ("institution", "publisher"),
    ("school", "publisher"), ("organization", "publisher"), ("location", "publisher-place"),
    ("address", "publisher-place"), ("volume", "volume"), ("pages", "page"), ("doi", "DOI"),
    ("url", "URL"), ("isbn", "ISBN"), ("issn", "ISSN"), ("note", "note"), ("abstract", "abstract"),
    ("langid", "language"), ("language", "language"), ("edition", "edition"),
    ("shorttitle", "title-short"), ("eventtitle", "event-title"), ("type", "genre"),
    ("version", "version"), ("chapter", "chapter-number"), ("pagetotal", "number-of-pages"),
    ("howpublished", "medium"), ("pubstate", "status"), ("origtitle", "original-title"),
    ("library", "archive-place"),
  ]

  private static let dates: Set<String> = ["date", "year", "month", "day", "urldate"]
  private static let names: Set<String> = ["author", "editor"]
  private static let quiet: Set<String> = [
    "crossref", "issue", "number", "title", "subtitle", "entrysubtype",
  ]

  /// Adds the source of an entry.
  static func add(_ entry: BibTeXReader.Entry, to reading: inout BibliographyReading) {
    var source = Source("source")
    source.type = type(of: entry, &reading)
    // What was met while reading is told at the end: a closure cannot hold the report.
    let unknown = UnknownCommands()
    func plain(_ text: String) -> String {
      LaTeXText.plain(text) { unknown.names.append($0) }.split(whereSeparator: {
        $0.isNewline || $0 == "\t"
      })
      .map { String($0).trimmed }.joined(separator: " ")
    }
    for (name, variable) in fields {
      guard let value = entry[name] else { continue }
      let text = variable == "URL" || variable == "DOI" ? plainAddress(value) : plain(value)
      if let there = source.fields[variable], there != text.trimmed {
        reading.losses.add(
          "field:\(name)",
          "\(name) is left out beside another field for \(variable)",
          at: entry.key
        )
        continue
      }
      source.put(variable, variable == "page" ? text.replacing("–", with: "-") : text)
    }
    let number = entry["number"].map(plain)
    let issue = entry["issue"].map(plain)
    if source.type.hasPrefix("article") {
      source.put("issue", number ?? issue)
      if number != nil, let issue { source.put("number", issue) }
    } else {
      source.put("number", number)
      source.put("issue", issue)
    }
    if let title = entry["title"] {
      let subtitle = entry["subtitle"].map { ": " + plain($0) } ?? ""
      source.title = LocalizedText(plain(title).trimmed + subtitle, in: language(source))
    }
    source.authors = entry["author"].map { BibTeXNames.names($0, plain) } ?? []
    source.editors = entry["editor"].map { BibTeXNames.names($0, plain) } ?? []
    source.issued = issued(entry, plain, &reading)
    if let accessed = entry["urldate"] {
      source.accessed = BibliographyDate.period(plain(dateText(accessed)))
      if source.accessed == nil {
        reading.losses.add(
          "dates",
          "a date that is no EDTF is left out",
          at: "\(entry.key).urldate"
        )
      }
    }
    for field in entry.fields {
      let name = field.name
      guard !fields.contains(where: { $0.name == name }), !dates.contains(name),
        !names.contains(name), !quiet.contains(name)
      else { continue }
      reading.losses.add("field:\(name)", "a source has no field \(name)", at: entry.key)
    }
    for command in unknown.names {
      reading.losses.add(
        "latex",
        "a LaTeX command that is not known is left out",
        at: "\(entry.key): \(command)"
      )
    }
    reading.add(source, key: entry.key)
  }

  private static func plainAddress(_ value: String) -> String {
    // What stands in an address is meant as it is, but for escapes.
    value.replacing("\\_", with: "_").replacing("\\%", with: "%").replacing("\\&", with: "&")
      .replacing("\\#", with: "#").replacing("\\textasciitilde{}", with: "~")
      .replacing("\\url{", with: "").filter { $0 != "{" && $0 != "}" }
  }

  private static func language(_ source: Source) -> LanguageTag {
    let tag = LanguageTag(source.fields["language"] ?? "en")
    return tag.isWellFormed && tag.rawValue.count <= 12 && tag.rawValue.prefix(4).contains("-")
      || tag.rawValue.count <= 3 && tag.isWellFormed ? tag : "en"
  }

  private static func type(
    of entry: BibTeXReader.Entry,
    _ reading: inout BibliographyReading
  ) -> String {
    switch (entry.type, entry["entrysubtype"]?.lowercased()) {
    case ("article", "newspaper"?): return "article-newspaper"
    case ("article", "magazine"?): return "article-magazine"
    case ("misc", let subtype?) where subtype.hasPrefix("csl-"): return String(subtype.dropFirst(4))
    default: break
    }
    if let type = BibliographyTypes.type(of: entry.type, in: BibliographyTypes.bibtex) {
      return type
    }
    reading.losses.add(
      "types",
      "a type that is not known is document",
      at: "\(entry.key): @\(entry.type)"
    )
    return "document"
  }

  /// A date as LaTeX for its text: a tilde in it is EDTF's "approximately", no space.
  private static func dateText(_ value: String) -> String {
    value.replacing("\\textasciitilde{}", with: "~").replacing("~", with: "\\textasciitilde{}")
  }

  private static func issued(
    _ entry: BibTeXReader.Entry,
    _ plain: (String) -> String,
    _ reading: inout BibliographyReading
  ) -> Period? {
    if let date = entry["date"],
      let period = BibliographyDate.period(plain(dateText(date)).replacing("–", with: "-"))
    {
      return period
    }
    if let year = entry["year"] {
      let yearText = plain(year).trimmed
      let monthText = entry["month"].map { plain($0).trimmed.lowercased() }
      let month = monthText.flatMap { Int($0) ?? BibliographyDate.month($0.filter(\.isLetter)) }
      let day = entry["day"].flatMap { Int(plain($0).trimmed) }
      if let number = Int(yearText),
        let period = BibliographyDate.period(year: number, month: month, day: day)
      {
        return period
      }
      if let period = BibliographyDate.period(yearText.replacing("–", with: "/")) { return period }
    }
    if entry["date"] != nil || entry["year"] != nil {
      reading.losses.add(
        "dates",
        "a date that is no EDTF is left out",
        at: "\(entry.key): \(entry["date", "year"] ?? "")"
      )
    }
    return nil
  }
}

/// The LaTeX commands of an entry that are not known.
private final class UnknownCommands {
  var names: [String] = []
}

import EntenteModel
import OrderedCollections

/// Entries of biblatex, which BibTeX reads too: `year` and `month` stand beside `date`.
enum BibTeXWriter {
  static func entry(_ source: Source, _ title: String, _ losses: inout LossReport) -> String {
    var fields: [(String, String)] = []
    func put(_ name: String, _ text: String) { fields.append((name, text)) }
    let (type, subtype) = type(of: source, &losses)
    if let subtype { put("entrysubtype", subtype) }
    if !source.authors.isEmpty { put("author", BibTeXNames.text(source.authors)) }
    if !source.editors.isEmpty { put("editor", BibTeXNames.text(source.editors)) }
    // Inner braces keep capitals.
    if !title.isEmpty { put("title", "{\(LaTeXText.escaped(title))}") }
    if let issued = source.issued {
      put("date", date(issued))
      if let parts = BibliographyDate.parts(issued), let first = parts.first {
        put("year", String(first[0]))
        if first.count > 1 { put("month", String(first[1])) }
      }
    }
    for (variable, text) in source.fields {
      guard let name = name(of: variable, in: source) else {
        losses.add(
          "variable:\(variable)",
          "BibTeX has no field for \(variable)",
          at: source.id.rawValue
        )
        continue
      }
      put(name, value(text, of: variable))
    }
    if let accessed = source.accessed { put("urldate", date(accessed)) }
    let lines = fields.map { "  \($0.0) = {\($0.1)},\n" }.joined()
    return "@\(type){\(source.id),\n\(lines)}\n"
  }

  /// EDTF as biblatex has it: with its tilde as it is, but braces escaped.
  private static func date(_ period: Period) -> String {
    LaTeXText.escaped(period.description).replacing("\\textasciitilde{}", with: "~")
  }

  private static func value(_ text: String, of variable: String) -> String {
    switch variable {
    // biblatex prints them as they are.
    case "URL", "DOI": text.replacing("{", with: "%7B").replacing("}", with: "%7D")
    case "page": LaTeXText.escaped(text.replacing("-", with: "–"))
    default: LaTeXText.escaped(text)
    }
  }

  private static func type(
    of source: Source,
    _ losses: inout LossReport
  ) -> (name: String, subtype: String?) {
    switch source.type {
    case "article-newspaper": return ("article", "newspaper")
    case "article-magazine": return ("article", "magazine")
    case "document": return ("misc", nil)
    default: break
    }
    if let name = BibliographyTypes.name(of: source.type, in: BibliographyTypes.bibtex) {
      return (name, nil)
    }
    losses.add(
      "types",
      "a type that BibTeX does not know is @misc with a subtype",
      at: source.id.rawValue
    )
    return ("misc", "csl-\(source.type)")
  }

  private static func name(of variable: String, in source: Source) -> String? {
    switch variable {
    case "container-title": source.type.hasPrefix("article") ? "journaltitle" : "booktitle"
    case "issue": source.type.hasPrefix("article") ? "number" : "issue"
    case "number":
      source.type.hasPrefix("article") && source.fields["issue"] != nil
        ? "issue" : source.type.hasPrefix("article") ? nil : "number"
    case "publisher":
      switch source.type {
      case "thesis": "school"
      case "report": "institution"
      default: "publisher"
      }
    case "publisher-place": "location"
    case "language": "langid"
    default: BibTeXSource.fields.first { $0.variable == variable }?.name
    }
  }
}

import EntenteModel
import OrderedCollections

/// Records of RIS.
enum RISWriter {
  private static let tags: [(variable: String, tag: String)] = [
    ("container-title", "T2"), ("collection-title", "T3"), ("volume", "VL"), ("issue", "IS"),
    ("publisher", "PB"), ("publisher-place", "CY"), ("DOI", "DO"), ("URL", "UR"),
    ("abstract", "AB"), ("note", "N1"), ("language", "LA"), ("edition", "ET"), ("genre", "M3"),
    ("title-short", "ST"), ("event-title", "C3"), ("version", "C1"), ("number", "M1"),
    ("section", "SE"), ("original-title", "OP"), ("status", "RS"), ("medium", "VO"),
    ("archive-place", "AV"), ("ISBN", "SN"), ("ISSN", "SN"),
  ]

  static func entry(_ source: Source, _ title: String, _ losses: inout LossReport) -> String {
    let id = source.id.rawValue
    var text = ""
    func put(_ tag: String, _ value: String) {
      let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
      if !line.isEmpty { text += "\(tag)  - \(line)\r\n" }
    }
    if BibliographyTypes.name(of: source.type, in: BibliographyTypes.ris) == nil {
      losses.add("types", "a type that RIS does not know is GEN", at: "\(id): \(source.type)")
    }
    put("TY", BibliographyTypes.name(of: source.type, in: BibliographyTypes.ris) ?? "GEN")
    put("ID", id)
    put("TI", title)
    for name in source.authors { put("AU", name.risText) }
    for name in source.editors { put("ED", name.risText) }
    if let issued = source.issued { putDate(issued, "PY", "DA", id, put, &losses) }
    if let accessed = source.accessed { putDate(accessed, nil, "Y2", id, put, &losses) }
    for (variable, value) in source.fields {
      if variable == "page" {
        let ends = value.split(separator: "-", maxSplits: 1).map { String($0).trimmed }
        put("SP", ends[0])
        if ends.count > 1 { put("EP", ends[1]) }
      } else if let tag = tags.first(where: { $0.variable == variable })?.tag {
        put(tag, value)
        if value.contains(where: \.isNewline) {
          losses.add("line-breaks", "a line break is a space", at: "\(id).\(variable)")
        }
      } else {
        losses.add("variable:\(variable)", "RIS has no tag for \(variable)", at: id)
      }
    }
    return text + "ER  - \r\n\r\n"
  }

  private static func putDate(
    _ period: Period,
    _ yearTag: String?,
    _ dateTag: String,
    _ id: String,
    _ put: (String, String) -> Void,
    _ losses: inout LossReport
  ) {
    guard let parts = BibliographyDate.parts(period), parts.count == 1, parts[0][0] >= 0 else {
      // Readers that know EDTF take it; others show it.
      losses.add(
        "dates",
        "a date that RIS does not know is written as EDTF",
        at: "\(id): \(period)"
      )
      put(dateTag, period.description)
      return
    }
    let year = BibliographyDate.padded(parts[0][0], 4)
    if let yearTag { put(yearTag, year) }
    let rest = parts[0].dropFirst().map { BibliographyDate.padded($0, 2) }
    put(
      dateTag,
      ([year] + rest + Array(repeating: "", count: 2 - rest.count)).joined(separator: "/") + "/"
    )
  }
}

extension PersonName {
  fileprivate var risText: String {
    if let literal { return literal }
    guard let given else { return (family ?? "") + "," }
    return "\(family ?? ""), \(given)"
  }
}

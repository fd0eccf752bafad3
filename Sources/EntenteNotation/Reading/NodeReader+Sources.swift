internal import EntenteModel
internal import OrderedCollections

extension NodeReader {
  /// The CSL variables that are kept as they are written.
  static let plainSourceFields = [
    "container-title", "collection-title", "publisher", "publisher-place", "volume", "issue",
    "page", "number", "genre", "version", "edition", "language", "URL", "DOI", "ISBN", "ISSN",
    "note", "abstract", "title-short", "original-title", "event-title", "medium", "status",
    "archive-place", "chapter-number", "number-of-pages", "section", "authority", "jurisdiction",
  ]

  func source(_ id: SourceID) -> Source {
    var fields = Fields(self, "a source")
    var source = Source(id)
    source.annotations = annotations(&fields)
    source.type = fields.take("type")?.string("type") ?? source.type
    source.title = fields.take("title")?.text("title") ?? LocalizedText()
    source.authors = fields.take("author")?.items.compactMap { $0.personName() } ?? []
    source.editors = fields.take("editor")?.items.compactMap { $0.personName() } ?? []
    source.issued = fields.take("issued")?.period("issued")
    source.accessed = fields.take("accessed")?.period("accessed")
    source.reliability = fields.take("reliability")?.reliability()
    source.party = fields.take("party")?.references("party") ?? []
    source.coverage = fields.take("coverage")?.period("coverage")
    source.archive = fields.take("archive")?.string("archive")
    source.isRedistributable = fields.take("redistributable")?.truth("redistributable")
    for (key, value) in fields.takeRest() {
      guard let name = key.scalar, Self.plainSourceFields.contains(name) else {
        fields.unknown(key, also: Self.plainSourceFields)
        continue
      }
      if let text = value.string(name) { source.fields[name] = text }
    }
    return source
  }

  private func personName() -> PersonName? {
    if let scalar, !isEmpty { return PersonName(literal: scalar) }
    var fields = Fields(self, "a name")
    let name = PersonName(
      family: fields.take("family")?.string("family"),
      given: fields.take("given")?.string("given"),
      literal: fields.take("literal")?.string("literal")
    )
    fields.finish()
    return name == PersonName() ? nil : name
  }

  private func reliability() -> Reliability? {
    guard let text = string("reliability") else { return nil }
    if let grade = Reliability(rawValue: text) { return grade }
    session.report(
      Diagnostic(
        "R609",
        "reliability \"\(text)\": expected A–F; numbers grade the information",
        at: range,
        help: Int(text) == nil ? nil : "put credibility: \(text) on the evidence, and a letter here"
      )
    )
    return nil
  }
}

internal import EntenteModel
internal import OrderedCollections

extension NodeReader {
  /// A list of evidence; one item may stand without a list, a plain id means its source.
  func evidence() -> [Evidence] {
    items.compactMap { $0.evidenceItem() }
  }

  private func evidenceItem() -> Evidence? {
    if let scalar {
      guard scalar.contains(" ") else {
        return reference("a source", as: SourceID.self).map { Evidence($0) }
      }
      wrongShape(
        "evidence",
        expected: "the id of a source, or a map such as { source: ID, at: { page: 3 } }"
      )
      return nil
    }
    var fields = Fields(self, "evidence")
    let source = fields.take("source")?.reference("source", as: SourceID.self)
    if source == nil, fields.key("source") == nil { fields.missing("source") }
    var item = Evidence(source ?? "")
    item.locators = fields.take("at")?.locators() ?? []
    item.quote = fields.take("quote")?.string("quote")
    item.quoteLanguage = fields.take("quote-lang")?.languageTag()
    item.voice = fields.take("voice")?.choice("voice")
    item.attribution = fields.take("attribution")?.references("attribution") ?? []
    item.via = fields.take("via")?.items.compactMap { $0.citedWork() } ?? []
    item.credibility = fields.take("credibility")?.credibility()
    item.supports = fields.take("supports")?.strings("supports") ?? []
    item.stance = fields.take("stance")?.choice("stance") ?? .supports
    item.coder = fields.take("by")?.string("by")
    item.codedOn = fields.take("on")?.period("on")
    fields.finish()
    return source == nil ? nil : item
  }

  /// Places in a source; a label may have several values.
  func locators() -> [Locator] {
    pairs("at", expected: "a map such as { page: 3 }").flatMap { key, value in
      value.strings("at").map { Locator(key.scalar ?? "", $0) }
    }
  }

  private func citedWork() -> CitedWork? {
    if scalar != nil { return reference("a source", as: SourceID.self).map { CitedWork($0) } }
    var fields = Fields(self, "via")
    let source = fields.take("source")?.reference("source", as: SourceID.self)
    if source == nil, fields.key("source") == nil { fields.missing("source") }
    let locators = fields.take("at")?.locators() ?? []
    let footnote = fields.take("footnote")?.string("footnote")
    let fit: CitedWork.Fit = fields.take("fit")?.choice("fit") ?? .good
    fields.finish()
    return source.map { CitedWork($0, at: locators, footnote: footnote, fit: fit) }
  }

  private func credibility() -> Int? {
    guard let text = string("credibility") else { return nil }
    if let grade = Int(text), (1...6).contains(grade) { return grade }
    session.report(
      Diagnostic(
        "R609",
        "credibility \"\(text)\": expected 1–6; letters grade the source",
        at: range,
        help: Reliability(rawValue: text) == nil
          ? nil : "put reliability: \(text) on the source, and a number from 1 to 6 here"
      )
    )
    return nil
  }

  /// What every element may carry; the description is that of the element itself.
  func annotations(_ fields: inout Fields) -> Annotations {
    var annotations = Annotations()
    if let label = fields.take("label") { annotations.label = label.text("label") }
    if let description = fields.take("description") {
      annotations.description = description.text("description")
    }
    if let tags = fields.take("tags") { annotations.tags = tags.identifiers("tags") }
    if let evidence = fields.take("evidence") { annotations.evidence = evidence.evidence() }
    if let allow = fields.take("allow") { annotations.allowances = allow.allowances() }
    return annotations
  }

  private func allowances() -> OrderedDictionary<RuleCode, String> {
    var result: OrderedDictionary<RuleCode, String> = [:]
    for (key, value) in pairs("allow", expected: "a map from code to reason") {
      guard let code = key.scalar else { continue }
      guard let reason = value.scalar, !reason.trimmed.isEmpty else {
        session.report(
          Diagnostic(
            "R102",
            "allow \(code) needs a reason",
            at: key.range,
            help: "write \(code): \"why this finding is accepted here\""
          )
        )
        continue
      }
      guard RuleCatalog.isAllowable(RuleCode(code)) else {
        session.report(
          Diagnostic(
            "R102",
            "\(code) cannot be allowed",
            at: key.range,
            help: "only findings about meaning can be allowed, from R303 on"
          )
        )
        continue
      }
      result[RuleCode(code)] = reason
    }
    return result
  }
}

internal import EntenteModel
internal import OrderedCollections

extension DifferenceReport {
  /// How many elements were added, removed and changed, in a line.
  public var summary: String {
    if isEmpty { return "no differences" }
    let counts = Entry.Kind.allCases.map { "\(count($0)) \($0.rawValue)" }.joined(separator: ", ")
    let evidence = evidenceCounts
    return counts + (evidence.isEmpty ? "" : "; evidence within: \(evidence)")
  }

  /// How much evidence came to, went from and differs in elements that both models have.
  private var evidenceCounts: String {
    var counts = [0, 0, 0]
    for field in entries.flatMap(\.fields) where field.isOfEvidence {
      counts[field.old == nil ? 0 : field.new == nil ? 1 : 2] += 1
    }
    return zip(counts, Entry.Kind.allCases).filter { $0.0 > 0 }
      .map { "\($0) \($1.rawValue)" }.joined(separator: ", ")
  }

  /// The difference for readers: element by element, field by field, with places.
  public func text() -> String {
    var page = TextPage()
    page.line("\(oldName) → \(newName): \(summary)")
    for (section, heading) in Self.sections {
      let entries = entries.filter { $0.address.section == section }
      if entries.isEmpty { continue }
      page.heading(heading)
      for entry in entries { tell(entry, on: &page) }
    }
    tellFlips(on: &page)
    tellProposals(on: &page)
    if unusedImports > 0 {
      page.heading(
        "\(unusedImports) definition\(unusedImports == 1 ? "" : "s") that only one of them imports "
          + "and nothing refers to"
      )
    }
    return page.text
  }

  private func tell(_ entry: Entry, on page: inout TextPage) {
    let sign =
      switch entry.kind {
      case .added: "+"
      case .removed: "-"
      case .changed: "~"
      }
    let label = entry.label.isEmpty ? "" : "  \(entry.label)"
    // Of what changed the fields have places of their own.
    let place = entry.fields.isEmpty ? Self.places(entry.oldPlace, entry.newPlace) : ""
    page.line("\(sign) \(entry.address)\(label)\(place)", indent: 1)
    for field in entry.fields { tell(field, on: &page) }
  }

  private func tell(_ field: Field, on page: inout TextPage) {
    let short = "\(field.name): \(field.old ?? "none") → \(field.new ?? "none")"
    if ModelDescriber.width(of: short) <= Self.width {
      page.line(short + Self.places(field.oldPlace, field.newPlace), indent: 3)
      return
    }
    page.line(field.name + ":", indent: 3)
    if let old = field.old { page.line("- \(old)\(Self.places(field.oldPlace, nil))", indent: 4) }
    if let new = field.new { page.line("+ \(new)\(Self.places(nil, field.newPlace))", indent: 4) }
  }

  /// How many columns the two values of a field may take to stand in one line.
  private static let width = 72

  private static func places(_ old: SourceRange?, _ new: SourceRange?) -> String {
    let places = OrderedSet([old, new].compactMap { $0.map { "\($0.file):\($0.start.line)" } })
    return places.isEmpty ? "" : "  (\(places.joined(separator: " → ")))"
  }

  private func tellFlips(on page: inout TextPage) {
    if signFlips.isEmpty { return }
    page.heading("turned")
    for flip in signFlips {
      page.line(
        "⇄ relation:\(flip.relation): \(Self.word(flip.old)) → \(Self.word(flip.new))",
        indent: 1
      )
    }
  }

  private func tellProposals(on page: inout TextPage) {
    if proposals.isEmpty { return }
    page.heading("perhaps only called otherwise")
    for proposal in proposals {
      let reasons = proposal.reasons.joined(separator: "; ")
      page.line("? \(proposal.old) → \(proposal.new): \(reasons)", indent: 1)
    }
  }

  static func word(_ sign: Int) -> String {
    (sign > 0 ? Valence.cooperative : sign < 0 ? .conflictual : .neutral).rawValue
  }
}

extension DifferenceReport.Field {
  /// Whether the field is evidence or a part of it.
  var isOfEvidence: Bool {
    name.split(separator: ".").contains { $0 == "evidence" || $0.hasPrefix("evidence[") }
  }
}

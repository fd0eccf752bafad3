import EntenteModel
import EntenteNotation
import OrderedCollections

/// One piece of evidence with what it stands with.
struct EvidenceRow: Sendable {
  let element: Address
  /// The field that it stands with; empty for the element as a whole.
  let field: String
  /// The claim that it stands with; nil if none.
  let claim: Int?
  let evidence: Evidence
}

extension ExportScope {
  /// All evidence of the elements handed over, in the order of the model.
  func evidenceRows() -> [EvidenceRow] {
    var rows: [EvidenceRow] = []
    func add(_ evidence: [Evidence], _ element: Address, _ field: String = "", claim: Int? = nil) {
      rows += evidence.map {
        EvidenceRow(element: element, field: field, claim: claim, evidence: $0)
      }
    }
    for actor in actors {
      add(actor.evidence, .actor(actor.id))
      for (position, member) in actor.members.enumerated() {
        add(member.evidence, .actor(actor.id), "members[\(position)]")
      }
    }
    for relation in relations {
      add(relation.evidence, .relation(relation.id))
      for (position, participant) in relation.participants.enumerated() {
        add(participant.evidence, .relation(relation.id), "participants[\(position)]")
      }
    }
    for observation in observations { add(observation.evidence, .observation(observation.id)) }
    for factor in factors { add(factor.evidence, .factor(factor.id)) }
    for influence in influences { add(influence.evidence, .influence(influence.id)) }
    for type in typesInUse {
      add(model.vocabulary.relationTypes[type]?.evidence ?? [], .relationType(type))
    }
    for claim in claimRows() {
      add(claim.evidence, claim.element, claim.field, claim: claim.position)
    }
    return rows
  }

  func evidenceTable(_ rows: [EvidenceRow]) -> ExportTable {
    let columns: [TableColumn<EvidenceRow>] = [
      TableColumn("element", "what it supports, as section:ID, such as relation:treaty-2001") {
        $0.element.description
      },
      TableColumn("field", "the field that it stands with; empty: the element as a whole") {
        $0.field
      },
      TableColumn("claim", "the claim in claims.csv that it stands with, if it does") {
        $0.claim.map(String.init) ?? ""
      },
      TableColumn("source", "the source; see sources.csv") { $0.evidence.source.rawValue },
      TableColumn("page", "the page or pages in it") {
        $0.evidence.locators.first { $0.label == "page" }?.value ?? ""
      },
      TableColumn("locator", "every place in it, such as page 3, section 2, footnote 7") {
        Self.text(of: $0.evidence.locators)
      },
      TableColumn("quote", "the source's own words") { $0.evidence.quote ?? "" },
      TableColumn("quote_language", "the language of the quote, BCP 47") {
        $0.evidence.quoteLanguage?.rawValue ?? ""
      },
      TableColumn("voice", "fact, argued, reported, forecast or perceived") {
        $0.evidence.voice?.rawValue ?? ""
      },
      TableColumn("attribution", "who says it: the author, whom the author reports, and so on") {
        Cell.list($0.evidence.attribution)
      },
      TableColumn("stance", "supports, disputes or mentions") { $0.evidence.stance.rawValue },
      TableColumn("credibility", "Admiralty grade, 1 (confirmed) to 6 (cannot be judged)") {
        $0.evidence.credibility.map(String.init) ?? ""
      },
      TableColumn("supports", "which fields it supports; empty: all") {
        Cell.list($0.evidence.supports)
      },
      TableColumn("via", "works that the source cites for it, with place, footnote and fit") {
        Cell.list($0.evidence.via.map(Self.text(of:)))
      },
      TableColumn("coder", "who coded it") { $0.evidence.coder ?? "" },
      TableColumn("coded_on", "when it was coded, EDTF") { Cell.period($0.evidence.codedOn) },
    ]
    return ExportTable(
      "evidence",
      "One row for each piece of evidence: which source says what, where, in which words.",
      columns,
      rows
    )
  }

  private static func text(of locators: [Locator]) -> String {
    locators.map { "\($0.label) \($0.value)" }.joined(separator: ", ")
  }

  private static func text(of work: CitedWork) -> String {
    let footnote = work.footnote.map { ["footnote \($0)"] } ?? []
    let places = work.locators.map { "\($0.label) \($0.value)" } + footnote + [work.fit.rawValue]
    return "\(work.source) (\(places.joined(separator: ", ")))"
  }

  /// A source with how often it is cited.
  struct SourceRow: Sendable {
    let source: Source
    let citationCount: Int
  }

  /// The sources that the evidence cites, also at second hand, and of the whole model also those that
  /// nothing cites, in the order of the model.
  func sourceRows(cited evidence: [EvidenceRow]) -> [SourceRow] {
    var counts: [SourceID: Int] = [:]
    for row in evidence {
      counts[row.evidence.source, default: 0] += 1
      for work in row.evidence.via { counts[work.source, default: 0] += 0 }
    }
    if view == nil, time == nil {
      for source in model.standalone().sources.keys { counts[source, default: 0] += 0 }
    }
    return model.sources.values.compactMap { source in
      counts[source.id].map { SourceRow(source: source, citationCount: $0) }
    }
  }

  func sourceTable(_ rows: [SourceRow]) -> ExportTable {
    var columns: [TableColumn<SourceRow>] = [
      TableColumn("id", "the source's identifier") { $0.source.id.rawValue },
      TableColumn("type", "the type of work, by the list of CSL") { $0.source.type },
      TableColumn("title", "the title") { wording($0.source.title) },
      TableColumn("authors", "the authors, in order") { Cell.list($0.source.authors.map(\.text)) },
      TableColumn("editors", "the editors, in order") { Cell.list($0.source.editors.map(\.text)) },
      TableColumn("issued", "when it was published, EDTF") { Cell.period($0.source.issued) },
      TableColumn("accessed", "when it was read, EDTF") { Cell.period($0.source.accessed) },
      TableColumn("evidence", "how many rows of evidence.csv cite it at first hand") {
        String($0.citationCount)
      },
      TableColumn("reliability", "Admiralty grade, A (completely reliable) to F") {
        $0.source.reliability?.rawValue ?? ""
      },
      TableColumn("party", "actors with a stake in what it says") { Cell.list($0.source.party) },
      TableColumn("coverage", "the time that a data set covers, EDTF") {
        Cell.period($0.source.coverage)
      },
      TableColumn("redistributable", "whether its terms allow passing it on; empty: not said") {
        $0.source.isRedistributable.map(Cell.flag) ?? ""
      },
      TableColumn("link", "its address on the web, or that of its DOI") { $0.source.link ?? "" },
    ]
    var names = ColumnNames(taken: columns.map(\.name), prefix: "csl")
    let fields = OrderedSet(rows.flatMap { $0.source.fields.keys })
    columns += fields.map { field in
      TableColumn(names.name(for: field), "the CSL variable \(field)") {
        $0.source.fields[field] ?? ""
      }
    }
    return ExportTable(
      "sources",
      "One row for each source that the evidence cites, also at second hand, and of a whole model for each "
        + "that is its own.",
      columns,
      rows
    )
  }
}

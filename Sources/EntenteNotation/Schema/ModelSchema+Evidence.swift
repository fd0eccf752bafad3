internal import EntenteModel
internal import OrderedCollections

extension ModelSchema {
  /// Evidence and sources.
  static var evidence: OrderedDictionary<String, SchemaNode> {
    [
      "evidence": .oneOrMany(.any(of: .named("id"), .named("evidence-item"))),
      "evidence-item": .object(
        of: "One piece of evidence.",
        [
          .key("source", .named("id"), "The source at hand.", isRequired: true),
          .key("at", .named("locators"), "Where: page, section, footnote, record …"),
          .key("quote", .named("scalar"), "Its own words, at most 300 characters."),
          .key("quote-lang", .named("language"), "The language of the quote."),
          .key("voice", .word(Voice.self), "In which voice the source says it."),
          .key("attribution", .named("ids"), "Who says it, from the author inward."),
          .key(
            "via",
            .oneOrMany(.any(of: .named("id"), .named("cited-work"))),
            "The works that the source cites for it."
          ),
          .key("credibility", .number(from: 1, to: 6), "1 (confirmed) to 6 (cannot be judged)."),
          .key("supports", .oneOrMany(.type("string")), "Field paths; the whole unless given."),
          .key("stance", .word(Stance.self), "What it does to the statement."),
          .key("by", .named("scalar"), "Who coded it."),
          .key("on", .named("period"), "When it was coded."),
        ]
      ),
      "cited-work": .object(
        of: "A work that the source cites.",
        [
          .key("source", .named("id"), "The work.", isRequired: true),
          .key("at", .named("locators"), "Where in the work."),
          .key("footnote", .named("scalar"), "The footnote that cites it."),
          .key("fit", .word(CitedWork.Fit.self), "Whether it fits the statement."),
        ]
      ),
      "locators": .object(
        of: "Places in a source.",
        Locator.knownLabels.map { label in
          .key(label, .oneOrMany(.named("scalar")), "The \(label) in the source.")
        }
      ),
      "name": .any(
        of: .named("scalar"),
        .object(
          of: "A name in its parts.",
          [
            .key("family", .named("scalar"), "The family name."),
            .key("given", .named("scalar"), "The given names."),
            .key("literal", .named("scalar"), "A name that is not divided."),
          ]
        )
      ),
      "source": .object(of: "A work that evidence cites.", sourceKeys),
    ]
  }

  private static var sourceKeys: [SchemaKey] {
    SchemaKey.common + [
      .key("type", .named("scalar"), "The CSL type: book, article-journal, report, treaty …"),
      .key("title", .named("text"), "The title of the work."),
      .key("author", .oneOrMany(.named("name")), "The authors, in order."),
      .key("editor", .oneOrMany(.named("name")), "The editors, in order."),
      .key("issued", .named("period"), "When it was published."),
      .key("accessed", .named("period"), "When it was read."),
      .key("reliability", .word(Reliability.self), "A (reliable) to F (cannot be judged)."),
      .key("party", .named("ids"), "Actors with a stake in what it says."),
      .key("coverage", .named("period"), "The time that a data set covers."),
      .key("archive", .type("string"), "A text file that quotes are checked against."),
      .key("redistributable", .type("boolean"), "Whether the data may be passed on."),
    ] + cslVariables.map { .key($0, .named("scalar"), "The CSL variable \($0).") }
  }

  /// The variables of CSL that are kept as they are.
  private static let cslVariables = [
    "container-title", "collection-title", "publisher", "publisher-place", "volume", "issue",
    "page", "number", "genre", "version", "edition", "language", "URL", "DOI", "ISBN", "ISSN",
    "note", "abstract", "title-short", "original-title", "event-title", "medium", "status",
    "archive-place", "chapter-number", "number-of-pages", "section", "authority", "jurisdiction",
  ]
}

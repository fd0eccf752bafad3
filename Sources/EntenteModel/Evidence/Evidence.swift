/// In which voice a source speaks.
public enum Voice: String, Hashable, Sendable, CaseIterable {
  case fact
  case argued
  case reported
  case forecast
  case perceived
}

/// What a piece of evidence does to the statement that it stands with.
public enum Stance: String, Hashable, Sendable, CaseIterable {
  case supports
  case disputes
  case mentions
}

/// A place in a source, by the locator labels of CSL together with `footnote` and `record`.
public struct Locator: Hashable, Sendable {
  /// The label, such as `page` or `footnote`.
  public var label: String
  /// Where, such as `3` or `參（一）`.
  public var value: String

  /// Creates a locator.
  public init(_ label: String, _ value: String) {
    self.label = label
    self.value = value
  }

  /// The labels that are known.
  ///
  /// Source: the locator terms of CSL 1.0.2, with `footnote` for notes of prose and `record` for
  /// rows of data sets.
  public static let knownLabels: [String] = [
    "act", "appendix", "article", "article-locator", "book", "canon", "chapter", "column",
    "elocation", "equation", "figure", "folio", "footnote", "issue", "line", "note", "opus", "page",
    "paragraph", "part", "record", "rule", "scene", "section", "sub-verbo", "supplement", "table",
    "timestamp", "title", "title-locator", "verse", "version", "volume",
  ]
}

/// A work that the source itself cites for the statement.
public struct CitedWork: Hashable, Sendable {
  /// How well the cited work fits the statement that its footnote hangs on.
  public enum Fit: String, Hashable, Sendable, CaseIterable {
    case good
    case doubtful
  }

  /// The work.
  public var source: SourceID
  /// Where in the work.
  public var locators: [Locator]
  /// The footnote that cites it.
  public var footnote: String?
  /// How well it fits.
  public var fit: Fit

  /// Creates a citation at second hand.
  public init(
    _ source: SourceID,
    at locators: [Locator] = [],
    footnote: String? = nil,
    fit: Fit = .good
  ) {
    self.source = source
    self.locators = locators
    self.footnote = footnote
    self.fit = fit
  }
}

/// One piece of evidence: which source says it, where, in which words, and who speaks in it.
public struct Evidence: Hashable, Sendable {
  /// The source at hand.
  public var source: SourceID
  /// Where in the source.
  public var locators: [Locator]
  /// The source's own words.
  public var quote: String?
  /// The language of the quote.
  public var quoteLanguage: LanguageTag?
  /// In which voice the source says it.
  public var voice: Voice?
  /// Who says it, from the author inward: the author, whom the author reports, whom they report.
  public var attribution: [ActorID]
  /// The works that the source cites for it.
  public var via: [CitedWork]
  /// Admiralty grade of the information, 1 (confirmed) to 6 (cannot be judged).
  public var credibility: Int?
  /// Which fields of the element it supports; all if empty.
  public var supports: [String]
  /// What it does to the statement.
  public var stance: Stance
  /// Who coded it.
  public var coder: String?
  /// When it was coded.
  public var codedOn: Period?

  /// Creates a piece of evidence.
  public init(
    _ source: SourceID,
    at locators: [Locator] = [],
    quote: String? = nil,
    quoteLanguage: LanguageTag? = nil,
    voice: Voice? = nil,
    attribution: [ActorID] = [],
    via: [CitedWork] = [],
    credibility: Int? = nil,
    supports: [String] = [],
    stance: Stance = .supports,
    coder: String? = nil,
    codedOn: Period? = nil
  ) {
    self.source = source
    self.locators = locators
    self.quote = quote
    self.quoteLanguage = quoteLanguage
    self.voice = voice
    self.attribution = attribution
    self.via = via
    self.credibility = credibility
    self.supports = supports
    self.stance = stance
    self.coder = coder
    self.codedOn = codedOn
  }

  /// Whether somebody other than the author speaks: the chain has more than one link.
  public var isAttributed: Bool { attribution.count > 1 }
}

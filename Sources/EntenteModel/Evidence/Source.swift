public import OrderedCollections

/// The Admiralty grade of a source, A (completely reliable) to F (cannot be judged).
public enum Reliability: String, Hashable, Sendable, CaseIterable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case e = "E"
  case f = "F"
}

/// The name of a person or body, in the parts of CSL.
public struct PersonName: Hashable, Sendable {
  /// The family name.
  public var family: String?
  /// The given names.
  public var given: String?
  /// A name that is not divided, as of a body.
  public var literal: String?

  /// Creates a name from its parts.
  public init(family: String? = nil, given: String? = nil, literal: String? = nil) {
    self.family = family
    self.given = given
    self.literal = literal
  }

  /// The name for running text: "Given Family", or the undivided name.
  public var text: String {
    literal ?? [given, family].compactMap(\.self).joined(separator: " ")
  }

  /// The name for short references: the family name, or the undivided name.
  public var short: String { family ?? literal ?? given ?? "" }
}

/// A work that evidence cites: a treaty, an article, a data set.
///
/// Source: the variable names of CSL-JSON 1.0.2, with reliability, stake, coverage, archive and
/// terms added.
public struct Source: Hashable, Sendable, Annotated {
  /// The identifier.
  public var id: SourceID
  /// The type of work, by the CSL list, such as `article-journal`.
  public var type: String
  /// The title.
  public var title: LocalizedText
  /// The authors, in order.
  public var authors: [PersonName]
  /// The editors, in order.
  public var editors: [PersonName]
  /// When it was published.
  public var issued: Period?
  /// When it was read.
  public var accessed: Period?
  /// Further CSL variables, such as `container-title` and `URL`.
  public var fields: OrderedDictionary<String, String>
  /// The Admiralty grade of the source.
  public var reliability: Reliability?
  /// Actors with a stake in what the source says.
  public var party: [ActorID]
  /// The time that a data set covers.
  public var coverage: Period?
  /// A text file that quotes are checked against, by its path from the model's file.
  public var archive: String?
  /// Whether the terms allow passing the data on; nil where nothing is said.
  public var isRedistributable: Bool?
  /// Label, description, tags, evidence and allowances.
  public var annotations: Annotations

  /// Creates a source.
  public init(
    _ id: SourceID,
    type: String = "document",
    title: LocalizedText = LocalizedText(),
    authors: [PersonName] = [],
    editors: [PersonName] = [],
    issued: Period? = nil,
    accessed: Period? = nil,
    fields: OrderedDictionary<String, String> = [:],
    reliability: Reliability? = nil,
    party: [ActorID] = [],
    coverage: Period? = nil,
    archive: String? = nil,
    isRedistributable: Bool? = nil,
    annotations: Annotations = Annotations()
  ) {
    self.id = id
    self.type = type
    self.title = title
    self.authors = authors
    self.editors = editors
    self.issued = issued
    self.accessed = accessed
    self.fields = fields
    self.reliability = reliability
    self.party = party
    self.coverage = coverage
    self.archive = archive
    self.isRedistributable = isRedistributable
    self.annotations = annotations
  }

  /// The web address of the work, if one is known: its URL, else its DOI as one.
  public var link: String? {
    fields["URL"] ?? fields["DOI"].map { "https://doi.org/\($0)" }
  }
}

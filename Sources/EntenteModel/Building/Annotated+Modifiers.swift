internal import OrderedCollections

/// Where in a source, as a number or words.
public struct Place: Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  /// The place as it is written.
  public let text: String

  /// Creates a place.
  public init(_ text: String) {
    self.text = text
  }

  /// Creates a place from a number.
  public init(integerLiteral value: Int) {
    self.init(String(value))
  }

  /// Creates a place from words such as `12-14` or `參（一）`.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

extension Annotated {
  /// Returns the element with a name for readers.
  public func labelled(_ label: LocalizedText) -> Self {
    changed { $0.label = label }
  }

  /// Returns the element with an explanation for readers.
  public func described(as description: LocalizedText) -> Self {
    changed { $0.description = description }
  }

  /// Returns the element with further tags.
  public func tagged(_ tags: TagID...) -> Self {
    changed { $0.tags += tags }
  }

  /// Returns the element with a finding of the checker accepted.
  public func allowing(_ code: RuleCode, because reason: String) -> Self {
    changed { $0.allowances[code] = reason }
  }

  /// Returns the element with further evidence.
  public func citing(_ evidence: Evidence) -> Self {
    changed { $0.evidence.append(evidence) }
  }

  /// Returns the element with a source cited for it.
  ///
  /// - Parameters:
  ///   - source: The source at hand.
  ///   - page: On which page or pages.
  ///   - section: In which section.
  ///   - footnote: In which footnote.
  ///   - record: In which record of a data set.
  ///   - quote: The source's own words.
  ///   - language: The language of the quote.
  ///   - voice: In which voice the source says it.
  ///   - attribution: Who says it, from the author inward.
  ///   - credibility: Admiralty grade of the information, 1 to 6.
  ///   - fields: Which fields of the element it supports; all if empty.
  /// - Returns: The element with the evidence added.
  public func citing(
    _ source: SourceID,
    page: Place? = nil,
    section: Place? = nil,
    footnote: Place? = nil,
    record: Place? = nil,
    quote: String? = nil,
    in language: LanguageTag? = nil,
    voice: Voice? = nil,
    attributedTo attribution: [ActorID] = [],
    credibility: Int? = nil,
    supporting fields: [String] = []
  ) -> Self {
    let places = [("page", page), ("section", section), ("footnote", footnote), ("record", record)]
    return citing(
      Evidence(
        source,
        at: places.compactMap { label, place in place.map { Locator(label, $0.text) } },
        quote: quote,
        quoteLanguage: language,
        voice: voice,
        attribution: attribution,
        credibility: credibility,
        supports: fields
      )
    )
  }

  func changed(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }
}

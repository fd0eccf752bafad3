import EntenteModel
import OrderedCollections

/// Evidence in words: the quote, the source with its locators, and who says it.
struct EvidenceWords {
  let model: Model
  let language: PictureLanguage
  let tag: LanguageTag
  /// The name of an actor as the picture shows it.
  let name: @Sendable (ActorID) -> String

  /// The actor who stands first in all attributions to a source: its author, as far as they tell.
  private let authors: [SourceID: ActorID]

  init(
    model: Model,
    language: PictureLanguage,
    tag: LanguageTag,
    name: @escaping @Sendable (ActorID) -> String
  ) {
    self.model = model
    self.language = language
    self.tag = tag
    self.name = name
    authors = Self.authors(in: model)
  }

  private static func authors(in model: Model) -> [SourceID: ActorID] {
    var firsts: [SourceID: Set<ActorID>] = [:]
    func note(_ evidence: [Evidence]) {
      for item in evidence {
        if let first = item.attribution.first { firsts[item.source, default: []].insert(first) }
      }
    }
    for actor in model.actors.values { note(actor.evidence) }
    for relation in model.relations.values { note(relation.evidence) }
    for observation in model.observations.values { note(observation.evidence) }
    for influence in model.influences.values { note(influence.evidence) }
    return firsts.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// The longest quote that a tooltip shows whole, in characters.
  private static let quoteLimit = 240

  /// One item as lines.
  func lines(_ evidence: Evidence) -> [String] {
    var lines: [String] = []
    if let quote = evidence.quote, !quote.isEmpty {
      let isLong = quote.count > Self.quoteLimit
      let shown = isLong ? String(quote.prefix(Self.quoteLimit)) + "…" : quote
      lines.append("“\(shown)”")
    }
    var place = reference(evidence.source, evidence.locators)
    if evidence.stance == .disputes { place = "\(language(.disputes)) \(place)" }
    var parts = [place]
    if evidence.isAttributed { parts.append(chain(evidence.attribution)) }
    for work in evidence.via {
      var cited = reference(work.source, work.locators)
      if let footnote = work.footnote { cited += ", " + language(.footnote, footnote) }
      if work.fit == .doubtful { cited += " (\(language(.doubtful)))" }
      parts.append(language(.cites, cited))
    }
    lines.append("— " + parts.joined(separator: language.clauseSeparator))
    return lines
  }

  /// Who says it, the speaker first: "Fu Ying, reported by Sun".
  func chain(_ attribution: [ActorID]) -> String {
    let names = attribution.map(name)
    guard var text = names.last else { return "" }
    for reporter in names.dropLast().reversed() {
      text = language(.reportedBy, text) + reporter
    }
    return text
  }

  /// A source for short references: its label or authors, and the year, else its title.
  func short(_ id: SourceID) -> String {
    guard let source = model.sources[id] else { return id.rawValue }
    let who = who(source)
    guard let issued = source.issued else { return who }
    let year = issued.bounds.startMin.year
    return issued.bounds.startMin.isDistant ? who : "\(who) \(year)"
  }

  private func who(_ source: Source) -> String {
    let fallback = model.defaults.language
    if let label = source.label.wording(in: tag, fallback: fallback) { return label }
    let people = source.authors.isEmpty ? source.editors : source.authors
    var who = people.prefix(2).map(Self.short).filter { !$0.isEmpty }
      .joined(separator: language(.andText))
    if people.count > 2, let first = people.first {
      who =
        Self.short(first) + (language.isChinese ? "等" : language == .russian ? " и др." : " et al.")
    }
    if who.isEmpty { who = source.title.wording(in: tag, fallback: fallback) ?? source.id.rawValue }
    guard !language.isChinese, who.unicodeScalars.contains(where: TextMeasure.isWide),
      let author = authors[source.id]
    else { return who }
    return name(author)
  }

  /// The family name; a name in Chinese characters whole, for a family name alone says little.
  private static func short(_ name: PersonName) -> String {
    let family = name.short
    guard let given = name.given, name.family != nil, !family.isEmpty,
      (family + given).unicodeScalars.allSatisfy(TextMeasure.isWide)
    else { return family }
    return family + given
  }

  private func reference(_ id: SourceID, _ locators: [Locator]) -> String {
    ([short(id)] + locators.map(place)).joined(separator: language.isChinese ? "，" : ", ")
  }

  private func place(_ locator: Locator) -> String {
    switch locator.label {
    case "page": language(.page, locator.value)
    case "section": language(.section, locator.value)
    case "footnote", "note": language(.footnote, locator.value)
    case "paragraph": language(.paragraph, locator.value)
    case "article", "article-locator": language(.article, locator.value)
    case "table": language(.table, locator.value)
    case "figure": language(.figureAt, locator.value)
    default: "\(locator.label) \(locator.value)"
    }
  }
}

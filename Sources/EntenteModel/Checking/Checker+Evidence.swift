import OrderedCollections

extension Checker {
  /// What the field paths under `supports` may name.
  enum FieldScope {
    case relation(Relation)
    case participant(Participant, Relation)
    case actor(Actor)
    case fields(FieldNames)
    case anything
  }

  /// Follows the references of evidence and looks at its form.
  mutating func check(
    _ evidence: [Evidence],
    of scope: @autoclosure () -> FieldScope,
    at place: @autoclosure () -> ElementPath
  ) {
    for (position, item) in evidence.enumerated() {
      refer(source: item.source, at: place().index(position).key("source"))
      for (link, speaker) in item.attribution.enumerated() {
        refer(actor: speaker, at: place().index(position).key("attribution").index(link))
      }
      checkLocators(item.locators, at: place().index(position).key("at"))
      for (link, work) in item.via.enumerated() {
        refer(source: work.source, at: place().index(position).key("via").index(link).key("source"))
        checkLocators(
          work.locators,
          at: place().index(position).key("via").index(link).key("at")
        )
      }
      checkAttribution(of: item, at: place().index(position).key("attribution").index(0))
      checkQuote(of: item, at: place().index(position))
      // R609: credibility is a number of the Admiralty code.
      if let credibility = item.credibility, !(1...6).contains(credibility) {
        report(
          "R609",
          at: place().index(position).key("credibility"),
          "credibility \(String(credibility).quoted): expected 1 to 6; letters grade the source"
        )
      }
      if !item.supports.isEmpty {
        checkSupports(item.supports, of: scope(), at: place().index(position).key("supports"))
      }
    }
  }

  // R611: who alone is named as reported is not taken for the author.
  private mutating func checkAttribution(
    of item: Evidence,
    at place: @autoclosure () -> ElementPath
  ) {
    guard item.voice == .reported, item.attribution.count == 1,
      let speaker = model.actors[item.attribution[0]], let source = model.sources[item.source],
      !source.party.contains(speaker.id), !source.isWritten(by: speaker)
    else { return }
    report(
      "R611",
      .warning,
      at: place(),
      "attribution names only \(speaker.id.quoted): the chain begins with the author",
      help: "write [author, \(speaker.id)], or party: \(speaker.id) on the source"
    )
  }

  // R602: locators have known labels; quotes are short and name their language.
  private mutating func checkLocators(
    _ locators: [Locator],
    at place: @autoclosure () -> ElementPath
  ) {
    for locator in locators where !Self.locatorLabels.contains(locator.label) {
      let nearest = EditDistance.nearest(to: locator.label, among: Locator.knownLabels)
      report(
        "R602",
        at: place().key(locator.label).atKey,
        "unknown locator \(locator.label.quoted); use section, paragraph, article, page…",
        help: nearest.map { "did you mean \($0.quoted)?" }
      )
    }
  }

  private static let locatorLabels = Set(Locator.knownLabels)
  private static let quoteLimit = 300

  private mutating func checkQuote(of item: Evidence, at place: @autoclosure () -> ElementPath) {
    if let quote = item.quote, quote.utf8.count > Self.quoteLimit, quote.count > Self.quoteLimit {
      report(
        "R602",
        at: place().key("quote"),
        "the quote has \(quote.count) characters; at most \(Self.quoteLimit) may be kept",
        help: "shorten it to the words that carry the statement"
      )
    }
    if let language = item.quoteLanguage, !quoteLanguages.contains(language) {
      if language.isWellFormed {
        quoteLanguages.insert(language)
        return
      }
      report(
        "R602",
        at: place().key("quote-lang"),
        "\(language.rawValue.quoted) is not a BCP 47 language tag",
        help: "write en, ru, zh-Hant…"
      )
    }
  }

  // R601: relations, observations and influences have evidence that supports them.
  mutating func checkPresenceOfEvidence(for relation: Relation) {
    guard !relation.evidence.isSupporting,
      !relation.participants.contains(where: { $0.evidence.isSupporting }),
      !relation.hasEvidenceInClaims
    else { return }
    let others = relation.evidence + relation.participants.flatMap(\.evidence)
    reportMissingEvidence(.relation(relation.id), besides: others)
  }

  mutating func reportMissingEvidence(_ address: Address, besides others: [Evidence]) {
    let element = "\(address.word) \(address.name.quoted)"
    let stances: [(stance: Stance, verb: String)] = [
      (.disputes, "dispute"), (.mentions, "mention"),
    ]
    let counts = stances.compactMap { stance, verb -> String? in
      let count = others.count { $0.stance == stance }
      if count == 0 { return nil }
      return count == 1 ? "1 item \(verb)s it" : "\(count) items \(verb) it"
    }
    report(
      "R601",
      .warning,
      at: ElementPath(address).atKey,
      counts.isEmpty
        ? "\(element) has no evidence"
        : "no evidence supports \(element); \(counts.joined(separator: ", "))",
      help: "cite a source, or allow R601 with a reason"
    )
  }
}

extension Source {
  /// Whether a name of the actor holds the family name, or the undivided name, of an author.
  fileprivate func isWritten(by actor: Actor) -> Bool {
    let names = ([actor.id.rawValue] + actor.label.wordings.values + actor.aliases.values.joined())
      .map { $0.lowercased() }
    return authors.contains { author in
      let short = author.short.lowercased()
      return !short.isEmpty && names.contains { $0.contains(short) }
    }
  }
}

extension Relation {
  fileprivate var hasEvidenceInClaims: Bool {
    when?.isEvidenced ?? false || intensity?.isEvidenced ?? false
      || dates.values.contains(where: \.isEvidenced)
      || attributes.values.contains(where: \.isEvidenced)
      || participants.contains { participant in
        participant.when?.isEvidenced ?? false
          || participant.dates.values.contains(where: \.isEvidenced)
          || participant.attributes.values.contains(where: \.isEvidenced)
      }
  }
}

extension Claims {
  /// Whether a claim cites anything that supports it.
  var isEvidenced: Bool { items.contains { $0.evidence.isSupporting } }
}

extension [Evidence] {
  /// Whether any of it supports the statement: what disputes or mentions it does not.
  var isSupporting: Bool { contains { $0.stance == .supports } }
}

import OrderedCollections

extension Checker {
  /// Looks at an end that is asserted to be open, of the relation or of one of its participants.
  mutating func checkFreshness(of relation: Relation) {
    let here = ElementPath(.relation(relation.id))
    if let when = relation.when, when.used?.ending == .ongoing {
      checkFreshness(
        of: [relation.evidence, when.counting.first?.evidence ?? []],
        attested: relation.attested,
        at: here.key("when").used(of: when)
      )
      return
    }
    // One finding a relation: members of an organization usually rest on the same evidence.
    for position in relation.participants.indices {
      guard let when = relation.participants[position].when, when.used?.ending == .ongoing else {
        continue
      }
      let isFound = checkFreshness(
        of: [
          relation.evidence, relation.participants[position].evidence,
          when.counting.first?.evidence ?? [],
        ],
        attested: relation.attested,
        at: here.participant(position).key("when").used(of: when)
      )
      if isFound { return }
    }
  }

  @discardableResult
  private mutating func checkFreshness(
    of evidence: [[Evidence]],
    attested: [Period],
    at path: @autoclosure () -> ElementPath
  ) -> Bool {
    guard let asOf = model.defaults.asOf else { return false }
    for items in evidence {
      for position in items.indices
      where facts.sources[items[position].source]?.keepsFresh ?? true { return false }
    }
    let cited = evidence.flatMap { items in items.indices.map { items[$0].source } }
    let newestSighting = attested.map(\.bounds.endMax).max()
    let asOfStart = asOf.bounds.startMin
    let sources = cited.compactMap { facts.sources[$0] }
    guard !cited.isEmpty, sources.count == cited.count else { return false }
    // R510: the data sets that all evidence comes from reach to as-of.
    let coverages = sources.compactMap(\.coverageEnd)
    if coverages.count == sources.count, let last = coverages.max(), last < asOfStart,
      newestSighting.map({ $0 < asOfStart }) ?? true,
      let position = coverages.firstIndex(of: last),
      let source = model.sources[cited[position]]
    {
      report(
        "R510",
        .warning,
        at: path(),
        "\(source.id.quoted) covers \(source.coverage?.description ?? ""); "
          + "\"..\" is unsupported after that",
        help: "write an unknown end (nothing after the slash), or cite newer evidence"
      )
      return true
    }
    // R509: an open end has evidence that is not old.
    let dates = sources.compactMap(\.date)
    guard dates.count == sources.count, let newest = dates.max() else { return false }
    let evidenced = max(newest, newestSighting ?? .distantPast)
    guard evidenced.adding(years: model.defaults.staleAfter) < asOfStart else { return false }
    let source = dates.firstIndex(of: evidenced).flatMap { model.sources[cited[$0]] }
    let sighting = attested.first { $0.bounds.endMax == evidenced }
    let text = source.flatMap { $0.issued ?? $0.accessed } ?? sighting
    report(
      "R509",
      .warning,
      at: path(),
      "asserted ongoing, newest evidence is \(text?.description ?? evidenced.description) "
        + "(more than \(model.defaults.staleAfter) years before as-of \(asOf))",
      help: "cite newer evidence, state attested, or leave the end unknown"
    )
    return true
  }

  // R511: what lies after as-of is announced, planned or hypothetical.
  mutating func checkCounterfactualDates(of relation: Relation) {
    let here = ElementPath(.relation(relation.id))
    guard asOf != nil, !relation.modality.mayLieAhead else { return }
    // The end of a treaty may be set beforehand.
    let extent = index.types[relation.type]?.extent
    func isEnd(_ milestone: MilestoneID) -> Bool {
      guard let extent else { return false }
      return extent.end.contains(milestone) && !extent.start.contains(milestone)
    }
    checkPast(relation.when, at: here.key("when"))
    for (milestone, claims) in relation.dates where !isEnd(milestone) {
      checkPast(claims, at: here.key("dates").key(milestone.rawValue))
    }
    for (position, sighting) in relation.attested.enumerated() {
      let list = here.key("attested")
      checkPast(Claims(sighting), at: relation.attested.count == 1 ? list : list.index(position))
    }
    for position in relation.participants.indices {
      checkPast(relation.participants[position].when, at: here.participant(position).key("when"))
      for (milestone, claims) in relation.participants[position].dates where !isEnd(milestone) {
        checkPast(
          claims,
          at: here.participant(position).key("dates").key(milestone.rawValue)
        )
      }
    }
  }

  mutating func checkTimeOfCauses() {
    guard asOf != nil else { return }
    for observation in model.observations.values where !observation.modality.mayLieAhead {
      checkPast(observation.when, at: ElementPath(.observation(observation.id)).key("when"))
    }
    for influence in model.influences.values where !influence.modality.mayLieAhead {
      checkPast(influence.when, at: ElementPath(.influence(influence.id)).key("when"))
    }
  }

  private mutating func checkPast(
    _ claims: Claims<Period>?,
    at path: @autoclosure () -> ElementPath
  ) {
    guard let asOf, let claims, let period = claims.used,
      period.bounds.startMin > asOf
    else { return }
    report(
      "R511",
      at: path().used(of: claims),
      "\(period.description.quoted) is after as-of \(model.defaults.asOf?.description ?? "")",
      help: "set modality: announced, planned or hypothetical"
    )
  }
}

extension Modality {
  /// Whether what is said so may lie in the future.
  fileprivate var mayLieAhead: Bool {
    switch self {
    case .announced, .planned, .hypothetical: true
    case .actual, .alleged, .reported, .denied, .absent: false
    }
  }
}

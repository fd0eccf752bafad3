import OrderedCollections

extension Checker {
  mutating func checkTime(of relation: Relation, _ type: ResolvedRelationType) {
    let period = model.period(of: relation, extent: type.extent)
    let lifetime = Lifetime(
      period,
      attested: relation.attested,
      hasEnded: relation.hasEnded,
      horizon: asOf,
      vouched: vouchedDay(for: period, relation.evidence)
    )
    let here = ElementPath(.relation(relation.id))
    for position in relation.participants.indices {
      let own = relation.participants[position].when?.used
      let existence = facts.actors[relation.participants[position].actor]?.existence
      guard own != nil || (existence != nil && !lifetime.isUndated) else { continue }
      let time =
        own.map {
          self.lifetime(of: relation.participants[position], during: $0, in: relation)
        } ?? lifetime
      let isWithin = own == nil || period == nil || !time.certainlyExceeds(lifetime.bounds)
      let isInBeing = existence.map { !time.certainlyExceeds($0) } ?? true
      if isWithin && isInBeing { continue }
      let participant = relation.participants[position]
      // R508: the participant's time lies within the relation's.
      if !isWithin, let period, let when = participant.when {
        report(
          "R508",
          at: here.participant(position).key("when").used(of: when),
          "\(participant.actor.quoted) takes part \(Self.text(own)) but the relation holds \(period)",
          help: "correct one of the two"
        )
      }
      // R505: the participant exists while it takes part.
      if !isInBeing, let exists = model.actors[participant.actor]?.exists {
        let said = own ?? period ?? relation.attested.first
        report(
          "R505",
          at: here.participant(position).key("actor"),
          "\(participant.actor.quoted) exists \(exists) but takes part \(Self.text(said))",
          help: "name the actor that existed then, or correct the dates",
          notes: [
            Violation.Note(
              "it exists \(exists)",
              at: ElementPath(.actor(participant.actor)).key("exists")
            )
          ]
        )
      }
    }
    checkFreshness(of: relation)
  }

  private func lifetime(
    of participant: Participant,
    during period: Period,
    in relation: Relation
  ) -> Lifetime {
    Lifetime(
      period,
      attested: [],
      hasEnded: false,
      horizon: asOf,
      vouched: vouchedDay(for: period, participant.evidence, relation.evidence)
    )
  }

  /// The last day for which an open end is vouched; it matters for open ends alone.
  ///
  /// It is as-of, or earlier the end of the data sets where the evidence rests on nothing else.
  private func vouchedDay(for period: Period?, _ evidence: [Evidence]...) -> CalendarDay? {
    guard period?.ending == .ongoing else { return nil }
    guard facts.hasCoverage else { return asOf }
    var covered: CalendarDay?
    for items in evidence {
      for position in items.indices {
        guard let end = facts.sources[items[position].source]?.coverageEnd else { return asOf }
        covered = max(covered ?? .distantPast, end)
      }
    }
    return min(asOf ?? .distantFuture, covered ?? .distantFuture)
  }

  private static func text(_ period: Period?) -> String { period?.description ?? "undated" }
}

extension Lifetime {
  /// Whether it certainly reaches beyond the bounds: it lies outside them altogether, or a start or
  /// end that is stated does.
  func certainlyExceeds(_ outer: DateBounds) -> Bool {
    guard !isUndated else { return false }
    func exceeds(_ inner: DateBounds) -> Bool {
      if inner.endMax < outer.startMin || inner.startMin > outer.endMax { return true }
      if !inner.startMax.isDistant, inner.startMax < outer.startMin { return true }
      return inner.endMin > outer.endMax
    }
    return switch combination {
    case .oneOf: members.allSatisfy(exceeds)
    case .allOf: members.contains(where: exceeds)
    }
  }
}

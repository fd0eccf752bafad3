import OrderedCollections

extension Checker {
  mutating func checkTime(of relation: Relation, _ type: ResolvedRelationType) {
    let lifetime = index.lifetime(of: relation)
    let period = model.period(of: relation, extent: type.extent)
    let here = ElementPath(.relation(relation.id))
    for (position, participant) in relation.participants.enumerated() {
      let own = participant.when?.used
      if own == nil && lifetime.isUndated && model.actors[participant.actor]?.exists == nil {
        continue
      }
      let time = own == nil ? lifetime : model.lifetime(of: participant, in: relation)
      // R508: the participant's time lies within the relation's.
      if own != nil, let period, let when = participant.when,
        time.certainlyExceeds(lifetime.bounds)
      {
        report(
          "R508",
          at: here.participant(position).key("when").used(of: when),
          "\(participant.actor.quoted) takes part \(Self.text(own)) but the relation holds \(period)",
          help: "correct one of the two"
        )
      }
      // R505: the participant exists while it takes part.
      if let exists = model.actors[participant.actor]?.exists,
        time.certainlyExceeds(exists.boundsOfExistence)
      {
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

extension Period {
  /// The bounds of an existence: a single date is when it began.
  fileprivate var boundsOfExistence: DateBounds {
    guard case .date(let date) = form else { return bounds }
    return DateBounds(start: date.bounds, end: date.bounds.lowerBound ... .distantFuture)
  }
}

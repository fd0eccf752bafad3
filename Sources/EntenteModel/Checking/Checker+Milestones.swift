import OrderedCollections

extension Checker {
  mutating func checkMilestones(of relation: Relation, _ type: ResolvedRelationType) {
    let here = ElementPath(.relation(relation.id))
    if !relation.dates.isEmpty {
      checkNames(of: relation.dates, type, at: here.key("dates"))
      checkOrder(of: relation.dates, type, at: here.key("dates"))
      checkPlaces(of: relation, type)
    }
    for position in relation.participants.indices
    where !relation.participants[position].dates.isEmpty {
      let participant = relation.participants[position]
      let path = here.participant(position).key("dates")
      checkNames(of: participant.dates, type, at: path)
      checkOrder(of: participant.dates, type, at: path)
    }
    // R507: what goes on has not ended.
    if relation.hasEnded, let when = relation.when, let period = when.used,
      period.ending == .ongoing
    {
      report(
        "R507",
        at: here.key("ended"),
        "\"ended: true\" contradicts when \(period.description.quoted)",
        help: "write the end, or leave it out if it is not known"
      )
    }
  }

  // R401: the type has the milestone.
  private mutating func checkNames(
    of dates: OrderedDictionary<MilestoneID, Claims<Period>>,
    _ type: ResolvedRelationType,
    at path: ElementPath
  ) {
    for milestone in dates.keys where !type.milestones.contains(milestone) {
      reportUndeclared(
        milestone.rawValue,
        "milestone",
        of: type.id,
        declared: type.milestones.map(\.rawValue),
        at: path.key(milestone.rawValue).atKey
      )
    }
  }

  // R506: milestones happen in the order in which the type declares them.
  private mutating func checkOrder(
    of dates: OrderedDictionary<MilestoneID, Claims<Period>>,
    _ type: ResolvedRelationType,
    at path: ElementPath
  ) {
    guard dates.count > 1 else { return }
    var latest: (milestone: MilestoneID, date: Period)?
    for milestone in type.milestones {
      guard let claims = dates[milestone], let date = claims.used else { continue }
      if let latest, date.bounds.endMax < latest.date.bounds.startMin {
        report(
          "R506",
          at: path.key(milestone.rawValue).used(of: claims),
          "\(milestone.quoted) (\(date)) precedes \(latest.milestone.quoted) (\(latest.date))",
          help: "correct the dates, or the order of milestones in \(type.id)"
        )
      }
      if latest.map({ $0.date.bounds.startMin < date.bounds.startMin }) ?? true {
        latest = (milestone, date)
      }
    }
  }

  // R507: no milestone lies after the relation's own end, and its ending milestone is its end.
  private mutating func checkPlaces(of relation: Relation, _ type: ResolvedRelationType) {
    guard let when = relation.when?.used else { return }
    let ending = type.extent.end.first { relation.dates[$0]?.used != nil }
    for (milestone, claims) in relation.dates {
      guard let date = claims.used, type.milestones.contains(milestone) else { continue }
      let isOver = asOf.map { date.bounds.endMax <= $0 } ?? true
      let help: String
      let problem: String
      if when.ending == .closed, date.bounds.startMin > when.bounds.endMax {
        problem = "lies after when \(when.description.quoted)"
        help = "correct one of the two"
      } else if milestone == ending, when.ending == .ongoing, isOver {
        problem = "lies inside when \(when.description.quoted)"
        help = "close the interval"
      } else if milestone == ending, when.ending == .closed,
        date.bounds.endMax < when.bounds.endMin
      {
        problem = "ends the relation before when \(when.description.quoted) does"
        help = "correct one of the two"
      } else {
        continue
      }
      report(
        "R507",
        at: ElementPath(.relation(relation.id)).key("dates").key(milestone.rawValue)
          .used(of: claims),
        "\(milestone.quoted) (\(date)) \(problem)",
        help: help
      )
    }
  }
}

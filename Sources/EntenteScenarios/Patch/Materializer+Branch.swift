internal import EntenteModel
internal import OrderedCollections

extension Materializer {
  /// Whether the operation is dated as it may be; what is not is reported.
  mutating func checkDate(of operation: ScenarioOperation) -> Bool {
    // R910: an operation is in effect from a date on.
    if let at = operation.at, at.startingDate == nil {
      report(
        "R910",
        at: "at",
        saying: "\"\(at)\" does not say from when on",
        help: "write a date, or an interval that begins with one"
      )
      return false
    }
    guard let link = chain.links.first(where: { $0.id == placed.scenario }),
      let branch = chain.branch(of: link), let day = branch.startingDay
    else { return true }
    let isFree = link.kind == .counterfactual
    // R906: before the branch nothing is otherwise, but in a counterfactual that says when.
    if let start = operation.at?.startingDay {
      guard start < day, !isFree else { return true }
      report(
        "R906",
        at: "at",
        saying: "\(operation.at?.description ?? "") lies before the branch at \(branch)",
        help: "date it later, or move `branch-at`; only a counterfactual may change what was before"
      )
      return false
    }
    guard reaches(before: day, operation.action, isFree: isFree) else { return true }
    report(
      "R906",
      saying: "without a date it also changes what was before the branch at \(branch)",
      help: "say `at:` from when on"
    )
    return false
  }

  /// Whether an operation without a date changes what the graph was before a day.
  ///
  /// Weights, signs, baselines and names have no date and say nothing of one.
  private func reaches(
    before day: CalendarDay,
    _ action: ScenarioOperation.Action,
    isFree: Bool
  ) -> Bool {
    func reaches(_ period: Period?) -> Bool {
      guard let period else { return true }
      return !isFree && period.widestRange.lowerBound < day
    }
    switch action {
    case .add(.relation(let relation)):
      return reaches(relation.when?.used ?? model.period(of: relation))
    case .add(.actor(let actor)): return actor.exists.map { reaches($0) } ?? false
    case .add(.observation(let observation)):
      return observation.when?.used.map { reaches($0) } ?? false
    case .add: return false
    case .remove(.relation, _), .remove(.actor, _), .remove(.observation, _): return true
    case .replace(let path, let text, _):
      guard case .relation(let id) = path.element, case .key(let field)? = path.steps.first
      else { return false }
      switch field {
      case "label", "confidence", "ended": return false
      case "when":
        // Dates say themselves what was before.
        guard !isFree, let new = try? Period(parsing: text), let relation = model.relations[id]
        else { return false }
        return new.ending(before: day) != model.period(of: relation)?.ending(before: day)
      default: return true
      }
    case .scale(let path, _):
      if case .relation = path.element { return true }
      return false
    case .merge: return true
    case .remove, .shock, .hold, .rename: return false
    }
  }
}

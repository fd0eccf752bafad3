internal import EntenteModel
internal import OrderedCollections

extension Materializer {
  /// Sets one field, of each element that is meant.
  ///
  /// With a date, numbers change by dated claims; anything else of a relation or an influence
  /// divides it into one that ends the day before and one that begins at the date.
  mutating func replace(_ path: ElementPath, with text: String, was: String?) {
    guard let field = field(of: path, at: "replace") else { return }
    for target in targets(of: path.element, at: "replace") {
      set(field, of: target, to: text, was: was)
    }
  }

  /// The one key of a path; nil if it has none or more, which is reported.
  private mutating func field(of path: ElementPath, at key: String) -> String? {
    if path.steps.count == 1, case .key(let field) = path.steps[0] { return field }
    report(
      "R910",
      at: key,
      saying: "\"\(path)\" is not one field of one element",
      help: "write it as \(path.element).FIELD"
    )
    return nil
  }

  private mutating func set(_ field: String, of target: Address, to text: String, was: String?) {
    guard let known = ScenarioField(field, of: target, in: model) else {
      reportUnknown(field, of: target, at: "replace")
      return
    }
    let old = known.text(of: target, in: model, at: placed.operation.at?.startingDay)
    if let was, !known.isSame(was, as: old) {
      // R905: the author knows what it was.
      report(
        "R905",
        at: "replace",
        "was",
        saying: "\(target).\(field) is \(old), not \(was)",
        help: "correct `was:`, or leave it out"
      )
      return
    }
    do throws(FieldProblem) {
      let change = try known.change(to: text, of: target, in: model)
      conflicts.note(target, field, by: placed)
      guard apply(change, field, of: target) else { return }
    } catch {
      report("R910", at: "replace", "with", saying: error.message, help: error.help)
      return
    }
    let address = latest(of: target)
    let new = known.text(of: address, in: model, at: placed.operation.at?.startingDay)
    if new == old, !changes.contains(where: { $0.address == target }) {
      report(
        "R916",
        .note,
        at: "replace",
        saying: "\(target).\(field) is \(old) already"
      )
      return
    }
    changes.append(ScenarioChange(address, .changed(field: field, from: old, to: new)))
  }

  /// The element that stands for one after the operation has divided it.
  private func latest(of target: Address) -> Address {
    for change in changes where change.address == target {
      if case .became(let parts) = change.effect { return parts.last ?? target }
    }
    return target
  }

  mutating func reportUnknown(_ field: String, of target: Address, at key: String) {
    let fields = ScenarioField.names(of: target)
    report(
      "R902",
      at: key,
      saying: "\(target) has no field \"\(field)\" that a scenario can set",
      help: didYouMean(field, among: fields)
        ?? (fields.isEmpty ? nil : "there are \(fields.joined(separator: ", "))")
    )
  }

  /// Makes a change, from the operation's date on; false if it cannot be dated so.
  private mutating func apply(_ change: FieldChange, _ field: String, of target: Address) -> Bool {
    switch change {
    case .number(let value, let range):
      let value = clip(value, to: range, of: target, field: field, at: "replace")
      guard let claims = claims(after: value, field, of: target) else { return false }
      write(claims, field, of: target)
      return true
    case .element(let change):
      guard let at = placed.operation.at else {
        change(&model)
        return true
      }
      return divide(target, field, at: at) { model in change(&model) }
    }
  }

  /// The claims to a number once it is something else, from the operation's date on.
  private func claims(after value: Double, _ field: String, of target: Address) -> Claims<Double>? {
    let claim = Claim(value, evidence: placed.operation.evidence)
    guard let at = placed.operation.at, let date = at.startingDate else { return Claims([claim]) }
    let old = numbers(field, of: target)
    let rest = old?.changed(from: date.bounds.lowerBound, as: date, until: at.dayAfter) { _ in nil }
    var dated = claim
    dated.when = at.duration
    return Claims([dated] + (rest?.items ?? []))
  }

  /// The claims to a number of an element.
  func numbers(_ field: String, of target: Address) -> Claims<Double>? {
    switch (target, field) {
    case (.relation(let id), "intensity"): model.relations[id]?.intensity
    case (.factor(let id), "baseline"): model.factors[id]?.baseline
    case (.influence(let id), "weight"): model.influences[id]?.weight
    default: nil
    }
  }

  mutating func write(_ claims: Claims<Double>, _ field: String, of target: Address) {
    switch (target, field) {
    case (.relation(let id), "intensity"): model.relations[id]?.intensity = claims
    case (.factor(let id), "baseline"): model.factors[id]?.baseline = claims
    case (.influence(let id), "weight"): model.influences[id]?.weight = claims
    default: break
    }
  }
}

extension Period {
  /// The time for which something dated so is in effect: a single date stands for all from it on.
  var duration: Period {
    switch form {
    case .interval(_, .known), .interval(_, .open): self
    default: startingDate.map { Period.from($0) } ?? self
    }
  }
}

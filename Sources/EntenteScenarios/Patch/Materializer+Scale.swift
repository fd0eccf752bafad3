internal import EntenteModel
internal import OrderedCollections

extension Materializer {
  /// Multiplies a number, of each element that is meant, and clips it to its range.
  ///
  /// An intensity that a relation has from its type becomes one of its own.
  mutating func scale(_ path: ElementPath, by factor: ScenarioExpression) {
    guard path.steps.count == 1, case .key(let field) = path.steps[0] else {
      report(
        "R910",
        at: "scale",
        saying: "\"\(path)\" is not one field of one element",
        help: "write it as \(path.element).FIELD"
      )
      return
    }
    let targets = targets(of: path.element, at: "scale")
    guard let factor = number(factor, at: "scale") else { return }
    for target in targets {
      guard let known = ScenarioField(field, of: target, in: model) else {
        reportUnknown(field, of: target, at: "scale")
        continue
      }
      guard let range = known.range(of: target, in: model) else {
        report("R910", at: "scale", saying: "\(target).\(field) is no number")
        continue
      }
      scale(field, of: target, by: factor, within: range, known)
    }
  }

  private mutating func scale(
    _ field: String,
    of target: Address,
    by factor: Double,
    within range: ClosedRange<Double>,
    _ known: ScenarioField
  ) {
    let at = placed.operation.at
    let old = known.text(of: target, in: model, at: at?.startingDay)
    let own = numbers(field, of: target)
    guard let claims = own ?? inherited(field, of: target) else {
      report(
        "R910",
        at: "scale",
        saying: "\(target).\(field) is not given, so there is nothing to multiply",
        help: "set it with `replace:`"
      )
      return
    }
    conflicts.note(target, field, by: placed)
    // A product too large to write is cut to what can be written, then clipped.
    var products: [Double: Double] = [:]
    for claim in claims.counting where products[claim.value] == nil {
      let limit = Double.greatestFiniteMagnitude
      let product = min(max(claim.value * factor, -limit), limit)
      products[claim.value] = clip(product, to: range, of: target, field: field, at: "scale")
    }
    var result = claims
    if let at, let date = at.startingDate {
      let first = date.bounds.lowerBound
      result = claims.changed(from: first, as: date, until: at.dayAfter) { products[$0] }
      // What a type says goes on saying it for the rest of the time.
      if own == nil { result.items = Array(result.items.prefix(1)) }
    } else {
      for position in result.items.indices
      where claims.counting.contains(result.items[position]) {
        result.items[position].value = products[result.items[position].value] ?? 0
      }
    }
    write(result, field, of: target)
    let new = known.text(of: target, in: model, at: at?.startingDay)
    changes.append(ScenarioChange(target, .changed(field: field, from: old, to: new)))
  }

  private func inherited(_ field: String, of target: Address) -> Claims<Double>? {
    guard case .relation(let id) = target, field == "intensity",
      let relation = model.relations[id], let type = model.vocabulary.resolved(relation.type)
    else { return nil }
    return Claims(type.intensity)
  }
}

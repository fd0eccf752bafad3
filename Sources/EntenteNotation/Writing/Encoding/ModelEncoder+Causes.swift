internal import EntenteModel

extension ModelEncoder {
  /// An observation.
  func tree(_ observation: Observation) -> NotationTree {
    var map = NotationMap()
    map.put("kind", observation.kind)
    map.putNames(of: observation, self)
    map.put("holder", list(observation.holders))
    map.put("about", list(observation.about.map(shortAddress)))
    map.put("statement", text(observation.statement))
    map.put("value", claims(observation.value) { .text($0.description) })
    map.put("when", periods(observation.when))
    if observation.modality != .actual { map.put("modality", observation.modality) }
    map.put("confidence", observation.confidence)
    map.putSupport(of: observation, self)
    return map.tree
  }

  /// A factor.
  func tree(_ factor: Factor) -> NotationTree {
    var map = NotationMap()
    map.putNames(of: factor, self)
    map.put("holder", list(factor.holders))
    map.put("about", list(factor.about.map(shortAddress)))
    map.put("baseline", numbers(factor.baseline))
    if isExpanded || factor.range != Factor.unitRange { map.put("range", bounds(factor.range)) }
    map.putSupport(of: factor, self)
    return map.tree
  }

  /// An influence, whose ends are whole addresses in both dialects.
  func tree(_ influence: Influence) -> NotationTree {
    var map = NotationMap()
    map.putNames(of: influence, self)
    map.put("from", influence.from.description)
    map.put("to", influence.to.description)
    map.put("sign", influence.sign)
    map.put("weight", numbers(influence.weight))
    map.put("lag", influence.lag)
    map.put("when", periods(influence.when))
    map.put("argued-by", list(influence.arguedBy))
    if influence.modality != .actual { map.put("modality", influence.modality) }
    map.put("confidence", influence.confidence)
    map.putSupport(of: influence, self)
    return map.tree
  }

  /// The two ends of a range of numbers.
  func bounds(_ range: ClosedRange<Double>) -> NotationTree {
    .list([.number(range.lowerBound), .number(range.upperBound)])
  }
}

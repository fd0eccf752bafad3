internal import EntenteModel
internal import OrderedCollections

extension NodeReader {
  private enum Visibility: String, CaseIterable {
    case shown
    case hidden
  }

  func displayPolicy() -> DisplayPolicy {
    var fields = Fields(self, "show")
    var policy = DisplayPolicy()
    func isShown(_ key: String) -> Bool? {
      fields.take(key)?.choice(key, as: Visibility.self).map { $0 == .shown }
    }
    policy.parallel = fields.take("parallel")?.choice("parallel")
    policy.parallelBy = fields.take("parallel-by")?.choice("parallel-by")
    policy.hyperedges = fields.take("hyperedges")?.choice("hyperedges")
    policy.possible = fields.take("possible")?.choice("possible")
    policy.ended = fields.take("ended")?.choice("ended")
    policy.unsourced = fields.take("unsourced")?.choice("unsourced")
    policy.claims = fields.take("claims")?.choice("claims")
    policy.showsAbsent = isShown("absent")
    policy.showsDates = isShown("dates")
    policy.showsObservations = isShown("observations")
    policy.showsInfluences = isShown("influences")
    policy.showsLegend = isShown("legend")
    fields.finish()
    return policy
  }

  func styleRule() -> StyleRule? {
    var fields = Fields(self, "a style rule")
    guard let match = fields.take("match") else {
      fields.missing("match")
      fields.finishMissing()
      return nil
    }
    var rule = StyleRule(match.styleMatch())
    rule.color = fields.take("color")?.color("color")
    rule.fill = fields.take("fill")?.color("fill")
    rule.shape = fields.take("shape")?.string("shape")
    rule.size = fields.take("size")?.number("size", in: 4...96)
    rule.line = fields.take("line")?.choice("line")
    rule.width = fields.take("width")?.lineWidth()
    fields.finish()
    return rule
  }

  private func styleMatch() -> StyleMatch {
    let pairs = pairs("match")
    if pairs.count == 1, pairs[0].key.scalar == "actors" {
      return .actors(pairs[0].value.actorCriteria())
    }
    if pairs.count == 1, pairs[0].key.scalar == "relations" {
      return .relations(pairs[0].value.relationCriteria())
    }
    return .relations(relationCriteria())
  }

  /// A colour as `#RRGGBB`.
  private func color(_ subject: String) -> String? {
    guard let text = string(subject) else { return nil }
    let digits = text.dropFirst()
    if text.first == "#", digits.utf8.count == 6, digits.allSatisfy({ $0.isHexDigit && $0.isASCII })
    {
      return text
    }
    wrongShape(subject, expected: "a colour such as \"#2166AC\"")
    return nil
  }

  private func lineWidth() -> LineWidth? {
    if scalar != nil { return number("width", in: 0...20).map(LineWidth.fixed) }
    var fields = Fields(self, "width")
    let by = fields.take("by")?.string("by")
    let bounds =
      fields.take("range")?.items.compactMap { $0.number("range", in: 0...20) } ?? [1, 4]
    if by == nil { fields.missing("by", hint: "intensity or attributes.NAME") }
    fields.finish()
    guard let by, bounds.count == 2, bounds[0] <= bounds[1] else {
      if by != nil {
        wrongShape("range", expected: "the least and the greatest width, such as [1, 4]")
      }
      return nil
    }
    if by == "intensity" { return .scaled(by: .intensity, range: bounds[0]...bounds[1]) }
    let prefix = "attributes."
    guard by.hasPrefix(prefix) else {
      wrongShape("by", expected: "intensity or attributes.NAME")
      return nil
    }
    let attribute = AttributeID(String(by.dropFirst(prefix.count)))
    return .scaled(by: .attribute(attribute), range: bounds[0]...bounds[1])
  }

  /// A rule of the user's own.
  func userRule(_ id: UserRuleID) -> UserRule? {
    var fields = Fields(self, "a rule")
    var demand: UserRule.Demand?
    if let require = fields.take("require") { demand = require.demand(isRequired: true) }
    if let forbid = fields.take("forbid") { demand = forbid.demand(isRequired: false) }
    let severity: Severity = fields.take("severity")?.choice("severity") ?? .error
    let message = fields.take("message")?.text("message") ?? LocalizedText()
    let annotations = annotations(&fields)
    if fields.key("require") == nil, fields.key("forbid") == nil {
      fields.missing("require", hint: "require or forbid")
    }
    fields.finish()
    return demand.map {
      UserRule(id, $0, severity: severity, message: message, annotations: annotations)
    }
  }

  private func demand(isRequired: Bool) -> UserRule.Demand? {
    var fields = Fields(self, "a rule's demand")
    let relations = fields.take("relations")?.relationCriteria()
    let actors = fields.take("actors")?.actorCriteria()
    let field = fields.take("field")?.string("field")
    if isRequired, field == nil, fields.key("field") == nil { fields.missing("field") }
    if relations == nil, actors == nil { fields.missing("relations", hint: "relations or actors") }
    fields.finish()
    switch (relations, actors, isRequired) {
    case (let criteria?, _, true): return field.map { .requireRelation(criteria, field: $0) }
    case (let criteria?, _, false): return .forbidRelation(criteria)
    case (nil, let criteria?, true): return field.map { .requireActor(criteria, field: $0) }
    case (nil, let criteria?, false): return .forbidActor(criteria)
    case (nil, nil, _): return nil
    }
  }
}

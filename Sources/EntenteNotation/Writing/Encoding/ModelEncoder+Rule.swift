internal import EntenteModel

extension ModelEncoder {
  /// A check of the user's own.
  func tree(_ rule: UserRule) -> NotationTree {
    var map = NotationMap()
    map.putNames(of: rule, self)
    var demand = NotationMap()
    switch rule.demand {
    case .requireRelation(let criteria, let field):
      demand.put("relations", tree(criteria))
      demand.put("field", field)
      map.put("require", demand.tree)
    case .requireActor(let criteria, let field):
      demand.put("actors", tree(criteria))
      demand.put("field", field)
      map.put("require", demand.tree)
    case .forbidRelation(let criteria):
      demand.put("relations", tree(criteria))
      map.put("forbid", demand.tree)
    case .forbidActor(let criteria):
      demand.put("actors", tree(criteria))
      map.put("forbid", demand.tree)
    }
    if isExpanded || rule.severity != .error { map.put("severity", rule.severity) }
    map.put("message", text(rule.message))
    map.putSupport(of: rule, self)
    return map.tree
  }
}

public import EntenteModel
internal import OrderedCollections

extension Model {
  /// The attributes by which relations can be weighed: those for which some relation has a number,
  /// in alphabetical order.
  ///
  /// - Complexity: O(values of attributes).
  public var numericAttributes: [AttributeID] {
    var found: Set<AttributeID> = []
    for relation in relations.values {
      for (name, claims) in relation.attributes where !found.contains(name) {
        let hasNumber = claims.items.contains { claim in
          if case .quantity(let quantity) = claim.value {
            quantity.midpoint.isFinite
          } else {
            false
          }
        }
        if hasNumber { found.insert(name) }
      }
    }
    return found.sorted { $0.rawValue < $1.rawValue }
  }
}

public import EntenteModel
internal import OrderedCollections

extension ModelWriter {
  /// One element as JSON, in its section: `{"actors": {"china": {…}}}`; `{}` if there is none.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - address: The element.
  /// - Returns: The text.
  public static func json(_ model: Model, element address: Address) -> String {
    let tree = NotationTree(model, dialect: .expanded)
    let path = sectionPath(of: address)
    var found = tree
    for key in path + [address.name] {
      guard case .map(let pairs) = found, let next = pairs[key] else {
        return JSONPrinter.text(.map([:]))
      }
      found = next
    }
    let nested = (path + [address.name]).reversed().reduce(found) { inner, key in
      .map([key: inner])
    }
    return JSONPrinter.text(nested)
  }

  static func sectionPath(of address: Address) -> [String] {
    switch address {
    case .kind: ["vocabulary", "kinds"]
    case .relationType: ["vocabulary", "relation-types"]
    case .term: ["vocabulary", "terms"]
    case .scheme: ["vocabulary", "schemes"]
    case .model: []
    default: [address.section + "s"]
    }
  }
}

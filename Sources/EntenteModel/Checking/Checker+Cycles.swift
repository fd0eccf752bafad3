import OrderedCollections

extension Checker {
  mutating func checkCycles() {
    // R408: no kind or type is broader than itself.
    reportCycles("R408", in: model.vocabulary.kinds, as: Address.kind, through: "broader") {
      [$0.broader].compactMap(\.self)
    }
    reportCycles(
      "R408",
      in: model.vocabulary.relationTypes,
      as: Address.relationType,
      through: "broader"
    ) {
      [$0.broader].compactMap(\.self)
    }
    // R409: no element answers, retires, contains or is a part of itself.
    reportCycles("R409", in: model.actors, as: Address.actor, through: "of") {
      [$0.whole].compactMap(\.self)
    }
    reportCycles("R409", in: model.actors, as: Address.actor, through: "members") {
      $0.members.map(\.actor)
    }
    reportCycles("R409", in: model.relations, as: Address.relation, through: "responds-to") {
      $0.respondsTo
    }
    reportCycles("R409", in: model.relations, as: Address.relation, through: "supersedes") {
      $0.supersedes
    }
    // R805: no view extends itself.
    reportCycles("R805", in: model.views, as: Address.view, through: "extends") {
      [$0.extends].compactMap(\.self)
    }
  }

  private mutating func reportCycles<Subject, Element>(
    _ code: RuleCode,
    in elements: OrderedDictionary<Identifier<Subject>, Element>,
    as address: (Identifier<Subject>) -> Address,
    through key: String,
    links: (Element) -> [Identifier<Subject>]
  ) {
    let targets = elements.values.map { links($0).compactMap { elements.index(forKey: $0) } }
    for cycle in ReferenceCycles.find(in: targets) {
      let names = (cycle + cycle.prefix(1)).map { elements.keys[$0] }
      var path = ElementPath(address(names[0])).key(key)
      let isList = ["members", "responds-to", "supersedes"].contains(key)
      if isList, let position = links(elements.values[cycle[0]]).firstIndex(of: names[1]) {
        path = path.index(position)
      }
      report(
        code,
        at: path,
        "\(key == "extends" ? "view" : key) cycle: \(Self.text(of: names))",
        help: "take one of these links away",
        notes: cycle.dropFirst().prefix(Self.namesShown).map {
          let name = elements.keys[$0]
          return Violation.Note(
            "\(name.quoted) is part of the cycle",
            at: ElementPath(address(name)).key(key)
          )
        }
      )
    }
  }

  /// How many elements of a long cycle are named.
  private static let namesShown = 8

  private static func text<Subject>(of names: [Identifier<Subject>]) -> String {
    guard names.count > namesShown + 2 else {
      return names.map(\.rawValue).joined(separator: " → ")
    }
    let shown = names.prefix(namesShown).map(\.rawValue).joined(separator: " → ")
    return "\(shown) → … → \(names[0])"
  }
}

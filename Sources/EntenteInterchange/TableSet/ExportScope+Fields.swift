import EntenteModel
import EntenteNotation
import EntenteTables
import OrderedCollections

extension ExportScope {
  /// What other tables have no place for, or have otherwise: so that the set reads back as the model.
  ///
  /// - Parameter tables: The other tables.
  /// - Returns: The table `fields`.
  /// - Complexity: O(model), as the tables are read back.
  func fieldTable(beside tables: [ExportTable]) -> ExportTable {
    let columns: [TableColumn<TableAssembly.Field>] = [
      TableColumn("element", "whose field it is: section:ID, `model`, or `export` for this folder")
      {
        $0.element
      },
      TableColumn("field", "the key of the notation; empty: the element as a whole") { $0.name },
      TableColumn("value", "the value as JSON; empty: the model says nothing here") {
        $0.value.map { CompactJSON.text(JSONValue($0)) } ?? ""
      },
    ]
    return ExportTable(
      "fields",
      "What the other tables have no place for, or tell otherwise than the model says it. Reading the set "
        + "back (`entente import tables`) takes a field that is here from here.",
      columns,
      fields(beside: tables)
    )
  }

  private func fields(beside tables: [ExportTable]) -> [TableAssembly.Field] {
    let own = standalonePart()
    guard case .map(let target) = NotationTree(own, dialect: .expanded) else { return [] }
    var fields: [TableAssembly.Field] = [
      .init(element: "export", name: "language", value: .text(language.rawValue))
    ]
    let tabled = ["actors", "sources", "relations"]
    let sections = TableAssembly.sections
    for (key, value) in target
    where key != "entente" && !sections.contains(where: { $0.key == key }) {
      fields.append(.init(element: "model", name: key, value: value))
    }
    for (word, key) in sections where !tabled.contains(key) {
      guard case .map(let section)? = target[key] else { continue }
      for (id, element) in section {
        fields.append(.init(element: "\(word):\(id)", name: "", value: element))
      }
    }
    let rows = TableRows(tables)
    let base = readBack(rows, fields)
    for (word, key) in sections where tabled.contains(key) {
      fields += Self.differences(word, key, from: base[key], to: target[key])
    }
    return fields
  }

  /// What is read back of the tables and the fields so far, section by section.
  private func readBack(
    _ rows: TableRows,
    _ fields: [TableAssembly.Field]
  ) -> TableTrees.Map {
    let assembly = TableAssembly(rows, fields)
    guard let model = ModelReader(atLeast: .error).read(text: assembly.json).model,
      case .map(let map) = NotationTree(model, dialect: .expanded)
    else { return [:] }
    return map
  }

  /// The model's own part that is handed over, with what that refers to.
  private func standalonePart() -> Model {
    guard view != nil || time != nil else { return model.standalone() }
    var own = model
    own.views = [:]
    own.rules = [:]
    let defined =
      actors.map { Address.actor($0.id) }
      + sourceRows(cited: evidenceRows()).map { Address.source($0.source.id) }
      + (model.boundary?.focus ?? []).map(Address.actor)
    // All else is a definition that counts if something leads to it.
    var elsewhere = model.actors.keys.map(Address.actor) + model.sources.keys.map(Address.source)
    elsewhere += model.vocabulary.kinds.keys.map(Address.kind)
    elsewhere += model.vocabulary.relationTypes.keys.map(Address.relationType)
    elsewhere += model.vocabulary.terms.keys.map(Address.term)
    elsewhere += model.vocabulary.schemes.keys.map(Address.scheme)
    own.imported.addresses = Set(elsewhere).subtracting(defined)
    var stated = Set(
      relations.map { Address.relation($0.id) } + observations.map { Address.observation($0.id) }
        + factors.map { Address.factor($0.id) } + influences.map { Address.influence($0.id) }
    )
    while true {
      own.relations = model.relations.filter { stated.contains(.relation($0.key)) }
      own.observations = model.observations.filter { stated.contains(.observation($0.key)) }
      own.factors = model.factors.filter { stated.contains(.factor($0.key)) }
      own.influences = model.influences.filter { stated.contains(.influence($0.key)) }
      // A relation may be an answer to one that the view leaves out.
      let more = own.references().referredTo.union(stated)
      guard more.contains(where: { !stated.contains($0) && isStatement($0) }) else { break }
      stated = more
    }
    return own.standalone()
  }

  private func isStatement(_ address: Address) -> Bool {
    switch address {
    case .relation(let id): model.relations[id] != nil
    case .observation(let id): model.observations[id] != nil
    case .factor(let id): model.factors[id] != nil
    case .influence(let id): model.influences[id] != nil
    default: false
    }
  }

  /// The order of a source's own variables, which is the coder's, if it is not that of the columns.
  private static func variableOrder(
    _ word: String,
    from before: TableTrees.Map,
    to after: TableTrees.Map
  ) -> NotationTree? {
    guard word == "source" else { return nil }
    let names = Array(after.keys).filter(SourceVariables.plain.contains)
    let kept = Array(before.keys).filter(names.contains)
    let found = kept + names.filter { before[$0] == nil }
    return found == names ? nil : .list(names.map(NotationTree.text))
  }

  /// What a text says beyond its first language, if a table has that one.
  private static func otherLanguages(
    _ value: NotationTree,
    beside tabled: NotationTree?
  ) -> NotationTree? {
    guard case .map(let wordings) = value, case .map(let known)? = tabled, known.count == 1,
      let first = wordings.elements.first, first.key == known.elements[0].key,
      first.value == known.elements[0].value, LanguageTag(first.key).isWellFormed
    else { return nil }
    return .map(
      TableTrees.Map(uniqueKeysWithValues: wordings.elements.dropFirst().map { ($0, $1) })
    )
  }

  private static func differences(
    _ word: String,
    _ key: String,
    from base: NotationTree?,
    to target: NotationTree?
  ) -> [TableAssembly.Field] {
    func section(_ tree: NotationTree?) -> TableTrees.Map {
      if case .map(let map)? = tree { map } else { [:] }
    }
    let (old, new) = (section(base), section(target))
    var fields: [TableAssembly.Field] = []
    for id in old.keys where new[id] == nil {
      fields.append(.init(element: "\(word):\(id)", name: "", value: nil))
    }
    for (id, tree) in new {
      let (before, after) = (section(old[id]), section(tree))
      guard old[id] != nil else {
        fields.append(.init(element: "\(word):\(id)", name: "", value: tree))
        continue
      }
      for name in before.keys where after[name] == nil {
        fields.append(.init(element: "\(word):\(id)", name: name, value: nil))
      }
      for (name, value) in after where !value.isSame(as: before[name]) {
        if let others = otherLanguages(value, beside: before[name]) {
          fields.append(
            .init(element: "\(word):\(id)", name: name + TableAssembly.others, value: others)
          )
        } else {
          fields.append(.init(element: "\(word):\(id)", name: name, value: value))
        }
      }
      if let order = variableOrder(word, from: before, to: after) {
        fields.append(.init(element: "\(word):\(id)", name: TableAssembly.order, value: order))
      }
    }
    let kept = old.keys.filter { new[$0] != nil } + new.keys.filter { old[$0] == nil }
    if kept != Array(new.keys) {
      let ids = new.keys.map(NotationTree.text)
      fields.append(.init(element: "model", name: TableAssembly.order(of: key), value: .list(ids)))
    }
    return fields
  }
}

extension NotationTree {
  /// Whether two are spelled alike, keys in the same order too.
  fileprivate func isSame(as other: NotationTree?) -> Bool {
    other.map { CompactJSON.text(JSONValue(self)) == CompactJSON.text(JSONValue($0)) } ?? false
  }
}

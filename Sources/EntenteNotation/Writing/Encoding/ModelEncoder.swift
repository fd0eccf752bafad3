internal import EntenteModel
internal import OrderedCollections

/// Lists a model under the format's key names, element by element, in one dialect.
struct ModelEncoder {
  let model: Model
  let dialect: NotationDialect
  /// Every relation type with what it inherits, for `from` and `to`.
  let types: [RelationTypeID: ResolvedRelationType]

  /// Creates an encoder.
  ///
  /// - Parameters:
  ///   - model: What is listed.
  ///   - dialect: Whether shorthands are used.
  ///   - vocabulary: Where the types of relations are declared; nil for the model's own vocabulary.
  init(_ model: Model, dialect: NotationDialect, types vocabulary: Vocabulary? = nil) {
    self.model = model
    self.dialect = dialect
    let vocabulary = vocabulary ?? model.vocabulary
    var types: [RelationTypeID: ResolvedRelationType] = [:]
    for id in vocabulary.relationTypes.keys {
      types[id] = vocabulary.resolved(id)
    }
    self.types = types
  }

  /// Whether every value is written in its one general shape.
  var isExpanded: Bool { dialect == .expanded }

  /// The whole model.
  func tree() -> NotationTree {
    var map = NotationMap()
    map.put("entente", "1")
    map.put("title", text(model.title))
    map.put("description", text(model.description))
    map.put("defaults", tree(model.defaults))
    map.put("boundary", model.boundary.map(tree))
    map.put("vocabulary", tree(model.vocabulary))
    map.put("actors", section(model.actors, tree))
    map.put("sources", section(model.sources, tree))
    map.put("relations", section(model.relations, tree))
    map.put("observations", section(model.observations, tree))
    map.put("factors", section(model.factors, tree))
    map.put("influences", section(model.influences, tree))
    map.put("views", section(model.views, tree))
    map.put("rules", section(model.rules, tree))
    return map.tree
  }

  /// A map by identifier; nil if it holds nothing.
  func section<Subject, Value>(
    _ elements: OrderedDictionary<Identifier<Subject>, Value>,
    _ encode: (Value) -> NotationTree?
  ) -> NotationTree? {
    var map = NotationMap()
    for (id, element) in elements {
      map.put(id.rawValue, encode(element))
    }
    return map.treeUnlessEmpty
  }

  private func tree(_ defaults: Defaults) -> NotationTree? {
    let usual = Defaults()
    var map = NotationMap()
    if isExpanded || defaults.language != usual.language {
      map.put("lang", defaults.language.rawValue)
    }
    map.put("as-of", defaults.asOf)
    map.put("identity", defaults.identity)
    if isExpanded || defaults.staleAfter != usual.staleAfter {
      map.put("stale-after", Double(defaults.staleAfter))
    }
    return map.treeUnlessEmpty
  }

  private func tree(_ boundary: Boundary) -> NotationTree {
    var map = NotationMap()
    map.put("actors", text(boundary.actors))
    map.put("relations", text(boundary.relations))
    map.put("missing", boundary.missing)
    map.put("focus", list(boundary.focus))
    return map.tree
  }
}

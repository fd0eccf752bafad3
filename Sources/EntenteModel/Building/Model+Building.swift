internal import OrderedCollections

extension Model {
  /// Creates a model from the elements that a closure lists.
  ///
  /// When all are known, `from` and `to` become the source and target roles of the relation's type,
  /// and attributes given as texts become what the type declares them to be. What cannot be resolved
  /// stays as it is, for ``violations()`` to report.
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - description: What the model is about.
  ///   - language: The language of plain texts.
  ///   - asOf: The date up to which the model speaks.
  ///   - identity: The master identifier scheme.
  ///   - vocabulary: Words that are in scope; they count as imported.
  ///   - elements: The elements. Of two with the same identifier, the later one counts.
  public init(
    _ title: LocalizedText,
    description: LocalizedText = LocalizedText(),
    language: LanguageTag = "en",
    asOf: Period? = nil,
    identity: SchemeID? = nil,
    vocabulary: Vocabulary = Vocabulary(),
    @ModelBuilder elements: () -> [any ModelElement]
  ) {
    self.init(
      title: title,
      description: description,
      defaults: Defaults(language: language, asOf: asOf, identity: identity),
      vocabulary: vocabulary
    )
    for element in elements() {
      element.add(to: &self)
    }
    imported = ImportedElements(Set(addresses(of: vocabulary)))
    resolveRelations()
  }

  /// The addresses of the words of a vocabulary that this model did not replace.
  private func addresses(of base: Vocabulary) -> [Address] {
    let own = vocabulary
    let kinds = base.kinds.keys.filter { own.kinds[$0] == base.kinds[$0] }
    let types = base.relationTypes.keys.filter {
      own.relationTypes[$0] == base.relationTypes[$0]
    }
    let terms = base.terms.keys.filter { own.terms[$0] == base.terms[$0] }
    let schemes = base.schemes.keys.filter { own.schemes[$0] == base.schemes[$0] }
    return kinds.map(Address.kind) + types.map(Address.relationType) + terms.map(Address.term)
      + schemes.map(Address.scheme)
  }

  private mutating func resolveRelations() {
    var types: [RelationTypeID: ResolvedRelationType] = [:]
    for id in relations.keys {
      guard let type = relations[id]?.type else { continue }
      let resolved = types[type] ?? vocabulary.resolved(type)
      types[type] = resolved
      guard let resolved else { continue }
      relations[id]?.resolve(by: resolved)
    }
  }
}

extension Relation {
  /// Gives the ends their roles and the attributes their kinds, as far as the type declares them.
  package mutating func resolve(by type: ResolvedRelationType) {
    for index in participants.indices {
      if participants[index].role == .from, let source = type.sourceRole {
        participants[index].role = source
      }
      if participants[index].role == .to, let target = type.targetRole {
        participants[index].role = target
      }
      let declared = type.roles[participants[index].role]?.attributes ?? [:]
      participants[index].attributes = declared.resolving(participants[index].attributes)
    }
    attributes = type.attributes.resolving(attributes)
  }
}

extension OrderedDictionary<AttributeID, Attribute> {
  /// The values, each read as its declaration says.
  fileprivate func resolving(
    _ values: OrderedDictionary<AttributeID, Claims<AttributeValue>>
  ) -> OrderedDictionary<AttributeID, Claims<AttributeValue>> {
    var result = values
    for (id, claims) in values {
      guard let kind = self[id]?.kind else { continue }
      result[id] = Claims(
        claims.items.map { claim in
          var claim = claim
          claim.value = claim.value.resolved(as: kind)
          return claim
        }
      )
    }
    return result
  }
}

extension AttributeValue {
  /// A text in one language read as a value of the kind; itself if it cannot be read so.
  fileprivate func resolved(as kind: AttributeKind) -> AttributeValue {
    switch self {
    case .list(let values):
      return .list(values.map { $0.resolved(as: kind) })
    case .text(let text):
      guard text.wordings.count == 1, let written = text.wordings.values.first else { return self }
      switch kind {
      case .text: return self
      case .count, .number, .quantity:
        return Quantity(written).map(AttributeValue.quantity) ?? self
      case .boolean: return Bool(written).map(AttributeValue.boolean) ?? self
      case .date: return (try? Period(parsing: written)).map(AttributeValue.date) ?? self
      case .oneOf: return .term(written)
      }
    case .quantity, .term, .date, .boolean:
      return self
    }
  }
}

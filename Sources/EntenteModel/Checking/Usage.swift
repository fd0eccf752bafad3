import OrderedCollections

/// Which definitions of a model something refers to.
struct Usage {
  private let model: Model
  private var actors: [Bool]
  private var sources: [Bool]
  private var others: Set<Address> = []

  init(_ model: Model) {
    self.model = model
    actors = Array(repeating: false, count: model.actors.count)
    sources = Array(repeating: false, count: model.sources.count)
  }

  /// Notes a use of the actor; false if there is no such actor.
  mutating func use(actor id: ActorID) -> Bool {
    guard let position = model.actors.index(forKey: id) else { return false }
    actors[position] = true
    return true
  }

  /// Notes a use of the source; false if there is no such source.
  mutating func use(source id: SourceID) -> Bool {
    guard let position = model.sources.index(forKey: id) else { return false }
    sources[position] = true
    return true
  }

  /// Notes a use of any element; false if there is no such element.
  mutating func use(_ address: Address) -> Bool {
    switch address {
    case .actor(let id): return use(actor: id)
    case .source(let id): return use(source: id)
    default:
      guard model.contains(address) else { return false }
      others.insert(address)
      return true
    }
  }

  /// Whether something refers to the element.
  func contains(_ address: Address) -> Bool {
    switch address {
    case .actor(let id): model.actors.index(forKey: id).map { actors[$0] } ?? false
    case .source(let id): model.sources.index(forKey: id).map { sources[$0] } ?? false
    default: others.contains(address)
    }
  }
}

extension Model {
  /// Whether the address leads to an element of the model.
  package func contains(_ address: Address) -> Bool {
    switch address {
    case .actor(let id): actors.keys.contains(id)
    case .relation(let id): relations.keys.contains(id)
    case .source(let id): sources.keys.contains(id)
    case .observation(let id): observations.keys.contains(id)
    case .factor(let id): factors.keys.contains(id)
    case .influence(let id): influences.keys.contains(id)
    case .view(let id): views.keys.contains(id)
    case .kind(let id): vocabulary.kinds.keys.contains(id)
    case .relationType(let id): vocabulary.relationTypes.keys.contains(id)
    case .term(let id): vocabulary.terms.keys.contains(id)
    case .scheme(let id): vocabulary.schemes.keys.contains(id)
    case .rule(let id): rules.keys.contains(id)
    case .model: true
    }
  }
}

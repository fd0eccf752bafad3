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
  func contains(_ address: Address) -> Bool {
    switch address {
    case .actor(let id): actors[id] != nil
    case .relation(let id): relations[id] != nil
    case .source(let id): sources[id] != nil
    case .observation(let id): observations[id] != nil
    case .factor(let id): factors[id] != nil
    case .influence(let id): influences[id] != nil
    case .view(let id): views[id] != nil
    case .kind(let id): vocabulary.kinds[id] != nil
    case .relationType(let id): vocabulary.relationTypes[id] != nil
    case .term(let id): vocabulary.terms[id] != nil
    case .scheme(let id): vocabulary.schemes[id] != nil
    case .rule(let id): rules[id] != nil
    case .model: true
    }
  }
}

internal import OrderedCollections

extension Actor: ModelElement {
  /// Adds the actor to the model.
  public func add(to model: inout Model) { model.actors[id] = self }
}

extension Source: ModelElement {
  /// Adds the source to the model.
  public func add(to model: inout Model) { model.sources[id] = self }
}

extension Relation: ModelElement {
  /// Adds the relation to the model.
  public func add(to model: inout Model) { model.relations[id] = self }
}

extension Observation: ModelElement {
  /// Adds the observation to the model.
  public func add(to model: inout Model) { model.observations[id] = self }
}

extension Factor: ModelElement {
  /// Adds the factor to the model.
  public func add(to model: inout Model) { model.factors[id] = self }
}

extension Influence: ModelElement {
  /// Adds the influence to the model.
  public func add(to model: inout Model) { model.influences[id] = self }
}

extension View: ModelElement {
  /// Adds the view to the model.
  public func add(to model: inout Model) { model.views[id] = self }
}

extension UserRule: ModelElement {
  /// Adds the rule to the model.
  public func add(to model: inout Model) { model.rules[id] = self }
}

extension ActorKind: ModelElement {
  /// Adds the kind to the model's vocabulary.
  public func add(to model: inout Model) { model.vocabulary.kinds[id] = self }
}

extension RelationType: ModelElement {
  /// Adds the type to the model's vocabulary.
  public func add(to model: inout Model) { model.vocabulary.relationTypes[id] = self }
}

extension Term: ModelElement {
  /// Adds the term to the model's vocabulary.
  public func add(to model: inout Model) { model.vocabulary.terms[id] = self }
}

extension IdentifierScheme: ModelElement {
  /// Adds the scheme to the model's vocabulary.
  public func add(to model: inout Model) { model.vocabulary.schemes[id] = self }
}

extension Boundary: ModelElement {
  /// Makes this the boundary of the model.
  public func add(to model: inout Model) { model.boundary = self }
}

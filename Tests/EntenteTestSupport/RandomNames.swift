public import EntenteModel
import OrderedCollections

/// The identifiers of a random model, all well-formed and some of them hostile.
public struct RandomNames: Sendable {
  private static let pool = [
    "no", "null", "y", "on", "true", "0", "7", "002", "1e3", "0x1f", "0b11", "2017-07",
    "2001-07-16",
    "china", "su35-2017", "all", "kind", "value", "label", "at",
  ]

  /// Actors.
  public let actors: [ActorID]
  /// Sources.
  public let sources: [SourceID]
  /// Relations.
  public let relations: [RelationID]
  /// Observations.
  public let observations: [ObservationID]
  /// Factors.
  public let factors: [FactorID]
  /// Influences.
  public let influences: [InfluenceID]
  /// Views.
  public let views: [ViewID]
  /// Kinds of actors.
  public let kinds: [KindID]
  /// Identifier schemes.
  public let schemes: [SchemeID]

  /// Chooses the identifiers of a model, other than those of the vocabulary that it builds on.
  public init(avoiding base: Vocabulary, using values: inout RandomValues) {
    func ids<Subject>(
      _ prefix: String,
      avoiding taken: Set<Identifier<Subject>> = []
    ) -> [Identifier<Subject>] {
      var ids: [Identifier<Subject>] = []
      for name in values.some(of: Self.pool, at: 4) + values.several(1...3, { _ in prefix }) {
        var id = Identifier<Subject>(name)
        if ids.contains(id) || taken.contains(id) {
          id = Identifier("\(prefix)-\(ids.count)")
        }
        ids.append(id)
      }
      return ids
    }
    actors = ids("actor")
    sources = ids("source")
    relations = ids("relation")
    observations = ids("observation")
    factors = ids("factor")
    influences = ids("influence")
    views = ids("view")
    kinds = ids("kind", avoiding: Set(base.kinds.keys))
    schemes = ids("scheme", avoiding: Set(base.schemes.keys))
  }

  /// An address of an actor, relation, factor or observation.
  func address(_ values: inout RandomValues) -> Address {
    switch Int.random(in: 0..<4, using: &values.generator) {
    case 0: .actor(values.pick(actors))
    case 1: .relation(values.pick(relations))
    case 2: .factor(values.pick(factors))
    default: .observation(values.pick(observations))
    }
  }
}

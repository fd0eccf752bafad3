public import EntenteModel
internal import OrderedCollections

/// What is taken away in a knock-out run.
public enum KnockOutSubject: Hashable, Sendable {
  /// A relation, and the influences from and to it.
  case relation(RelationID)
  /// An influence.
  case influence(InfluenceID)
  /// Every relation and influence that rests on one source alone.
  case source(SourceID)
  /// Every relation and influence whose every statement rests on one cited work alone.
  case citedWork(SourceID)
  /// Every relation and influence that only one speaker states.
  case speaker(ActorID)

  /// The kinds of subjects.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case relation
    case influence
    case source
    case citedWork = "cited-work"
    case speaker
  }

  /// The kind.
  public var kind: Kind {
    switch self {
    case .relation: .relation
    case .influence: .influence
    case .source: .source
    case .citedWork: .citedWork
    case .speaker: .speaker
    }
  }

  /// The element of the model: for a speaker the actor.
  public var address: Address {
    switch self {
    case .relation(let id): .relation(id)
    case .influence(let id): .influence(id)
    case .source(let id), .citedWork(let id): .source(id)
    case .speaker(let id): .actor(id)
    }
  }
}

extension Evidence {
  /// Whether it speaks for what it is attached to.
  fileprivate var counts: Bool { stance != .disputes }

  /// The works that the statement itself rests on, as a footnote cites them.
  fileprivate var citedWorks: [SourceID] { via.map(\.source) }
}

extension [Evidence] {
  /// The one source that all of it is from; nil if there are several or none.
  fileprivate var soleSource: SourceID? { sole { [$0.source] } }
  /// The one cited work that every statement rests on.
  fileprivate var soleCitedWork: SourceID? { sole(\.citedWorks) }
  /// The one whose words they are: the innermost of every attribution.
  fileprivate var soleSpeaker: ActorID? { sole { $0.attribution.suffix(1) } }

  private func sole<ID: Hashable>(_ parts: (Evidence) -> [ID]) -> ID? {
    var found: ID?
    for evidence in self where evidence.counts {
      let parts = parts(evidence)
      guard let first = parts.first, parts.allSatisfy({ $0 == first }),
        found == nil || found == first
      else { return nil }
      found = first
    }
    return found
  }
}

/// Which elements fall with which subject.
struct KnockOutPlan {
  /// The subjects in the order of the model, with what each takes away.
  private(set) var subjects: [(subject: KnockOutSubject, removed: [Address])] = []

  init(_ models: [Model], _ kinds: [KnockOutSubject.Kind]) {
    var relations: [Relation] = []
    var influences: [Influence] = []
    var known: Set<Address> = []
    for model in models {
      relations += model.relations.values.filter {
        known.insert(.relation($0.id)).inserted
      }
      influences += model.influences.values.filter {
        known.insert(.influence($0.id)).inserted
      }
    }
    let elements =
      relations.map { (Address.relation($0.id), $0.evidence) }
      + influences.map { (Address.influence($0.id), $0.evidence) }
    for kind in KnockOutSubject.Kind.allCases where kinds.contains(kind) {
      switch kind {
      case .relation:
        subjects += relations.map { (.relation($0.id), [.relation($0.id)]) }
      case .influence:
        subjects += influences.map { (.influence($0.id), [.influence($0.id)]) }
      case .source: gather(elements, \.soleSource, KnockOutSubject.source)
      case .citedWork: gather(elements, \.soleCitedWork, KnockOutSubject.citedWork)
      case .speaker: gather(elements, \.soleSpeaker, KnockOutSubject.speaker)
      }
    }
  }

  private mutating func gather<ID: Hashable>(
    _ elements: [(Address, [Evidence])],
    _ sole: ([Evidence]) -> ID?,
    _ subject: (ID) -> KnockOutSubject
  ) {
    var order: [ID] = []
    var removed: [ID: [Address]] = [:]
    for (address, evidence) in elements {
      guard let id = sole(evidence) else { continue }
      if removed[id] == nil { order.append(id) }
      removed[id, default: []].append(address)
    }
    subjects += order.map { (subject($0), removed[$0] ?? []) }
  }
}

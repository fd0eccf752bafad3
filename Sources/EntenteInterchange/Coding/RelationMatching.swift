public import EntenteModel
internal import EntenteNotation
public import OrderedCollections

/// Which relation of one coder is which of another, who coded the same text.
///
/// Relations with one identifier are the same. Of the others those are that cite the same words:
/// quotes from one source of which one holds at least half of the other; where one of them has no
/// quote, the same page, if at least half of their actors are in both. Where several might be meant, quotes that
/// overlap most come first, then those with most actors in common, then those of one type: that
/// the choice looks at what is compared makes agreement look better rather than worse.
public struct RelationMatching: Hashable, Sendable {
  /// Why two relations are taken for the same.
  public enum Ground: Hashable, Sendable {
    /// They have one identifier.
    case identifier
    /// They quote the same words; the share of the shorter quote that the other has too.
    case quote(overlap: Double)
    /// They cite the same page.
    case page
  }

  /// Two relations that are taken for the same.
  public struct Pair: Hashable, Sendable {
    /// The relation of the first coder.
    public let first: RelationID
    /// That of the second.
    public let second: RelationID
    /// Why.
    public let ground: Ground
  }

  /// The pairs, in the order of the first model.
  public let pairs: [Pair]
  /// Relations that only the first coder has.
  public let onlyFirst: [RelationID]
  /// Relations that only the second coder has.
  public let onlySecond: [RelationID]
  /// Actors of the second coder under the identifiers of the first, where the codes of a scheme say
  /// that they are the same.
  public let sameActors: OrderedDictionary<ActorID, ActorID>

  /// Matches the relations of two models.
  ///
  /// - Parameters:
  ///   - first: The model of the first coder.
  ///   - second: The model of the second.
  /// - Complexity: O(*a* *b* *q*²) for *a* and *b* relations without a common identifier and quotes
  ///   of *q* letters.
  public init(_ first: Model, _ second: Model) {
    let actors = Self.sameActors(first, second)
    var pairs: [RelationID: Pair] = [:]
    var taken: Set<RelationID> = []
    for id in first.relations.keys where second.relations.index(forKey: id) != nil {
      pairs[id] = Pair(first: id, second: id, ground: .identifier)
      taken.insert(id)
    }
    let free = first.relations.values.filter { pairs[$0.id] == nil }.map { Cited($0, [:]) }
    let others = second.relations.values.filter { !taken.contains($0.id) }
      .map { Cited($0, actors) }
    var candidates: [Candidate] = []
    for (row, one) in free.enumerated() {
      for (column, other) in others.enumerated() {
        if let found = Candidate(one, other, place: (row, column)) { candidates.append(found) }
      }
    }
    for candidate in candidates.sorted(by: Candidate.precedes) {
      let pair = candidate.pair
      guard pairs[pair.first] == nil, taken.insert(pair.second).inserted else { continue }
      pairs[pair.first] = pair
    }
    self.pairs = first.relations.keys.compactMap { pairs[$0] }
    onlyFirst = first.relations.keys.filter { pairs[$0] == nil }
    onlySecond = second.relations.keys.filter { !taken.contains($0) }
    sameActors = actors
  }

  /// Actors of the second model that the first has under another identifier.
  private static func sameActors(
    _ first: Model,
    _ second: Model
  ) -> OrderedDictionary<ActorID, ActorID> {
    struct Code: Hashable {
      var scheme: SchemeID
      var value: String
    }
    var known: [Code: ActorID] = [:]
    for actor in first.actors.values {
      for id in actor.ids where first.vocabulary.schemes[id.scheme]?.isShared != true {
        known[Code(scheme: id.scheme, value: id.value)] = actor.id
      }
    }
    var same: OrderedDictionary<ActorID, ActorID> = [:]
    for actor in second.actors.values where first.actors.index(forKey: actor.id) == nil {
      same[actor.id] =
        actor.ids.lazy.compactMap { known[Code(scheme: $0.scheme, value: $0.value)] }.first
    }
    return same
  }
}

/// A relation with what it cites, ready to be compared.
private struct Cited {
  struct Passage {
    var source: SourceID
    var letters: [UInt32]
    var pages: [String]
  }

  let relation: Relation
  let actors: Set<ActorID>
  let passages: [Passage]

  init(_ relation: Relation, _ names: OrderedDictionary<ActorID, ActorID>) {
    self.relation = relation
    actors = Set(relation.participants.map { names[$0.actor] ?? $0.actor })
    passages = relation.evidence.map { item in
      Passage(
        source: item.source,
        letters: QuotableText.plainScalars(item.quote ?? "").map(\.value),
        pages: item.locators.filter { $0.label == "page" }.map(\.value)
      )
    }
  }
}

/// Two relations that may be the same.
private struct Candidate {
  let pair: RelationMatching.Pair
  private let rank: (Int, Int, Int)
  private let place: (Int, Int)

  private static let leastOverlap = 0.5
  private static let leastLetters = 4

  init?(_ first: Cited, _ second: Cited, place: (Int, Int)) {
    var overlap = 0.0
    var sharesPage = false
    for one in first.passages {
      for other in second.passages where one.source == other.source {
        if one.letters.isEmpty || other.letters.isEmpty {
          sharesPage = sharesPage || one.pages.contains(where: other.pages.contains)
        } else {
          overlap = max(overlap, Self.overlap(one.letters, other.letters))
        }
      }
    }
    let common = first.actors.intersection(second.actors).count
    let ground: RelationMatching.Ground
    if overlap >= Self.leastOverlap {
      ground = .quote(overlap: overlap)
    } else if sharesPage, 2 * common >= first.actors.union(second.actors).count, common > 0 {
      ground = .page
      overlap = 0
    } else {
      return nil
    }
    pair = RelationMatching.Pair(
      first: first.relation.id,
      second: second.relation.id,
      ground: ground
    )
    // In quarters, since a letter more or less says less than an actor.
    rank = (Int(overlap * 4), common, first.relation.type == second.relation.type ? 1 : 0)
    self.place = place
  }

  static func precedes(_ first: Candidate, _ second: Candidate) -> Bool {
    first.rank != second.rank ? first.rank > second.rank : first.place < second.place
  }

  /// The longest stretch that both have, as a share of the shorter.
  private static func overlap(_ first: [UInt32], _ second: [UInt32]) -> Double {
    var longest = 0
    var lengths = [Int](repeating: 0, count: second.count + 1)
    for letter in first {
      var diagonal = 0
      for (place, other) in second.enumerated() {
        let above = lengths[place + 1]
        lengths[place + 1] = letter == other ? diagonal + 1 : 0
        longest = max(longest, lengths[place + 1])
        diagonal = above
      }
    }
    guard longest >= leastLetters || longest == min(first.count, second.count) else { return 0 }
    return Double(longest) / Double(min(first.count, second.count))
  }
}

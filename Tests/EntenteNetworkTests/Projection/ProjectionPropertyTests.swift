import EntenteModel
import EntenteNetwork
import EntenteTestSupport
import OrderedCollections
import Testing

@Suite struct ProjectionPropertyTests {
  /// A model of random relations of every shape.
  static func model(_ seed: UInt64) -> Model {
    var random = EntenteTestSupport.SplitMix64(seed: seed)
    let letters = Array("abcdefg")
    func some(_ count: ClosedRange<Int>) -> String {
      String(letters.shuffled(using: &random).prefix(Int.random(in: count, using: &random)))
    }
    var relations: [Relation] = []
    for number in 0..<Int.random(in: 0...20, using: &random) {
      let id = RelationID("r\(number)")
      var relation: Relation
      switch Int.random(in: 0..<5, using: &random) {
      case 0: relation = pact(id, some(0...4))
      case 1: relation = pact(id, some(2...2), type: "alliance")
      case 2: relation = sale(id, some(1...2), some(1...2))
      case 3: relation = sale(id, some(1...1), some(1...3), type: "sanction")
      default:
        let members = some(1...4)
        relation = Relation(id, "vote") {
          for member in members { Participant(ActorID(String(member)), as: "yes") }
        }
      }
      switch Int.random(in: 0..<4, using: &random) {
      case 0: relation = relation.during("2010/2016")
      case 1: relation = relation.during("2012/")
      case 2: relation = relation.with(modality: .alleged).during("2010/2016")
      default: break
      }
      relations.append(relation)
    }
    return sample(states: "abcdefg") { relations }
  }

  static let projections: [Projection] = [
    Projection(), Projection(direction: .undirected, weight: .count),
    Projection(shapes: ["vote": .clique], weight: .intensity, cliqueWeight: .shared),
    Projection(shapes: ["pact": .junction], direction: .directed, weight: .intensity),
  ]

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `the order of relations does not matter`(seed: UInt64) {
    let model = Self.model(seed)
    var shuffled = model
    var random = EntenteTestSupport.SplitMix64(seed: seed &+ 1)
    shuffled.relations.shuffle(using: &random)
    for projection in Self.projections {
      for time in [nil, "2013"] as [Period?] {
        let one = ProjectedNetwork(model, projection, at: time)
        let other = ProjectedNetwork(shuffled, projection, at: time)
        // Relations that are nodes stand in their own order: compare by name.
        #expect(Set(one.ties) == Set(other.ties))
        #expect(one.network.relationCount == other.network.relationCount)
        #expect(one.leftOut.mapValues(Set.init) == other.leftOut.mapValues(Set.init))
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `certain ties are among those with the possible`(seed: UInt64) {
    for projection in Self.projections {
      let certain = ProjectedNetwork(Self.model(seed), projection, at: "2013")
      let both = ProjectedNetwork(
        Self.model(seed),
        projection.with(possible: .included),
        at: "2013"
      )
      #expect(Set(certain.relations).isSubset(of: both.relations))
      #expect(certain.network.isDirected == both.network.isDirected)
      let pairs = Set(certain.pairs)
      #expect(pairs.isSubset(of: both.pairs))
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `every tie leads back to its relations, and layers make up the whole`(seed: UInt64) {
    for projection in Self.projections {
      let network = ProjectedNetwork(Self.model(seed), projection)
      let rows = network.network.rows
      var behind: Set<RelationID> = []
      for arc in 0..<rows.arcCount {
        let relations = network.relations(ofArc: arc)
        #expect(!relations.isEmpty)
        behind.formUnion(relations)
        if projection.weight == .count {
          #expect(rows.weights?[arc] == Double(relations.count))
        }
      }
      #expect(behind == Set(network.relations))
      let layers = network.layers
      #expect(layers.map(\.network.relationCount).reduce(0, +) == network.relations.count)
      var union: Set<[Int]> = []
      for layer in layers {
        #expect(layer.network.actorCount == network.network.actorCount)
        union.formUnion(layer.network.arcs)
      }
      #expect(union == Set(network.network.arcs))
    }
  }
}

extension Network {
  var arcs: [[Int]] {
    (0..<actorCount).flatMap { source in rows.neighbours(of: source).map { [source, Int($0)] } }
  }
}

extension ProjectedNetwork {
  /// The arcs by names.
  fileprivate var pairs: [[String]] { network.arcs.map { $0.map(name(of:)) } }
}

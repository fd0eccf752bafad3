import EntenteModel
import EntenteNetwork
import EntenteNotation
import Foundation
import OrderedCollections
import Testing

/// A vocabulary with a type for each shape, of intensities that add up exactly.
enum Words {
  static let all: [RelationType] = [
    type("sale", [Role("seller", side: .source), Role("buyer", side: .target)], .directed, 0.5),
    type(
      "sanction",
      [
        Role("sender", side: .source), Role("target", side: .target), Role("issue", side: .venue),
      ],
      .directed,
      0.75,
      .conflictual
    ),
    type("pact", [Role("party", side: .peer)], .clique, 0.5),
    type("alliance", [], nil, 1, broader: "pact"),
    type("club", [Role("whole", side: .hub), Role("member", side: .peer)], .star, 0.25),
    type(
      "vote",
      [Role("yes", side: .peer), Role("no", side: .peer), Role("forum", side: .venue)],
      .junction,
      0,
      .neutral
    ),
    type(
      "talk",
      [Role("speaker", side: .peer), Role("hearer", side: .venue)],
      nil,
      0.25,
      .neutral
    ),
    type(
      "trade-of-self",
      [Role("from", side: .source), Role("to", side: .target)],
      .directed,
      0.5,
      allowsSelf: true
    ),
  ]

  private static func type(
    _ id: RelationTypeID,
    _ roles: [Role],
    _ projection: ProjectionShape?,
    _ intensity: Double,
    _ valence: Valence = .cooperative,
    broader: RelationTypeID? = nil,
    allowsSelf: Bool? = nil
  ) -> RelationType {
    RelationType(
      id,
      broader: broader,
      roles: OrderedDictionary(uniqueKeysWithValues: roles.map { ($0.id, $0) }),
      attributes: [
        "volume": Attribute("volume", .quantity(unit: nil)),
        "note": Attribute("note", .text),
      ],
      valence: valence,
      intensity: intensity,
      projection: projection,
      allowsSelf: allowsSelf
    )
  }
}

/// A model of states a, b, … with the words above.
func sample(
  states: String = "abcde",
  asOf: Period? = "2017",
  @ModelBuilder _ relations: () -> [any ModelElement]
) -> Model {
  Model("A sample", asOf: asOf) {
    ActorKind("state")
    Words.all
    for letter in states { Actor(ActorID(String(letter)), kind: "state") }
    relations()
  }
}

/// A relation of some actors in one role.
func pact(_ id: RelationID, _ actors: String, type: RelationTypeID = "pact") -> Relation {
  Relation(id, type) {
    for letter in actors { Participant(ActorID(String(letter)), as: "party") }
  }
}

func sale(_ id: RelationID, _ from: String, _ to: String, type: RelationTypeID = "sale") -> Relation
{
  Relation(
    id,
    type,
    from: from.map { ActorID(String($0)) },
    to: to.map { ActorID(String($0)) }
  )
}

extension ProjectedNetwork {
  init(_ model: Model, _ projection: Projection = Projection(), at time: Period? = nil) {
    self.init(model.selection(at: time), projection)
  }

  /// The ties as text, `a>b` or `a-b`, with the weight if there are weights and the sign if any.
  var ties: [String] {
    var result: [String] = []
    for source in 0..<network.actorCount {
      for arc in network.rows.arcs(of: source) {
        let target = Int(network.rows.targets[arc])
        guard network.isDirected || source <= target else { continue }
        var text = name(of: source) + (network.isDirected ? ">" : "-") + name(of: target)
        if let weights = network.rows.weights { text += " \(weights[arc])" }
        if let signs = network.rows.signs, signs[arc] != 1 { text += signs[arc] < 0 ? " -" : " 0" }
        result.append(text)
      }
    }
    return result
  }

  /// What was left out, as `reason: relations`.
  var leftOut: [ProjectionNote.Reason: [RelationID]] {
    Dictionary(uniqueKeysWithValues: notes.map { ($0.reason, $0.relations) })
  }
}

/// The model of the China–Russia case.
enum CaseModel {
  static let model: Model = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../graphs/china-russia").standardizedFileURL.path
    do {
      return try ModelReader().read(path).checkedModel()
    } catch {
      preconditionFailure("the case does not read: \(error)")
    }
  }()
}

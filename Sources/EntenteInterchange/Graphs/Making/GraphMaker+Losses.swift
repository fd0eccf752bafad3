import EntenteModel
import OrderedCollections

extension GraphMaker {
  /// Notes texts that are also there in other languages.
  mutating func noteWordings(_ text: LocalizedText, at place: String) {
    guard text.wordings.count > 1 else { return }
    lose("other-languages", "texts are kept in one language", at: place)
  }

  /// Notes what of a relation no edge has.
  mutating func noteDetails(of relation: Relation, _ address: String) {
    func note<Value>(_ claims: Claims<Value>?, _ field: String) {
      guard let claims else { return }
      let isWhole = claims.items.count == 1 && claims.items[0].isPlain
      guard !isWhole else { return }
      lose(
        "claims",
        "of several claims to a value the one used is kept; ranks, reasons and their evidence are left out",
        at: "\(address).\(field)"
      )
    }
    note(relation.when, "when")
    note(relation.intensity, "intensity")
    for (milestone, claims) in relation.dates { note(claims, "dates.\(milestone)") }
    for (attribute, claims) in relation.attributes { note(claims, "attributes.\(attribute)") }
    for (position, participant) in relation.participants.enumerated() {
      let field = "participants[\(position)]"
      note(participant.when, "\(field).when")
      for (milestone, claims) in participant.dates { note(claims, "\(field).dates.\(milestone)") }
      for (attribute, claims) in participant.attributes { note(claims, "\(field).\(attribute)") }
    }
    if relation.ids.contains(where: { $0.when != nil || $0.isUserAssigned }) {
      lose(
        "identifier-details",
        "of a relation's codes their dates are left out",
        at: address
      )
    }
  }

  /// Notes the elements that are neither node nor edge.
  mutating func noteElements() {
    let model = scope.model
    func note(_ kind: String, _ message: String, _ elements: some Sequence<Address>) {
      for element in elements { lose(kind, message, at: element.description) }
    }
    let cited = scope.sourceRows(cited: scope.evidenceRows()).map { Address.source($0.source.id) }
    note("sources", "of sources only the identifiers are kept; export a bibliography beside", cited)
    note(
      "observations",
      "observations are left out",
      scope.observations.map { Address.observation($0.id) }
    )
    note("factors", "factors are left out", scope.factors.map { Address.factor($0.id) })
    note("influences", "influences are left out", scope.influences.map { Address.influence($0.id) })
    note(
      "vocabulary",
      "of the vocabulary only identifiers are kept",
      scope.typesInUse.map(Address.relationType)
    )
    guard scope.view == nil else { return }
    note("views", "views are left out", model.views.keys.map(Address.view))
    note("rules", "the model's own rules are left out", model.rules.keys.map(Address.rule))
  }
}

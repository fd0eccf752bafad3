import OrderedCollections

extension Checker {
  // R607: likelihood of an event and confidence in a judgement stand apart (ICD 203).
  mutating func checkLikelihood(of relation: Relation) {
    guard relation.likelihood != nil, relation.confidence != nil else { return }
    report(
      "R607",
      at: ElementPath(.relation(relation.id)).key("likelihood"),
      "relation \(relation.id.quoted) has both likelihood and confidence (ICD 203)",
      help: "state the likelihood of the event, or the confidence in the claim"
    )
  }

  // R608: a model keeps to one row of the terms of ICD 203.
  mutating func checkLikelihoodRows() {
    var first: (relation: RelationID, term: Likelihood)?
    for relation in model.relations.values {
      guard let term = relation.likelihood else { continue }
      guard let used = first else {
        first = (relation.id, term)
        continue
      }
      if term.row == used.term.row { continue }
      let row = term.row == 1 ? "first" : "second"
      report(
        "R608",
        at: ElementPath(.relation(relation.id)).key("likelihood"),
        "\(term.rawValue.quoted) belongs to the \(row) ICD 203 row; "
          + "this model uses \(used.term.rawValue.quoted)",
        help: "write \(term.counterpart.rawValue.quoted)",
        notes: [
          Violation.Note(
            "\(used.term.rawValue.quoted) is used here",
            at: ElementPath(.relation(used.relation)).key("likelihood")
          )
        ]
      )
    }
  }
}

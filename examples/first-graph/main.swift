// A first graph, written in Swift: three states, three relations, and who stands where.
//
//     swift run first-graph
//
// It shows a model as a list of elements with the base vocabulary in scope, the check that model
// files get too, and questions about a date: what was certain, what only possible, what over.

import Entente

let model = Model("Neighbours and an embargo", asOf: "2017-07", vocabulary: .base) {
  Actor("china", kind: "state", label: "China")
  Actor("russia", kind: "state", label: "Russia")
  Actor("united-states", kind: "state", label: "United States")
  Source("handbook", type: "book", title: "A handbook of treaties")

  Relation("friendship", "treaty", label: "Good-Neighborliness") {
    Participant("china", as: "party")
    Participant("russia", as: "party")
  }
  .during("2001-07-16/..")
  .citing("handbook", page: 12)

  // The sources do not say when in 2014 the deliveries began.
  Relation("jets", "arms-transfer", label: "Jets", from: "russia", to: "china")
    .during("2014/2017")
    .citing("handbook", page: 34, quote: "has begun to buy")

  Relation("embargo", "arms-embargo", from: "united-states", to: "china")
    .during("1989-06/..")
    .citing("handbook", page: 56)
}

for violation in model.violations() where violation.severity == .error {
  print("\(violation.code): \(violation.message)")
}

for date: Period in ["2000", "2014-06", "2016"] {
  print("\(date)")
  for relation in model.relations(of: "china", at: date) {
    let parts = relation.participants.map { participant in
      "\(model.label(of: participant.actor)) (\(participant.role))"
    }
    let state = model.state(of: relation, at: date)
    print("  \(state): \(model.label(of: relation)): \(parts.joined(separator: ", "))")
  }
}

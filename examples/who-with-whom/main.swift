// Who stood with whom in 2014, and who says so: the China–Russia case, read from its text.
//
//     swift run who-with-whom
//
// It shows how a model is read and checked, how relations of two actors are asked for at a date,
// and how each answer leads to its source, its page and its words. Without Graphviz.

import Entente

let model = try Model(contentsOf: CommandLine.arguments.dropFirst().first ?? "graphs/china-russia")
let china: ActorID = "china"
let russia: ActorID = "russia"
let year: Period = "2014"
let relations = model.relations(between: china, and: russia, at: year)

print("\(model.label(of: china)) and \(model.label(of: russia)) in \(year):")
for state in [TemporalState.certain, .possible] {
  let inState = relations.filter { model.state(of: $0, at: year) == state }
  print("\n\(inState.count) \(state)")
  for relation in inState {
    let denial = relation.modality.isTie ? "" : ", said not to be"
    print("- \(model.label(of: relation)) (\(model.label(of: relation.type))\(denial))")
    for evidence in relation.evidence {
      let places = evidence.locators.map { "\($0.label) \($0.value)" }.joined(separator: ", ")
      print("    \(evidence.source), \(places): \(evidence.quote ?? "no quote")")
    }
  }
}

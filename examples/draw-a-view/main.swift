// From a model to the text that Graphviz draws: select, make a diagram, print it as DOT.
//
//     swift run draw-a-view | dot -Tsvg > picture.svg
//
// It shows the three steps of every picture. The library writes the text by itself; Graphviz is
// needed only to lay it out, here by piping, or in one process through `EntenteGraphviz`.

import Entente

let model = Model("A club of two", asOf: "2017-07", vocabulary: .base) {
  Actor("north", kind: "state", label: ["en": "Northland", "zh-Hant": "北國"])
  Actor("south", kind: "state", label: ["en": "Southland", "zh-Hant": "南國"])
  Source("handbook", type: "book", title: "A handbook of treaties")
  Relation("alliance", "alliance", label: "Pact of \"steel\"") {
    Participant("north", as: "party")
    Participant("south", as: "party")
  }
  .during("1950/1960")
  .citing("handbook", page: 7)
  Relation("claim", "territorial-claim", from: "north", to: "south")
    .during("1961/..")
    .citing("handbook", page: 8)
}

let view = View("allies", "Allies of the fifties") {
  including(.relations(ofType: "alliance"))
}
let selection = model.selection(of: view, at: "1955")
let diagram = Diagram(selection, view: view)
print(diagram.dotGraph.text)

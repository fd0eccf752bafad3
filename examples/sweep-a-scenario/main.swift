// A scenario written and played out in Swift: what if tension eases, by how much, and how sure is it?
//
//     swift run sweep-a-scenario
//
// It shows factors and influences, a scenario with a parameter, a run with its proof of convergence,
// an explanation by paths, a sweep over the parameter, and the share of an ensemble in which a claim
// holds. The weights are made up, and every number below hangs on them.

import Entente

let model = Model("A rivalry and an arms trade", asOf: "2017-07", vocabulary: .base) {
  Actor("east", kind: "state", label: "East")
  Actor("west", kind: "state", label: "West")
  Actor("south", kind: "state", label: "South")
  Source("book", type: "book", title: "A book on all three")

  Relation("arms", "arms-transfer", label: "Arms", from: "east", to: "south")
    .during("2010/..")
    .citing("book", page: 12)
  Factor("tension", holders: ["east", "west"]).labelled("Tension East–West").citing("book", page: 3)
  Factor("reserve", holders: ["east"]).labelled("Reserve towards South").citing("book", page: 4)

  Influence("tension-to-reserve", from: .factor("tension"), to: .factor("reserve"), sign: .negative)
    .citing("book", page: 4)
  Influence("reserve-to-arms", from: .factor("reserve"), to: .relation("arms"), sign: .negative)
    .citing("book", page: 5)
}

let scenario = Scenario("detente", kind: .forecast, title: "Tension eases") {
  Parameter("ease", 0.5, in: 0...1, .uniform(0.2, 0.8), note: "how much tension goes")
  AssumedWeight(0.5, distribution: .uniform(0.1, 0.9), note: "the book gives no weights")
  Shock(.factor("tension"), by: -0.5 * .parameter("ease")).assuming("talks succeed")
  Expect("less-arms", .change(of: .relation("arms")) < -0.02).citing("book", page: 6)
}

let compiled = try CompiledScenario(scenario, on: model)
let run = try compiled.run()
let report = try RunReport(run)
print(report.certificate)
for change in report.changes {
  print("  \(model.label(of: change.address)): \(NumberWords.short(change.delta))")
}

print("why:")
for path in try run.explanation(of: .relation("arms")).paths {
  let steps = path.steps.map { model.label(of: $0.to) }
  print("  tension → \(steps.joined(separator: " → ")): \(NumberWords.short(path.contribution))")
}

print("the more it eases:")
let arms: ScenarioExpression = .change(of: .relation("arms"))
let axis = SweepAxis("ease", [0, 0.25, 0.5, 0.75, 1])
let sweep = try Ensemble(sweeping: compiled, axes: [axis], outputs: [arms]).run()
for (ease, change) in zip(axis.values, try sweep.numbers(of: arms)) {
  print("  ease \(ease): arms \(NumberWords.short(change))")
}

for verdict in try compiled.verdicts(drawing: EnsemblePlan(count: 1024, seed: 2017)) {
  let share = verdict.share.map { NumberWords.percent($0.share) } ?? "none"
  print("\(verdict.expectation.id): \(verdict.outcome), true in \(share) of the runs")
}
print(RunReport.caveat)

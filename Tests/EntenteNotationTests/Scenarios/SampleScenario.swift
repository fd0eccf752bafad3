import EntenteModel
import EntenteNotation
import Testing

/// A small model, and a scenario that uses every key of the format.
enum SampleScenario {
  static let modelText = """
    entente: "1"
    actors:
      usa: { kind: state, label: United States }
      ussr: { kind: state, label: Soviet Union }
      east: { kind: state, label: East }
      west: { kind: state, label: West }
    sources:
      paper: { type: book, title: A paper on arms, issued: 2014 }
    relations:
      arms: { type: arms-transfer, from: usa, to: west, intensity: 0.4, evidence: paper }
      gas: { type: trade, participants: [{ actor: [ussr, east], role: partner }], evidence: paper }
      us-sanctions: { type: trade, participants: [{ actor: [usa, ussr], role: partner }], evidence: paper }
    factors:
      tension: { label: Tension, baseline: 0.6, evidence: paper }
      reservations: { label: Reservations, evidence: paper }
    influences:
      resv-to-arms: { from: factor:reservations, to: relation:arms, sign: "-", weight: 0.6, evidence: paper }
    """

  static func model() throws -> Model {
    let reading = ModelReader(atLeast: .error).read(text: modelText)
    return try #require(
      reading.model,
      Comment(rawValue: NotationError(reading.diagnostics).description)
    )
  }

  static let text = """
    entente: "1"
    scenario: detente
    title: { en: Tension eases, zh-Hant: 緊張緩和 }
    description: What would have been.
    kind: counterfactual
    basis: derived
    extends: other
    mixins: [oil-60]
    branch-at: 2014-03
    horizon: { until: 2020-12, step: year }
    parameters:
      ease: { default: 0.5, range: [0, 1], dist: "pert(0.2, 0.5, 0.8)", note: share that goes }
      w-arms: { default: 0.6, dist: "triangular(0.4, 0.6, 0.8)", binds: "influence:resv-to-arms.weight" }
      plain: 2
    assumed-weight: { default: 0.5, dist: "uniform(0.1, 0.9)", note: "the paper states no weights" }
    actors:
      japan: { kind: state, label: Japan, assumption: "it enters" }
    sources:
      report: { type: report, title: A report, issued: 2015 }
    relations:
      pact: { type: alliance, participants: [{ actor: [usa, japan], role: party }], evidence: report }
    influences:
      tens-to-resv:
        from: factor:tension
        to: factor:reservations
        sign: "+"
        weight: 0.7
        assumption: the paper says strongly
        at: 2014
        basis: against-author
        override: true
    operations:
      - add: { relation: loan, type: trade, participants: [{ actor: [usa, east], role: partner }] }
        assumption: "for the sake of argument"
      - remove: "relation:us-sanctions"
        at: 2014-07-16
        assumption: no sanctions
      - remove: { element: relation:nothing, if-exists: true }
        assumption: no matter
      - replace: { field: "relation:gas.intensity", with: 0.4, was: 0.6 }
        source: { source: paper, at: { page: 3 } }
      - scale: { field: "relation:*.intensity", by: 1.2 }
        each: true
        evidence: [paper, report]
      - shock: { on: "factor:tension", by: "-$ease * 2", shape: ramp(4) }
        at: 2014-04
        assumption: tension eases
      - shock: { on: "factor:tension", by: -0.1 }
        assumption: and more
      - do: { on: "factor:tension", value: 0.2 }
        assumption: held
      - rename: { actor: ussr, to: russia, label: Russia }
        evidence: paper
      - merge: { actors: [east, west], into: germany, label: { en: Germany, de: Deutschland } }
        evidence: paper
        basis: text
        override: true
    propagation: { engine: anchored, response: linear, inertia: 0.5, gain: 0.8, tolerance: 1e-6,
      max-steps: 500, confidence: true, balance-pressure: 0.1 }
    ensemble: { sampler: latin-hypercube, n: 256, seed: 18446744073709551615,
      correlations: [{ between: [ease, w-arms], rank: -0.5 }] }
    sweep: { ease: [0, 0.25, 0.5], w-arms: "lin(0.3, 0.9, 7)" }
    sensitivity: { methods: [morris, knock-out], outputs: ["delta(relation:arms)", "metric:density"] }
    measures: [density, betweenness]
    expect:
      normalises:
        label: Arms sales stop
        that: "delta(relation:arms) < -0.05 and rank(betweenness, usa) == 1"
        source: { source: paper, at: { page: 12 } }
        robust: 0.9
        basis: text
        note: how the words became the predicate
    """

  static let files = [
    "scenarios/detente.yaml": text,
    "scenarios/other.yaml": "entente: \"1\"\nscenario: other\n",
    "scenarios/oil-60.yaml": "entente: \"1\"\nscenario: oil-60\n",
  ]
}

extension ScenarioSet {
  /// All problems as text, for messages of tests.
  var problems: Comment { Comment(rawValue: NotationError(diagnostics).description) }
}

import EntenteModel

extension RandomValues {
  mutating func observation(_ id: ObservationID, _ names: RandomNames) -> Observation {
    Observation(
      id,
      kind: word(),
      holders: some(of: names.actors),
      about: several { names.address(&$0) },
      statement: text(),
      value: maybe { $0.claims(names) { $0.quantity() } },
      when: maybe { $0.claims(names) { $0.period() } },
      modality: word(),
      confidence: maybe { $0.word() },
      annotations: annotations(names)
    )
  }

  mutating func factor(_ id: FactorID, _ names: RandomNames) -> Factor {
    let range = chance() ? Factor.unitRange : -1.5...10
    return Factor(
      id,
      holders: some(of: names.actors),
      about: several { names.address(&$0) },
      baseline: maybe { $0.claims(names) { $0.number(in: range) } },
      range: range,
      annotations: annotations(names)
    )
  }

  mutating func influence(_ id: InfluenceID, _ names: RandomNames) -> Influence {
    Influence(
      id,
      from: names.address(&self),
      to: names.address(&self),
      sign: word(),
      weight: maybe { $0.claims(names) { $0.number(in: 0...1) } },
      lag: maybe { $0.pick(["P3M", "P1Y6M", "P2W"]) },
      when: maybe { $0.claims(names) { $0.period() } },
      arguedBy: some(of: names.actors),
      modality: word(),
      confidence: maybe { $0.word() },
      annotations: annotations(names)
    )
  }
}

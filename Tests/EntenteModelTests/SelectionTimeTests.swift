import EntenteModel
import OrderedCollections
import Testing

@Suite struct SelectionTimeTests {
  private let model: Model = {
    var model = Model(title: "Small")
    for (id, when) in [("poll", "2009"), ("later", "2020"), ("during", "2014/2016")] {
      let period = try? Period(parsing: when)
      let id = ObservationID(id)
      model.observations[id] = Observation(id, kind: .poll, when: period.map { Claims($0) })
    }
    model.observations["undated"] = Observation("undated", kind: .poll)
    for id in ["cause", "effect"] as [FactorID] { model.factors[id] = Factor(id) }
    model.relations["pact"] = Relation(
      "pact",
      type: "treaty",
      participants: [],
      when: Claims("2018/..")
    )
    func influence(_ id: InfluenceID, from: Address = .factor("cause"), _ when: Period? = nil) {
      model.influences[id] = Influence(
        id,
        from: from,
        to: .factor("effect"),
        sign: .positive,
        when: when.map { Claims($0) }
      )
    }
    influence("always")
    influence("since-2014", "2014/..")
    influence("since-2019", "2019/..")
    influence("of-pact", from: .relation("pact"))
    influence("of-later", from: .observation("later"))
    influence("of-poll", from: .observation("poll"))
    return model
  }()

  @Test(
    arguments: [
      ("2009", ["poll", "undated"]), ("2015", ["during", "undated"]),
      ("2008/2021", ["poll", "later", "during", "undated"]), ("2022", ["undated"]),
    ] as [(Period, [ObservationID])]
  )
  func `an observation is there only at its own time`(time: Period, expected: [ObservationID]) {
    #expect(Array(model.selection(at: time).observations) == expected)
    let steps: [SelectionStep] = [.include(.observations(ElementCriteria()))]
    #expect(Array(model.selection(steps, at: time).observations) == expected)
  }

  @Test(
    arguments: [
      ("2013", ["always", "of-poll"]), ("2015", ["always", "since-2014", "of-poll"]),
      ("2018", ["always", "since-2014", "of-pact", "of-poll"]),
      ("2020", ["always", "since-2014", "since-2019", "of-pact", "of-later", "of-poll"]),
    ] as [(Period, [InfluenceID])]
  )
  func `an influence waits for its time and for both its ends`(
    time: Period,
    expected: [InfluenceID]
  ) {
    #expect(Array(model.selection(at: time).influences) == expected)
    let steps: [SelectionStep] = [.include(.influences(ElementCriteria()))]
    #expect(Array(model.selection(steps, at: time).influences) == expected)
  }

  @Test func `at all times nothing is left out`() {
    let selection = model.selection()
    #expect(selection.observations.count == 4 && selection.influences.count == 6)
  }
}

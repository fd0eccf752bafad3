import EntenteModel
import OrderedCollections
import Testing

@Suite("Scenarios written in Swift")
struct ScenarioBuildingTests {
  private func detente(withHold: Bool) -> Scenario {
    Scenario(
      "detente",
      kind: .counterfactual,
      title: "Tension eases",
      extends: "root",
      mixins: ["oil"],
      branchAt: "2014-03",
      horizon: ScenarioHorizon(until: "2020-12"),
      measures: ["density"]
    ) {
      Parameter("ease", 0.5, in: 0...1, .uniform(0.2, 0.8), note: "share that goes")
      Parameter("w", 0.6, binds: Address.influence("a-to-b").weight)
      AssumedWeight(0.5)
      PropagationPlan(response: .linear)
      Add(Relation("aid", "trade", from: "west", to: "east")).citing("paper", page: 7)
      Remove(.relation("sanctions"), at: "2014-07-16").assuming("no sanctions")
      Scale(Address.relation("trade").intensity, by: 1.2, at: "2015").assuming("it recovers")
        .resting(on: .derived)
      for year in 2015...2016 {
        Shock(.factor("oil"), by: -.parameter("ease"), .decay(0.8), at: "\(year)")
          .assuming("prices fall")
      }
      if withHold {
        Hold(.factor("tension"), at: 0.2, from: "2015").assuming("held").overriding()
      } else {
        Replace(Address.factor("tension").baseline, with: 0.4, was: 0.6).assuming("so").each()
      }
      Rename("ussr", to: "russia", label: "Russia").citing("paper", page: 1)
      Merge(["east", "west"], into: "germany").citing("paper", page: 2)
      Expect("normal", .change(of: .relation("arms")) < -0.05, robust: 0.9)
        .citing("paper", page: 3)
    }
  }

  @Test("A scenario holds its parts in the order in which they are written")
  func parts() {
    var expected = Scenario(
      "detente",
      kind: .counterfactual,
      title: "Tension eases",
      extends: "root",
      mixins: ["oil"],
      branchAt: "2014-03"
    )
    expected.horizon = ScenarioHorizon(until: "2020-12")
    expected.measures = ["density"]
    expected.parameters = [
      "ease": ScenarioParameter(
        0.5,
        in: 0...1,
        distribution: .uniform(0.2, 0.8),
        note: "share that goes"
      ),
      "w": ScenarioParameter(0.6, binding: ElementPath(.influence("a-to-b"), [.key("weight")])),
    ]
    expected.assumedWeight = AssumedWeight(0.5)
    expected.propagation = PropagationPlan(response: .linear)
    func page(_ page: String) -> [Evidence] { [Evidence("paper", at: [Locator("page", page)])] }
    let aid = Relation("aid", "trade", from: "west", to: "east")
    let trade = ElementPath(.relation("trade"), [.key("intensity")])
    expected.operations = [
      ScenarioOperation(.add(.relation(aid)), evidence: page("7")),
      ScenarioOperation(
        .remove(.relation("sanctions")),
        at: "2014-07-16",
        assumption: "no sanctions"
      ),
      ScenarioOperation(
        .scale(trade, by: .number(1.2)),
        at: "2015",
        assumption: "it recovers",
        basis: .derived
      ),
    ]
    for year: Period in ["2015", "2016"] {
      let amount = ScenarioExpression.negation(.parameter("ease"))
      expected.operations.append(
        ScenarioOperation(
          .shock(.factor("oil"), by: amount, shape: .decay(0.8)),
          at: year,
          assumption: "prices fall"
        )
      )
    }
    expected.operations += [
      ScenarioOperation(
        .hold(.factor("tension"), at: .number(0.2)),
        at: "2015",
        assumption: "held",
        overrides: true
      ),
      ScenarioOperation(.rename("ussr", to: "russia", label: "Russia"), evidence: page("1")),
      ScenarioOperation(.merge(["east", "west"], into: "germany"), evidence: page("2")),
    ]
    expected.expectations = [
      Expectation(
        "normal",
        that: .binary(.change(.level("relation:arms")), .less, .number(-0.05)),
        evidence: page("3"),
        robust: 0.9
      )
    ]
    #expect(detente(withHold: true) == expected)
    let other = detente(withHold: false).operations[5]
    let baseline = ElementPath(.factor("tension"), [.key("baseline")])
    #expect(other.action == .replace(baseline, with: "0.4", was: "0.6"))
    #expect(other.each)
  }

  @Test("Operators build the expressions that the notation reads")
  func operators() {
    let ease = ScenarioExpression.parameter("ease")
    #expect(-0.5 as ScenarioExpression == .number(-0.5))
    #expect(-ease == .negation(ease))
    #expect(
      ease * 2 - 1 == .binary(.binary(ease, .multiply, .number(2)), .subtract, .number(1))
    )
    #expect((ease + 1) / 2 == .binary(.binary(ease, .add, .number(1)), .divide, .number(2)))
    let condition: ScenarioExpression = ease > 0 && !(ease >= 1) || ease <= -1
    #expect(
      condition
        == .binary(
          .binary(
            .binary(ease, .greater, .number(0)),
            .and,
            .not(.binary(ease, .greaterOrEqual, .number(1)))
          ),
          .or,
          .binary(ease, .lessOrEqual, .number(-1))
        )
    )
    #expect(ease.equals(1) == .binary(ease, .equal, .number(1)))
    #expect(.level(of: .factor("x")) == ScenarioExpression.value(.level("factor:x")))
  }
}

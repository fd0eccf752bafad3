import EntenteModel
import EntenteNetwork
import OrderedCollections
import Testing

@testable import EntenteScenarios

@Suite struct SignJudgementTests {
  private func judgement(
    _ predicate: String,
    of scenario: Scenario,
    on model: Model = NatoModel.model
  ) throws -> SignJudgement {
    try CompiledScenario(scenario, on: model)
      .signJudgement(of: ScenarioExpression(predicate))
  }

  @Test(arguments: [
    // Both shocks are negative; two negative influences lead on to arms, an even number.
    ("delta(factor:arms) < 0", "forced"), ("delta(factor:arms) < -0.05", "forced"),
    ("delta(factor:arms) > 0", "refuted"), ("delta(factor:arms) > 0.3", "refuted"),
    ("delta(factor:resv) > 0", "forced"), ("0 > delta(factor:arms)", "forced"),
    // Of the other side of zero, the direction settles it.
    ("delta(factor:arms) < 0.1", "forced"), ("delta(factor:resv) < 0.1", "open"),
    ("-delta(factor:arms) > 0", "forced"),
    ("delta(factor:arms) - delta(factor:resv) < 0", "forced"),
    ("delta(factor:arms) < delta(factor:resv)", "forced"),
    ("delta(factor:arms) + delta(factor:resv) < 0", "open"),
    ("delta(factor:arms) < 0 and delta(factor:resv) > 0", "forced"),
    ("delta(factor:arms) < 0 and delta(factor:resv) < 0", "refuted"),
    ("delta(factor:arms) > 0 or delta(factor:resv) > 0", "forced"),
    ("not (delta(factor:arms) > 0)", "forced"), ("value(factor:arms) < 0", "open"),
  ])
  func `a claim about differences is judged by the signs of all ways`(
    _ predicate: String,
    _ verdict: String
  ) throws {
    #expect(try judgement(predicate, of: NatoModel.eased()).verdict.rawValue == verdict)
  }

  @Test func `what no influence leads to does not change, and that is said`() throws {
    var scenario = Scenario("s")
    scenario.operations = [NatoModel.shock("arms", by: .number(0.2))]
    let judged = try judgement("delta(factor:tens) > 0", of: scenario)
    #expect(judged.verdict == .unreachable)
    #expect(judged.verdict.rawValue == "none")
    #expect(judged.isTrue == false)
    #expect(judged.witnesses.isEmpty)
  }

  @Test func `a level that is held lets nothing through`() throws {
    var scenario = Scenario("s")
    scenario.operations = [
      NatoModel.shock("nato", by: .number(0.2)),
      assumed(.hold(NatoMap.address("tens"), at: .number(0))),
    ]
    // Held where it stands already.
    #expect(try judgement("delta(factor:arms) > 0", of: scenario).verdict == .unreachable)
    scenario.operations[1] = assumed(.hold(NatoMap.address("tens"), at: .number(0.3)))
    #expect(try judgement("delta(factor:arms) > 0", of: scenario).verdict == .forced)
  }

  @Test func `a push that a parameter can turn around is open`() throws {
    var scenario = Scenario("s")
    scenario.parameters["push"] = ScenarioParameter(0.2, in: -0.1...0.5)
    scenario.operations = [NatoModel.shock("nato", by: .parameter("push"))]
    #expect(try judgement("delta(factor:arms) > 0", of: scenario).verdict == .open)
    scenario.parameters["push"]?.range = 0...0.5
    #expect(try judgement("delta(factor:arms) > 0", of: scenario).verdict == .forced)
  }

  @Test func `each sign comes with the shortest way that brings it`() throws {
    let judged = try judgement("delta(factor:ener) < 0", of: NatoModel.eased())
    #expect(judged.verdict == .forced)
    let witness = try #require(judged.witnesses.first)
    #expect(judged.witnesses.count == 1)
    #expect(witness.sign == -1)
    #expect(witness.source == "eased #1")
    #expect(witness.influences == ["nato-tens", "tens-resv", "resv-ener"])
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `what signs force never fails, whatever the weights`(seed: UInt64) throws {
    var random = RandomCauses(seed: seed)
    let model = random.model(factors: 5, influences: 7, weighed: 0)
    var parent = random.scenario(on: model, id: "parent")
    parent.assumedWeight = AssumedWeight(0.3, distribution: .uniform(0.01, 1))
    parent.parameters["push"]?.distribution = .uniform(0, 0.3)
    parent.parameters["push"]?.value = 0.1
    var scenario = random.scenario(on: model)
    scenario.parameters = parent.parameters
    scenario.assumedWeight = parent.assumedWeight
    if seed.isMultiple(of: 2) { scenario.parent = "parent" }
    if seed.isMultiple(of: 3) {
      // An influence goes, and another turns around.
      scenario.operations += [
        assumed(.remove(.influence("i0"))),
        assumed(.replace(.field(.influence("i1"), "sign"), with: "-")),
      ]
    }
    let compiled = try CompiledScenario(scenario, in: ScenarioLibrary([parent]), on: model)
    let names = Array(model.factors.keys)
    var judged: [(ScenarioExpression, SignJudgement.Verdict, Int)] = []
    for (place, name) in names.enumerated() {
      let change = ScenarioExpression.change(.level("factor:\(name)"))
      let claim = ScenarioExpression.binary(change, .less, .number(0))
      judged.append((change, try compiled.signJudgement(of: claim).verdict, place))
    }
    let outputs = try ScenarioOutputs(judged.map(\.0), of: compiled)
    for _ in 0..<40 {
      let changes = try outputs.evaluate(random.values(for: compiled))
      for (_, verdict, place) in judged {
        switch verdict {
        case .forced: #expect(changes[place] <= 1e-11)
        case .refuted: #expect(changes[place] >= -1e-11)
        case .unreachable: #expect(changes[place].magnitude <= 1e-11)
        case .open: break
        }
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `what signs leave open goes both ways for some weights`(seed: UInt64) throws {
    // Without circles and clipping, each walk can be made to outweigh all others.
    var random = RandomCauses(seed: seed)
    var model = random.model(factors: 4, influences: 6, weighed: 0)
    for influence in model.influences.values where influence.from.name >= influence.to.name {
      model.influences[influence.id] = nil
    }
    for id in model.factors.keys {
      model.factors[id]?.range = -10...10
      model.factors[id]?.baseline = Claims(0)
    }
    var scenario = Scenario("s")
    scenario.operations = [assumed(.shock(.factor("f0"), by: .number(0.5)))]
    scenario.assumedWeight = AssumedWeight(0.5, distribution: .uniform(0, 1))
    let compiled = try CompiledScenario(scenario, on: model)
    for name in model.factors.keys {
      let change = ScenarioExpression.change(.level("factor:\(name)"))
      let judgement = try compiled.signJudgement(of: .binary(change, .less, .number(0)))
      guard judgement.verdict == .open else { continue }
      #expect(judgement.witnesses.count == 2)
      for witness in judgement.witnesses {
        // Along the witness influences weigh 1, elsewhere next to nothing.
        var weights: [ParameterID: Double] = [:]
        for parameter in compiled.parameters {
          guard case .assumedWeight(let id) = parameter.origin else { continue }
          weights[parameter.id] = witness.influences.contains(id) ? 1 : 0.001
        }
        let value = try compiled.evaluate(compiled.values(with: weights), outputs: [change])
        #expect(value[0] * Double(witness.sign) > 0)
      }
    }
  }
}

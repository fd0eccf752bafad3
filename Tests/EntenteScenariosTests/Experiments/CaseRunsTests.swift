import EntenteModel
import EntenteNotation
import EntenteScenarios
import Foundation
import OrderedCollections
import Testing

/// The scenarios of the case, run with every weight in its middle.
@Suite struct CaseRunsTests {
  private static let set: ScenarioSet = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../graphs/china-russia").standardizedFileURL.path
    do {
      let reading = try ModelReader(atLeast: .error).read(folder)
      guard let model = reading.model else { throw NotationError(reading.diagnostics) }
      return try ScenarioReader().read(for: model, at: folder)
    } catch {
      fatalError("\(error)")
    }
  }()

  private static let library = ScenarioLibrary(set.scenarios.values)

  private static func compiled(_ id: ScenarioID) throws -> CompiledScenario {
    try CompiledScenario(try #require(set.scenarios[id]), in: library, on: set.model)
  }

  /// The claims that signs leave open, reasoned out by hand from the ways that lead to them.
  private static let open: Set<ExpectationID> = [
    // The two pushes oppose each other.
    "misreading-weighs-more", "interests-suffice", "better-without-alliance", "sales-survive",
    "pla-gains",
    // Fewer Su-35S teach less, which makes for more sales.
    "own-industry-cuts-buying", "sales-fall",
    // These ask for a state, not for a direction.
    "becomes-normal", "confrontation-avoided",
  ]

  /// With every influence there, whatever its weight, all other claims hold.
  @Test func `every claim that signs decide holds`() throws {
    var judged = 0
    for (id, scenario) in Self.set.scenarios {
      let run = try Self.compiled(id).run()
      for claim in scenario.expectations {
        let value = try run.value(of: claim.predicate)
        #expect(value == 0 || value == 1, "\(id) \(claim.id)")
        if !Self.open.contains(claim.id) {
          #expect(value == 1, "\(id) \(claim.id)")
          judged += 1
        }
      }
    }
    #expect(judged >= 30)
  }

  /// The claims that something is untouched: no way leads there.
  private static let untouched: Set<ExpectationID> = [
    "no-confrontation-needed", "reservations-untouched", "friction-still-offset",
  ]

  @Test func `signs decide what was reasoned out by hand, and nothing else`() throws {
    for (id, scenario) in Self.set.scenarios {
      let compiled = try Self.compiled(id)
      for claim in scenario.expectations {
        let verdict = try compiled.signJudgement(of: claim.predicate).verdict
        let expected: SignJudgement.Verdict =
          Self.open.contains(claim.id)
          ? .open : Self.untouched.contains(claim.id) ? .unreachable : .forced
        #expect(verdict == expected, "\(id) \(claim.id)")
      }
    }
  }

  @Test func `levels settle in every scenario, and are said to rest on assumptions`() throws {
    for id in Self.set.scenarios.keys {
      let run = try Self.compiled(id).run()
      let isAssumptionDriven = run.isAssumptionDriven
      let isPushed = !["text-2017", "partners-without-alliance"].contains(id)
      #expect(isAssumptionDriven == isPushed, "\(id)")
      guard isPushed else { continue }
      let isCertified = if case .contraction? = run.certificate { true } else { false }
      #expect(isCertified, "\(id)")
    }
  }

  @Test func `what the author puts in doubt makes no difference where it is not there`() throws {
    for (id, parameter, claim) in [
      ("tension-eases", "may-normality", "may-help"),
      ("central-asia-rivalry", "may-discord", "discord-weighs"),
      ("western-drawdown", "may-unsettle", "region-unsettled"),
      ("western-drawdown", "may-disrupt", "projects-harmed"),
      ("industry-catches-up", "may-sell-su-35", "no-reason-to-sell-now"),
    ] as [(ScenarioID, ParameterID, ExpectationID)] {
      let compiled = try Self.compiled(id)
      let expectations = try #require(Self.set.scenarios[id]).expectations
      let predicate = try #require(expectations.first { $0.id == claim }).predicate
      let run = try compiled.run(compiled.values(with: [parameter: 0]))
      #expect(try run.value(of: predicate) == 0, "\(id) \(claim)")
    }
  }

  @Test func `taking 2014 away raises Russia's reservations and lowers China's`() throws {
    let run = try Self.compiled("paper").run()
    #expect(run.change(of: .factor("russian-reservations")) > 0)
    #expect(run.change(of: .factor("chinese-reservations")) < 0)
    // Without the sanctions alone only Russia's move, without Russia's conduct only China's.
    for (removed, moved, kept) in [
      ("western-sanctions", "russian-reservations", "chinese-reservations"),
      ("eastern-ukraine-infiltration", "chinese-reservations", "russian-reservations"),
    ] as [(RelationID, FactorID, FactorID)] {
      var scenario = Scenario("alone", extends: "text-2017")
      scenario.operations = [
        ScenarioOperation(.hold(.relation(removed), at: .number(0)), assumption: "taken away")
      ]
      let run = try CompiledScenario(scenario, in: Self.library, on: Self.set.model).run()
      #expect(run.change(of: .factor(moved)) != 0)
      #expect(run.change(of: .factor(kept)) == 0)
    }
  }
}

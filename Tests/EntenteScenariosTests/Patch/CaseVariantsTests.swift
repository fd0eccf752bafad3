import EntenteModel
import EntenteNotation
import EntenteScenarios
import Foundation
import OrderedCollections
import Testing

/// The scenarios of the case, applied to its model.
@Suite struct CaseVariantsTests {
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

  private static func variant(_ id: ScenarioID) throws -> Variant {
    library.materialize(try #require(set.scenarios[id]), on: set.model)
  }

  @Test func `each applies without a finding, and all but the common grounds push something`()
    throws
  {
    let grounds: Set<ScenarioID> = ["text-2017", "partners-without-alliance"]
    for id in Self.set.scenarios.keys {
      let variant = try Self.variant(id)
      let problems = variant.findings.filter { $0.severity != .note }
      #expect(problems.isEmpty, "\(id): \(problems)")
      #expect(variant.operations.isEmpty == (id == "text-2017"), "\(id)")
      #expect(variant.dynamics.isEmpty == grounds.contains(id), "\(id)")
    }
  }

  /// What each scenario pushes or holds, whatever else it changes.
  @Test(
    arguments: [
      (
        "paper",
        [
          "relation:ukraine-confrontation", "relation:western-sanctions",
          "relation:crimea-referendum", "relation:eastern-ukraine-infiltration",
        ]
      ),
      ("tension-eases", ["factor:russia-west-tension"]),
      ("signals-misread", ["factor:west-misreads-signals"]),
      ("hostility", ["factor:putins-hostility"]),
      ("both-explanations", ["factor:west-misreads-signals", "factor:putins-hostility"]),
      ("signals-read", ["factor:west-misreads-signals"]),
      (
        "arms-bans-end",
        [
          "relation:eu-arms-embargo", "relation:us-arms-sanctions", "relation:western-arms-to-pla",
        ]
      ),
      ("industry-catches-up", ["factor:chinese-arms-industry", "factor:sell-now"]),
      (
        "industry-copies",
        [
          "factor:chinese-arms-industry", "factor:sell-now", "relation:su-35-copying",
          "factor:property-protection",
        ]
      ),
      (
        "industry-protected",
        ["factor:chinese-arms-industry", "factor:sell-now", "factor:property-protection"]
      ),
      ("thaad-countermeasures", ["relation:thaad-deployment"]),
      ("defence-clause", ["relation:mutual-defence-clause"]),
      ("demand-dropped", ["relation:west-domestic-demand"]),
      ("central-asia-rivalry", ["factor:central-asia-discord"]),
      ("western-drawdown", ["factor:western-drawdown"]),
    ] as [(ScenarioID, [String])]
  )
  func `each pushes what it says`(id: ScenarioID, targets: [String]) throws {
    #expect(try Self.variant(id).dynamics.map { "\($0.target)" } == targets)
  }

  @Test func `the two branches of the arms industry push protection in opposite directions`() throws
  {
    func push(_ id: ScenarioID) throws -> Double? {
      let impulse = try Self.variant(id).dynamics.last {
        $0.target == .factor("property-protection")
      }
      guard case .shock(let amount, _) = impulse?.action else { return nil }
      return amount
    }
    #expect(try push("industry-copies") == -0.25)
    #expect(try push("industry-protected") == 0.25)
  }

  @Test func `relations come, go and become possible as the scenarios say`() throws {
    func model(_ id: ScenarioID) throws -> Model { try Self.variant(id).model }
    #expect(try model("signals-read").relations["signals-heeded"] != nil)
    #expect(try model("central-asia-rivalry").relations["rivalry-in-central-asia"] != nil)
    #expect(try model("industry-copies").relations["su-35-copying"]?.modality == .hypothetical)
    #expect(try model("defence-clause").relations["no-alliance"] == nil)
    for (id, relation) in [
      ("arms-bans-end", "western-arms-to-pla"), ("thaad-countermeasures", "thaad-countermeasures"),
      ("thaad-countermeasures", "missile-defence-research"),
      ("defence-clause", "mutual-defence-clause"), ("demand-dropped", "west-kremlin-cooperation"),
    ] as [(ScenarioID, RelationID)] {
      #expect(Self.set.model.relations[relation]?.modality == .absent)
      #expect(try model(id).relations[relation]?.modality == .hypothetical, "\(id)")
    }
  }

  @Test func `what the author puts in doubt has a weight of its own in every scenario`() throws {
    let doubted = try Self.variant("text-2017").model
    for (id, parameter) in try #require(Self.set.scenarios["text-2017"]).parameters
    where id.rawValue.hasPrefix("may-") {
      guard case .influence(let influence) = parameter.binding?.element else {
        Issue.record("\(id) binds no influence")
        continue
      }
      #expect(doubted.influences[influence]?.weight?.used == 0.5, "\(id)")
      // 可能 stands in the words that the influence rests on.
      let quotes = Self.set.model.influences[influence]?.evidence.compactMap(\.quote) ?? []
      #expect(parameter.note.contains("可能") && !quotes.isEmpty, "\(id)")
    }
  }

  @Test func `the two reservations are two factors that no influence joins`() {
    let model = Self.set.model
    let reservations: Set<Address> = [
      .factor("russian-reservations"), .factor("chinese-reservations"),
    ]
    for influence in model.influences.values {
      #expect(!(reservations.contains(influence.from) && reservations.contains(influence.to)))
    }
    #expect(model.factors["russian-reservations"]?.holders == ["russia"])
    #expect(model.factors["chinese-reservations"]?.holders == ["china"])
  }
}

import EntenteModel
import EntenteNotation
import Foundation
import OrderedCollections
import Testing

@testable import EntenteScenarios

@Suite("Operations on the case")
struct CaseTests {
  private static let model: Model? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try? ModelReader().read(package.appending(path: "graphs/china-russia").path)
      .checkedModel()
  }()

  /// The errors of a scenario of one operation, with where they are.
  private func errors(_ operations: ScenarioOperation..., on model: Model) -> [String] {
    var scenario = Scenario("s")
    scenario.operations = operations
    return scenario.materialized(on: model).findings.filter { $0.severity == .error }
      .map { "\($0.code) \($0.message)" }
  }

  @Test("What is taken out leaves a model that the checker accepts", arguments: 0..<3)
  func removals(_ part: Int) throws {
    let model = try #require(Self.model)
    let own = model.actors.keys.filter { !model.imported.contains(.actor($0)) }
    var addresses = own.map(Address.actor) + model.relations.keys.map(Address.relation)
    addresses += model.factors.keys.map(Address.factor)
    addresses += model.influences.keys.map(Address.influence)
    addresses += model.observations.keys.map(Address.observation)
    // One in thirty-six each time: the checker takes its time in a debug build.
    for (position, address) in addresses.enumerated() where position % 36 == part * 12 {
      #expect(errors(assumed(.remove(address)), on: model) == [], "\(address)")
    }
  }

  @Test("What ends at a date leaves a model that the checker accepts", arguments: 0..<3)
  func endings(_ part: Int) throws {
    let model = try #require(Self.model)
    var addresses = model.relations.keys.map(Address.relation)
    addresses += model.influences.keys.map(Address.influence)
    for (position, address) in addresses.enumerated() where position % 36 == part * 12 {
      let found = errors(assumed(.remove(address), at: "2014-07-16"), on: model)
      #expect(found == [], "\(address)")
    }
  }

  @Test("Imported actors are renamed, merged and removed like others")
  func imported() throws {
    let model = try #require(Self.model)
    #expect(model.imported.contains(.actor("russia")))
    #expect(errors(assumed(.rename("russia", to: "rus", label: "Rus")), on: model) == [])
    let dated = assumed(.rename("russia", to: "rus", label: "Rus"), at: "2014-03")
    #expect(errors(dated, on: model) == [])
    let merge = assumed(.merge(["georgia", "ukraine"], into: "pontus", label: "Pontus"))
    #expect(errors(merge, on: model) == [])
    #expect(errors(assumed(.remove(.actor("russia"))), on: model) == [])
    #expect(errors(assumed(.remove(.actor("russia")), at: "2014"), on: model) == [])
  }

  @Test("The difference of the case and a variant gives the variant")
  func roundTrip() throws {
    let model = try #require(Self.model)
    let variant = materialized(
      assumed(.remove(.relation("arms-sales"))),
      assumed(.replace(.field(.relation("su-35-purchase"), "valence"), with: "conflictual")),
      assumed(.scale(.field(.relation("*trade*"), "intensity"), by: .number(0.5)), each: true),
      on: model
    )
    #expect(variant.codes == [])
    let difference = ModelDifference(from: model, to: variant.model)
    #expect(difference.signFlips.map(\.relation) == ["su-35-purchase"])
    let again = difference.scenario("again").materialized(on: model)
    #expect(ModelDifference(from: again.model, to: variant.model).isEmpty)
  }
}

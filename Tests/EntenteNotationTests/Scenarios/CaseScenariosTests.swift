import EntenteModel
import EntenteNotation
import Foundation
import OrderedCollections
import Testing

/// The scenarios of the case, read with its model.
@Suite struct CaseScenariosTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../graphs/china-russia").standardizedFileURL
    .path

  private static let set: ScenarioSet = {
    do {
      let reading = try ModelReader(atLeast: .error).read(folder)
      guard let model = reading.model else { throw NotationError(reading.diagnostics) }
      return try ScenarioReader().read(for: model, at: folder)
    } catch {
      fatalError("\(error)")
    }
  }()

  @Test func `every file reads without a finding`() {
    #expect(Self.set.diagnostics.isEmpty, Self.set.problems)
    #expect(Self.set.scenarios.count == Self.set.ids.count)
    for (question, ids) in Self.questions {
      for id in ids { #expect(Self.set.scenarios[id] != nil, "question \(question): \(id)") }
    }
  }

  /// The questions of the case, and the scenarios that ask them.
  private static let questions: KeyValuePairs<Int, [ScenarioID]> = [
    1: ["tension-eases"],
    2: [
      "signals-misread", "hostility", "both-explanations", "explanations-weighed", "signals-read",
    ],
    3: ["arms-bans-end"],
    4: ["industry-catches-up", "industry-copies", "industry-protected"],
    5: ["thaad-countermeasures"],
    6: ["partners-without-alliance", "defence-clause"],
    7: ["demand-dropped"],
    8: ["central-asia-rivalry", "western-drawdown"],
  ]

  @Test func `what is written is read back`() throws {
    for (id, scenario) in Self.set.scenarios {
      let text = ScenarioWriter.yaml(scenario, for: Self.set.model)
      let again = ScenarioReader().read(text: text, for: Self.set.model).scenarios[id]
      #expect(again == scenario, "\(id)")
    }
  }

  @Test
  func `every scenario goes on from the same assumptions and says what it is in two languages`() {
    for (id, scenario) in Self.set.scenarios {
      #expect(scenario.title["en"] != nil && scenario.title["zh-Hant"] != nil, "\(id)")
      #expect(scenario.description["en"] != nil && scenario.description["zh-Hant"] != nil, "\(id)")
      let parent: ScenarioID? =
        switch id {
        case "text-2017": nil
        case "defence-clause": "partners-without-alliance"
        default: "text-2017"
        }
      #expect(scenario.parent == parent, "\(id)")
      for (name, parameter) in scenario.parameters {
        #expect(parameter.distribution != nil && !parameter.note.isEmpty, "\(id) \(name)")
      }
    }
  }

  @Test func `every claim and every operation from the text names its page and words`() {
    for (id, scenario) in Self.set.scenarios {
      for claim in scenario.expectations {
        #expect(claim.label["en"] != nil && claim.label["zh-Hant"] != nil, "\(id) \(claim.id)")
        #expect(!claim.note.isEmpty && claim.basis != nil, "\(id) \(claim.id)")
        for evidence in claim.evidence { Self.check(evidence, "\(id) \(claim.id)") }
      }
      for operation in scenario.operations {
        if (operation.basis ?? scenario.basis) != .text, operation.evidence.isEmpty {
          #expect(operation.assumption?.isEmpty == false, "\(id)")
        }
        for evidence in operation.evidence { Self.check(evidence, "\(id)") }
      }
    }
    let theses = Self.set.scenarios.values.flatMap(\.expectations).filter { $0.basis == .text }
    #expect(theses.count >= 10)
  }

  private static func check(_ evidence: Evidence, _ place: String) {
    #expect(evidence.source == "sun", "\(place)")
    #expect(evidence.locators.contains { $0.label == "page" }, "\(place)")
    #expect(evidence.quote?.isEmpty == false, "\(place)")
  }
}

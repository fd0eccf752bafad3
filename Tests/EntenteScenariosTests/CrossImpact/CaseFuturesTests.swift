import EntenteModel
import EntenteScenarios
import Foundation
import Testing

/// The combined futures of the case.
@Suite struct CaseFuturesTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../graphs/china-russia/scenarios").standardizedFileURL

  private static func file() throws -> ScenarioWizardFile {
    let data = try Data(contentsOf: folder.appending(path: "futures.scw"))
    return try ScenarioWizardFile(bytes: Array(data))
  }

  @Test func `the file reads without a warning and is written as it was`() throws {
    let file = try Self.file()
    #expect(file.warnings.isEmpty)
    #expect(file.matrix.descriptors.map(\.states.count) == [3, 3, 2, 3, 3, 2, 2])
    #expect(file.matrix.scenarioCount == 648)
    let data = try Data(contentsOf: Self.folder.appending(path: "futures.scw"))
    #expect(try file.bytes() == Array(data))
  }

  @Test func `every judged section has its page, and nothing else has`() throws {
    let matrix = try Self.file().matrix
    let places = matrix.descriptors.indices
    for source in places {
      for target in places {
        let section = CrossImpactMatrix.Section(from: source, to: target)
        let note = matrix.remark(on: section).note
        #expect(matrix.isJudged(section) == note.hasPrefix("p. "), "\(section)")
        #expect(note.isEmpty || note.contains("confidence"), "\(section)")
      }
    }
  }

  @Test func `no block favours a descriptor as a whole`() throws {
    let matrix = try Self.file().matrix
    for (source, descriptor) in matrix.descriptors.enumerated() {
      for state in descriptor.states.indices {
        for (target, other) in matrix.descriptors.enumerated() {
          let sum = other.states.indices.reduce(0) { $0 + matrix[(source, state), (target, $1)] }
          #expect(sum == 0, "\(descriptor.name) \(state) \(other.name)")
        }
      }
    }
  }

  /// Counted by going through all combinations, apart from the search.
  @Test func `seventy combinations are consistent, none of them with a defence clause`() throws {
    let matrix = try Self.file().matrix
    let found = try matrix.consistentScenarios().scenarios
    #expect(found.count == 70)
    let clause = try #require(matrix.descriptor(named: "F. Treaty of 2001"))
    #expect(found.allSatisfy { $0.states[clause] == 0 })
    var count = 0
    var states = matrix.descriptors.map { _ in 0 }
    while true {
      if Self.isConsistent(states, matrix) { count += 1 }
      guard
        let next = states.indices.last(where: { place in
          states[place] + 1 < matrix.descriptors[place].states.count
        })
      else { break }
      states[next] += 1
      for later in states.indices where later > next { states[later] = 0 }
    }
    #expect(count == 70)
  }

  private static func isConsistent(_ states: [Int], _ matrix: CrossImpactMatrix) -> Bool {
    matrix.descriptors.indices.allSatisfy { target in
      let balance = matrix.descriptors[target].states.indices.map { state in
        states.indices.reduce(0) { $0 + matrix[($1, states[$1]), (target, state)] }
      }
      return balance[states[target]] == balance.max()
    }
  }
}

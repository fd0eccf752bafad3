import EntenteDiagrams
import EntenteGraphviz
import Foundation
import Testing

/// The resident set is that of the whole process, and other suites run at the same time: what grows
/// is measured up to three times, and a leak grows every time.
@Suite(.serialized) struct MemoryTests {
  /// The resident set in bytes, where the system tells.
  private static func residentBytes() -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
      return nil
    }
    return text.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 4_096 }
  }

  @Test(
    .enabled(if: Self.residentBytes() != nil),
    arguments: [
      (LayoutEngine.neato, SampleGraphs.random(nodes: 40, edges: 60, seed: 9)),
      (LayoutEngine.dot, SampleGraphs.small),
      (LayoutEngine.sfdp, SampleGraphs.small),
    ]
  )
  func `nine hundred renders grow the process by at most 1 MiB`(
    engine: LayoutEngine,
    graph: DOTGraph
  ) throws {
    let text = graph.text
    var growth = Int.max
    for _ in 0..<3 where growth > 1_048_576 {
      var start = 0
      for round in 1...1_000 {
        _ = try Graphviz.render(text, engine: engine)
        if round == 100 { start = try #require(Self.residentBytes()) }
      }
      growth = try #require(Self.residentBytes()) - start
    }
    #expect(growth <= 1_048_576)
  }
}

import EntenteDiagrams
import EntenteGraphviz
import Foundation
import Testing

/// Each test runs in a process of its own, as the resident set is that of the whole process and
/// other suites allocate at the same time.
@Suite struct MemoryTests {
  @Test func `neato on 40 nodes does not leak`() async {
    await #expect(processExitsWith: .success) {
      try MemoryTests.render(SampleGraphs.random(nodes: 40, edges: 60, seed: 9), engine: .neato)
    }
  }

  @Test func `dot on a small graph does not leak`() async {
    await #expect(processExitsWith: .success) {
      try MemoryTests.render(SampleGraphs.small, engine: .dot)
    }
  }

  @Test func `sfdp on a small graph does not leak`() async {
    await #expect(processExitsWith: .success) {
      try MemoryTests.render(SampleGraphs.small, engine: .sfdp)
    }
  }

  /// What grew, and by how much.
  struct Growth: Error {
    let bytes: Int
  }

  /// Renders a thousand times; from the hundredth time on the process may grow by at most 1 MiB.
  ///
  /// Where the system does not tell the resident set, only the rendering is tried.
  static func render(_ graph: DOTGraph, engine: LayoutEngine) throws {
    let text = graph.text
    var start: Int?
    for round in 1...1_000 {
      _ = try Graphviz.render(text, engine: engine)
      if round == 100 { start = residentBytes() }
    }
    guard let start, let end = residentBytes() else { return }
    if end - start > 1_048_576 { throw Growth(bytes: end - start) }
  }

  private static func residentBytes() -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
      return nil
    }
    return text.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 4_096 }
  }
}

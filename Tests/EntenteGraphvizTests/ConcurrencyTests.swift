import EntenteDiagrams
import EntenteGraphviz
import Testing

@Suite struct ConcurrencyTests {
  @Test func `forty calls at once give what one after the other gives`() async throws {
    let jobs = (0..<40).map { place -> (String, LayoutEngine) in
      let graph = SampleGraphs.random(nodes: 10 + place, edges: 15, seed: UInt64(place))
      return (graph.text, RenderTests.engines[place % RenderTests.engines.count])
    }
    let serial = try jobs.map { try Graphviz.render($0.0, engine: $0.1).bytes }
    let parallel = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for (place, job) in jobs.enumerated() {
        group.addTask { (place, try Graphviz.render(job.0, engine: job.1).bytes) }
      }
      return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
    }
    #expect(parallel.count == jobs.count)
    for (place, bytes) in serial.enumerated() {
      #expect(parallel[place] == bytes)
    }
  }

  @Test func `messages go to the call that caused them`() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for place in 0..<40 {
        group.addTask {
          let shape = place.isMultiple(of: 2) ? "box" : "nonesuch\(place)"
          let messages = try Graphviz.render("graph { a [shape=\(shape)] }").messages
          #expect(messages.count == (place.isMultiple(of: 2) ? 0 : 1))
          #expect(messages.allSatisfy { $0.text.contains(shape) })
        }
      }
      try await group.waitForAll()
    }
  }
}

import EntenteNetwork
import Testing

@Suite struct WalkErrorTests {
  private let ring = Network(WalkSamples.ring(5), isDirected: true)

  @Test(arguments: [-0.1, 1, 1.5, .nan, .infinity] as [Double])
  func `damping is a probability below 1`(damping: Double) {
    let error = #expect(throws: MeasureError.self) { try ring.pageRank(damping: damping) }
    guard case .unusableParameter("pagerank", "damping", _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(
    arguments: [
      [1, 2], [0, 0, 0, 0, 0], [1, -1, 1, 1, 1], [.nan, 1, 1, 1, 1], [.infinity, 1, 1, 1, 1],
    ] as [[Double]]
  )
  func `a personalization has a share for each actor`(shares: [Double]) {
    let error = #expect(throws: MeasureError.self) { try ring.pageRank(personalization: shares) }
    guard case .unusableParameter("pagerank", "personalization", _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: [-0.5, 1, 1.001, 7, .nan, .infinity] as [Double])
  func `an attenuation is small enough for walks to add up`(attenuation: Double) {
    for network in [ring, Network(WalkSamples.ring(5), isDirected: false)] {
      let error = #expect(throws: MeasureError.self) {
        try network.katzCentrality(attenuation: attenuation)
      }
      guard case .unusableParameter("katz", "attenuation", let reason) = error else {
        // Half of that is the limit where each has two ties.
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(reason.contains("\(attenuation)"))
    }
  }

  @Test func `the greatest attenuation is named`() {
    let star = Network(WalkSamples.star(5), isDirected: false)
    let error = #expect(throws: MeasureError.self) { try star.katzCentrality(attenuation: 0.75) }
    guard case .unusableParameter(_, _, let reason) = error else { return }
    #expect(reason.contains("below 0.5") || reason.contains("below 0.4999999999"))
  }

  @Test(arguments: [-1, .nan, .infinity] as [Double])
  func `weights that are no strengths are refused`(weight: Double) throws {
    let ties = TieList(actorCount: 3, [(0, 1), (1, 2), (2, 0)], weights: [1, weight, 2])
    let names = ["eigenvector", "katz", "katz-attenuation", "pagerank", "hub", "authority"]
    for name in names {
      let measure = try #require(Measure.named(name))
      var context = MeasureContext(Network(ties, isDirected: true))
      #expect(throws: Never.self) { try measure.value(in: context) }
      for length in [TieLength.strength, .distance] {
        context.options.length = length
        let error = #expect(throws: MeasureError.self) { try measure.value(in: context) }
        guard case .unusableWeight(_, source: 1, target: 2, weight: _) = error else {
          Issue.record("\(name): \(String(describing: error))")
          continue
        }
      }
    }
  }

  @Test func `a weight of 0 is no length`() {
    let ties = TieList(actorCount: 2, [(0, 1)], weights: [0])
    let network = Network(ties, isDirected: false)
    #expect(throws: MeasureError.self) { try network.pageRank(length: .distance) }
    #expect(throws: Never.self) { try network.pageRank(length: .strength) }
  }

  @Test func `walks stop when asked to`() {
    let stopped = Execution(threads: 2, isCancelled: { true })
    let network = Network(WalkSamples.g1, isDirected: true)
    #expect(throws: MeasureError.cancelled) { try network.pageRank(execution: stopped) }
    #expect(throws: MeasureError.cancelled) {
      try network.eigenvectorCentrality(execution: stopped)
    }
    #expect(throws: MeasureError.cancelled) { try network.katzCentrality(execution: stopped) }
    #expect(throws: MeasureError.cancelled) { try network.hubsAndAuthorities(execution: stopped) }
  }
}

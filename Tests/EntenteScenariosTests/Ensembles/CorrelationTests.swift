import EntenteModel
import Testing

@testable import EntenteScenarios

@Suite struct CorrelationTests {
  @Test func `parameters of a plan go together as it says`() throws {
    var scenario = ProductScenario.scenario(
      EnsemblePlan(sampler: .monteCarlo, count: 2000, seed: 4)
    )
    let names = try ProductScenario.compiled(scenario.ensemble ?? EnsemblePlan())
      .variedParameters.parameters.map { ParameterID($0.id) }
    scenario.ensemble?.correlations = [.init(names[0], names[1], rank: 0.7)]
    let plan = try #require(scenario.ensemble)
    let ensemble = try Ensemble(ProductScenario.compiled(plan), outputs: [])
    let points = (0..<ensemble.count).map(ensemble.point)
    func ranks(_ column: Int) -> [Double] {
      let order = points.indices.sorted { points[$0][column] < points[$1][column] }
      var ranks = [Double](repeating: 0, count: points.count)
      for (rank, place) in order.enumerated() { ranks[place] = Double(rank) }
      return ranks
    }
    let (first, second) = (ranks(0), ranks(1))
    let middle = Double(points.count - 1) / 2
    let common = zip(first, second).reduce(0) { $0 + ($1.0 - middle) * ($1.1 - middle) }
    let own = first.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
    #expect((common / own - 0.7).magnitude < 0.03)
  }

  @Test func `draws that go together do not grow`() throws {
    let names = try ProductScenario.compiled(EnsemblePlan()).variedParameters.parameters
    let plan = EnsemblePlan(
      count: 8,
      until: .binary(.number(1), .less, .number(2)),
      correlations: [.init(ParameterID(names[0].id), ParameterID(names[1].id), rank: 0.2)]
    )
    #expect(throws: EnsembleError.cannotGrowTogether) {
      try Ensemble(ProductScenario.compiled(plan))
    }
  }
}

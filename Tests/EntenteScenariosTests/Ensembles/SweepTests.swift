import EntenteModel
import EntenteNetwork
import OrderedCollections
import Testing

@testable import EntenteScenarios

@Suite struct SweepTests {
  @Test func `two parameters make a grid`() throws {
    var scenario = ProductScenario.scenario()
    scenario.sweep = ["ease": [0, 0.25, 0.5], "w-arms": [0.4, 0.8]]
    let sweep = try Ensemble(sweeping: CompiledScenario(scenario, on: NatoModel.model))
    let result = try sweep.run(execution: Execution(threads: 3))
    #expect(
      result.rows.map(\.parameters)
        == [[0, 0.4], [0, 0.8], [0.25, 0.4], [0.25, 0.8], [0.5, 0.4], [0.5, 0.8]]
    )
    let grids = try result.grids(of: ProductScenario.arms)
    #expect(grids.count == 1)
    let grid = try #require(grids.first)
    #expect(grid.horizontal == SweepAxis("w-arms", [0.4, 0.8]))
    #expect(grid.vertical == SweepAxis("ease", [0, 0.25, 0.5]))
    for (row, ease) in [0, 0.25, 0.5].enumerated() {
      let expected = [0.4, 0.8].map { ProductScenario.factor * ease * $0 }
      #expect(grid.numbers[row].isNear(expected, 1e-11))
    }
    #expect(result.header.sampler == "sweep")
  }

  @Test func `one parameter makes a line, and three a row of grids`() throws {
    var scenario = ProductScenario.scenario()
    scenario.parameters["extra"] = ScenarioParameter(1)
    let compiled = try CompiledScenario(scenario, on: NatoModel.model)
    let line = try Ensemble(sweeping: compiled, axes: [SweepAxis("ease", [0, 0.8])]).run()
    let lines = try line.grids(of: ProductScenario.arms)
    #expect(lines.count == 1)
    #expect(lines[0].vertical == nil)
    #expect(lines[0].numbers.count == 1)
    #expect(lines[0].numbers[0].isNear([0, ProductScenario.factor * 0.8 * 0.6], 1e-11))
    #expect(line.header.fixed.map(\.id) == ["w-arms", "extra"])
    let many = try Ensemble(
      sweeping: compiled,
      axes: [
        SweepAxis("extra", [1, 2, 3]), SweepAxis("ease", [0, 1]), SweepAxis("w-arms", [0.5]),
      ]
    ).run()
    let grids = try many.grids(of: ProductScenario.arms)
    #expect(grids.map { $0.fixed.map(\.value) } == [[1], [2], [3]])
    #expect(grids.allSatisfy { $0.numbers == grids[0].numbers })
  }

  @Test func `a sweep that was stopped leaves the rest of the grid open`() throws {
    let compiled = try ProductScenario.compiled()
    let sweep = try Ensemble(sweeping: compiled, axes: [SweepAxis("ease", [0, 1])])
    let result = try sweep.run(execution: Execution(isCancelled: { true }))
    #expect(result.rows.isEmpty)
    #expect(try result.grids(of: ProductScenario.arms)[0].numbers[0].allSatisfy(\.isNaN))
  }

  @Test func `axes without use are refused`() throws {
    let compiled = try ProductScenario.compiled()
    for axes in [
      [], [SweepAxis("ease", [])], [SweepAxis("ease", [.nan])],
      [SweepAxis("ease", [1]), SweepAxis("ease", [2])],
      (0..<1).flatMap { _ in
        [SweepAxis("ease", [Double](repeating: 0, count: 65_536))]
          + [SweepAxis("w-arms", [Double](repeating: 0, count: 65_536))]
      },
    ] {
      #expect(throws: EnsembleError.self) { try Ensemble(sweeping: compiled, axes: axes) }
    }
    #expect(throws: ExperimentError.unknownParameter("eese", nearest: "ease")) {
      try Ensemble(sweeping: compiled, axes: [SweepAxis("eese", [1])])
    }
  }
}

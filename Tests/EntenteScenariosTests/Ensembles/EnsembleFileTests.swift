import EntenteModel
import EntenteNetwork
import EntenteTables
import OrderedCollections
import Testing

@testable import EntenteScenarios

@Suite struct EnsembleFileTests {
  private func ensemble(seed: UInt64 = 7, count: Int = 200) throws -> Ensemble {
    try Ensemble(ProductScenario.compiled(EnsemblePlan(count: count, seed: seed)))
  }

  @Test func `a row stands on a line as the documentation shows it`() throws {
    let result = try ensemble(count: 2).run()
    let lines = result.jsonLines.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix(#"{"ensemble":"eased","hash":""#))
    #expect(
      lines[0].hasSuffix(
        #"","sampler":"sobol","seed":7,"count":2,"until":null,"parameters":["ease","w-arms"],"#
          + #""fixed":{},"outputs":["delta(factor:arms)"],"claims":["normalises"],"#
          + #""assumption-driven":true}"#
      )
    )
    let row = result.rows[1]
    #expect(
      lines[2]
        == """
        {"variant":1,"params":{"ease":\(row.parameters[0]),"w-arms":\(row.parameters[1])},\
        "certificate":{"radius":\(row.radius),"error":\(row.error)},\
        "delta":{"factor:arms":\(row.outputs[0])},"claims":{"normalises":\(row.outputs[0] < -0.2)}}
        """
    )
  }

  @Test func `what was written is read back`() throws {
    let result = try ensemble().run()
    let file = try EnsembleFile(Array(result.jsonLines.utf8))
    #expect(file.header == result.header)
    #expect(file.rows == result.rows)
    #expect(!file.isTorn)
    #expect(file.byteCount == result.jsonLines.utf8.count)
  }

  @Test(arguments: [0, 1, 63, 64, 65, 150, 199, 200])
  func `going on gives the same bytes as one go`(kept: Int) throws {
    let ensemble = try ensemble()
    let whole = try ensemble.run().jsonLines
    let lines = whole.split(separator: "\n").prefix(kept + 2).map(String.init)
    // The last line is torn in its middle.
    var text = lines.prefix(kept + 1).map { $0 + "\n" }.joined()
    if kept < 200 { text += String(lines[kept + 1].prefix(20)) }
    let file = try EnsembleFile(Array(text.utf8))
    #expect(file.isTorn == (kept < 200))
    #expect(file.rows.count == kept)
    try ensemble.check(file)
    let resumed = try ensemble.run(resuming: file.rows, execution: Execution(threads: 3))
    #expect(resumed.jsonLines == whole)
  }

  @Test func `growing goes on from what there is`() throws {
    let until = ScenarioExpression.binary(.interval(ProductScenario.arms), .less, .number(0.02))
    let plan = EnsemblePlan(count: 64, seed: 9, until: until)
    let ensemble = try Ensemble(ProductScenario.compiled(plan))
    let whole = try ensemble.run()
    #expect(whole.rows.count == 256)
    for kept in [10, 64, 100, 256] {
      let resumed = try ensemble.run(resuming: Array(whole.rows.prefix(kept)))
      #expect(resumed.rows == whole.rows)
      #expect(resumed.isEnough == true)
    }
  }

  @Test func `the rows of another ensemble are refused with the reason`() throws {
    let file = try EnsembleFile(Array(try ensemble().run().jsonLines.utf8))
    #expect(throws: EnsembleError.otherEnsemble(field: "seed", file: "7", here: "8")) {
      try ensemble(seed: 8).check(file)
    }
    var scenario = ProductScenario.scenario()
    scenario.parameters["w-arms"]?.distribution = .uniform(0.4, 0.9)
    let other = try Ensemble(CompiledScenario(scenario, on: NatoModel.model))
    #expect(throws: EnsembleError.self) { try other.check(file) }
    #expect(other.header.difference(to: file.header)?.field == "hash")
    var model = NatoModel.model
    model.influences["nato-tens"]?.weight = Claims(0.61)
    let moved = try Ensemble(CompiledScenario(ProductScenario.scenario(), on: model))
    #expect(moved.header.difference(to: file.header)?.field == "hash")
    let same = try Ensemble(ProductScenario.compiled())
    #expect(same.header == file.header)
  }

  @Test(arguments: [
    ("", 1), ("{}\n", 1), ("[\n", 1), ("HEADER\nnonsense\n", 2), ("HEADER\n{}\n", 2),
    ("HEADER\nROW\nROW\n", 3), ("HEADER\n\n", 2), ("HEADER\n{\"variant\":1e99}\n", 2),
    ("HEADER\n[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n", 2),
  ])
  func `a line that is none is named`(text: String, line: Int) throws {
    let result = try ensemble(count: 1).run()
    let lines = result.jsonLines.split(separator: "\n").map(String.init)
    var bytes = ""
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      bytes += (part == "HEADER" ? lines[0] : part == "ROW" ? lines[1] : String(part)) + "\n"
    }
    bytes.removeLast()
    let error = #expect(throws: EnsembleError.self) { try EnsembleFile(Array(bytes.utf8)) }
    guard case .malformedLine(line, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: [
    "null", "true", "-0.5", "1e-300", "9007199254740993", #""a\"b\\c\u00e9\ud83d\ude00\n""#, "[]",
    #"{"a":[1,{"b":null}],"c":""}"#,
  ])
  func `JSON on a line is read and written`(text: String) throws {
    let value = try #require(JSONLineReader.value(of: Array(text.utf8)[...]))
    let again = try #require(JSONLineReader.value(of: Array(value.line.utf8)[...]))
    #expect(value == again)
  }

  @Test(arguments: [
    "", "nul", "1 2", "{\"a\"}", "[1,]", "\"a", "\"\\u12\"", "\"\\ud83d\"", "--1", "nan",
  ])
  func `what is not JSON is no value`(text: String) {
    #expect(JSONLineReader.value(of: Array(text.utf8)[...]) == nil)
  }
}

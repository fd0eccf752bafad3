import EntenteModel
import EntenteNotation
import EntenteTestSupport
import OrderedCollections
import Testing

/// What is wrong with a scenario is said with its place and what to do.
@Suite struct ScenarioDiagnosticTests {
  /// A scenario below its first lines, with the place of its only problem marked.
  struct Case: CustomTestStringConvertible {
    let code: RuleCode
    let text: String
    let message: String
    var help: String?

    init(_ code: RuleCode, _ text: String, _ message: String, help: String? = nil) {
      self.code = code
      self.text = text
      self.message = message
      self.help = help
    }

    var testDescription: String { "\(code) \(message)" }
  }

  private static let assumed = ", assumption: so }"

  static let cases: [Case] = [
    Case("R101", "«kinds»: stress", "unknown key \"kinds\"", help: nil),
    Case("R102", "kind: «counterfact»", "kind cannot be \"counterfact\""),
    Case("R103", "parameters: { «Ease»: 1 }", "id \"Ease\"", help: "write \"ease\""),
    Case("R501", "branch-at: «March»", "March"),
    Case("R102", "horizon: { «step»: year }", "horizon needs \"until\""),
    Case(
      "R901",
      "parameters: { a: { default: 1, range: «[»2, 1] } }",
      "the least and the greatest"
    ),
    Case(
      "R901",
      "parameters: { a: { default: 1, dist: \"uniform(«1»)\" } }",
      "uniform has 1 number"
    ),
    Case("R910", "parameters: { a: { default: «2», range: [0, 1] } }", "lies outside 0..1"),
    Case(
      "R910",
      "parameters: { a: { default: 1, range: [0, 1], dist: «\"uniform(0, 2)\"» } }",
      "gives values outside 0..1"
    ),
    Case(
      "R902",
      "parameters: { a: { default: 1, binds: \"«influence:resv-to-armz».weight\" } }",
      "unknown influence \"resv-to-armz\"",
      help: "did you mean \"resv-to-arms\"?"
    ),
    Case("R901", "parameters: { a: { default: 1, binds: «tension» } }", "the path of a field"),
    Case("R102", "assumed-weight: «1.5»", "a number from 0 to 1"),
    Case("R902", "extends: «othr»", "unknown scenario \"othr\""),
    Case("R102", "operations: «{» remove: actor:usa }", "operations must be a list"),
    Case("R901", "operations: [{ «assumption»: so }]", "an operation needs one of add, remove"),
    Case(
      "R101",
      "operations: [{ «remov»: \"actor:usa\"" + assumed + "]",
      "did you mean \"remove\"?"
    ),
    Case(
      "R901",
      "operations: [{ remove: \"actor:usa\", «shock»: { on: factor:tension, by: 1 }" + assumed
        + "]",
      "an operation does one thing"
    ),
    Case("R102", "operations: [{ remove: «usa»" + assumed + "]", "does not say what it names"),
    Case("R102", "operations: [{ shock: { «on»: factor:tension }" + assumed + "]", "needs \"by\""),
    Case(
      "R913",
      "operations: [{ shock: { on: factor:tension, by: \"$ease +«\"» }" + assumed + "]",
      "found the end"
    ),
    Case(
      "R913",
      "operations: [{ shock: { on: factor:tension, by: «\"relation:arms * 2\"» }" + assumed + "]",
      "numbers, parameters and + - * / alone"
    ),
    Case(
      "R902",
      "parameters: { w-arms: 1 }\n"
        + "operations: [{ shock: { on: factor:tension, by: 2 * «$w-arms-1» }" + assumed + "]",
      "unknown parameter \"w-arms-1\"",
      help: "a minus after a name needs a blank before it: $w-arms - 1"
    ),
    Case(
      "R901",
      "operations: [{ shock: { on: factor:tension, by: 1, shape: «puls» }" + assumed + "]",
      "use sustained, pulse, ramp(4) or decay(0.8)",
      help: "did you mean \"pulse\"?"
    ),
    Case(
      "R910",
      "operations: [{ shock: { on: factor:tension, by: 1, shape: «decay(1)» }" + assumed + "]",
      "from 0 to below 1"
    ),
    Case(
      "R901",
      "operations: [{ replace: { field: «relation:arms», with: 1 }" + assumed + "]",
      "must be the path of a field"
    ),
    Case(
      "R901",
      "operations: [{ add: { «relatio»: a, type: trade }" + assumed + "]",
      "add needs the id",
      help: "did you mean \"relation\"?"
    ),
    Case("R904", "operations: [{ «remove»: \"actor:usa\" }]", "rests on nothing"),
    Case("R904", "actors: { «japan»: { kind: state } }", "rests on nothing"),
    Case(
      "R902",
      "operations: [{ remove: \"actor:usa\", source: «papr» }]",
      "unknown source \"papr\"",
      help: "did you mean \"paper\"?"
    ),
    Case("R102", "propagation: { inertia: «2» }", "inertia must be a number from 0 to 1"),
    Case("R910", "propagation: { inertia: «0» }", "inertia must be above 0"),
    Case("R102", "propagation: { gain: «-1» }", "refuse, auto, explore or a number above 0"),
    Case("R102", "ensemble: { n: «1e9» }", "a whole number from 1 to"),
    Case("R102", "ensemble: { seed: «-1» }", "a whole number from 0 to"),
    Case(
      "R901",
      "parameters: { a: { default: 1, dist: from-confidence(«s»ure) } }",
      "needs high, moderate or low"
    ),
    Case(
      "R902",
      "ensemble: { correlations: [{ between: [«ease», b], rank: 0.5 }] }\n"
        + "parameters: { b: { default: 1, dist: \"uniform(0, 1)\" } }",
      "unknown parameter \"ease\""
    ),
    Case(
      "R910",
      "parameters: { a: 1, b: { default: 1, dist: \"uniform(0, 1)\" } }\n"
        + "ensemble: { correlations: [{ between: [«a», b], rank: 0.5 }] }",
      "\"a\" does not vary",
      help: "give it a dist, as uniform(0, 1)"
    ),
    Case(
      "R910",
      "ensemble: { correlations: [{ between: [a, b], rank: «1» }] }",
      "rank lies between -1 and 1"
    ),
    Case(
      "R102",
      "ensemble: { correlations: [{ between: «[»a, a], rank: 0.5 }] }",
      "two parameters"
    ),
    Case("R902", "sweep: { «ease»: [0, 1] }", "unknown parameter \"ease\""),
    Case("R901", "parameters: { a: 1 }\nsweep: { a: «\"lin(0, 1)\"» }", "lin(from, to, count)"),
    Case(
      "R901",
      "parameters: { a: 1 }\nsweep: { a: «\"lin(0, 1, 1e9)\"» }",
      "2 to 10000",
      help: ""
    ),
    Case(
      "R910",
      "parameters: { a: { default: 1, range: [0, 1] } }\nsweep: { a: [0, «3»] }",
      "3 lies outside the range of \"a\""
    ),
    Case(
      "R913",
      "sensitivity: { methods: [morris], outputs: [«\"relation:arms < 1\"»] }",
      "must be a number"
    ),
    Case("R913", "ensemble: { until: «\"ci(relation:arms)\"» }", "must be a condition"),
    Case("R902", "ensemble: { until: \"ci(«relation:arm») < 1\" }", "unknown relation \"arm\""),
    Case("R902", "ensemble: { until: \"ci(«relation:*-x») < 1\" }", "nothing matches"),
    Case("R902", "measures: [density, «densty»]", "unknown measure \"densty\""),
    Case(
      "R902",
      "expect: { c: { that: \"rank(degree, «chin») == 1\", source: paper } }",
      "unknown actor \"chin\""
    ),
    Case(
      "R914",
      "expect:\n  «c»: { that: \"relation:arms < 1\" }",
      "names no source"
    ),
    Case("R102", "expect: { c: { «source»: paper } }", "a claim needs \"that\""),
    Case(
      "R913",
      "expect: { c: { that: \"relation:arms and «metric»\", source: paper } }",
      "found \"metric\""
    ),
    Case("R102", "expect: { c: { that: \"1 < 2\", robust: «0.2», source: paper } }", "0.5 to 1"),
  ]

  @Test(arguments: cases)
  func `a problem is reported where it is`(item: Case) throws {
    let marked = MarkedText("entente: \"1\"\nscenario: x\n" + item.text)
    let set = ScenarioReader(measures: ["density", "degree"]).read(
      text: marked.text,
      for: try SampleScenario.model()
    )
    let found = try #require(set.diagnostics.first, "nothing is found")
    #expect(set.diagnostics.count == 1, set.problems)
    #expect(found.code == item.code, set.problems)
    let place = try #require(marked.places.first)
    #expect(
      found.range?.start == SourcePosition(line: place.line, column: place.column),
      set.problems
    )
    #expect(found.range?.length == place.length, set.problems)
    let words = found.message + (item.help == "" ? found.help ?? "" : "")
    #expect(words.contains(item.message), set.problems)
    if let help = item.help, !help.isEmpty { #expect(found.help == help) }
  }
}

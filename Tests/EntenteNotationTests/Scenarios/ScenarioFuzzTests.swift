import EntenteModel
import EntenteNotation
import EntenteTestSupport
import OrderedCollections
import Testing

/// Whatever stands in a scenario, the reader says what is wrong and ends.
@Suite struct ScenarioFuzzTests {
  private static let head = "entente: \"1\"\nscenario: x\n"

  @Test(arguments: [
    "", " ", "\n", "null", "[]", "- a", "7", "entente", "{}", "entente: \"1\"", "entente: \"2\"",
    "scenario: x", "\u{FEFF}", "{", "\u{0}", "entente: \"1\"\nscenario: [x]",
    "entente: \"1\"\nscenario: { a: b }", "entente: \"1\"\nscenario:",
    head + "operations:", head + "operations: 7", head + "operations: [7, [], {}, null, a]",
    head + "operations: [{ add: 7 }, { add: {} }, { add: [] }, { add: { actor: {} } }]",
    head + "operations: [{ shock: 7 }, { do: [] }, { rename: x }, { merge: {} }, { scale: }]",
    head + "parameters: 7", head + "parameters: [a]", head + "parameters: { a: , b: [], c: {} }",
    head + "parameters: { a: 1e999, b: nan, c: { default: inf, range: [nan, inf] } }",
    head + "sweep: { a: [], b: 1e999, c: \"lin(\", d: \"lin(0,1,0)\", e: \"lin(1e308,-1e308,3)\" }",
    head + "ensemble: { n: 99999999999999999999, seed: 99999999999999999999 }",
    head + "ensemble: { n: -1, seed: 1.5, until: [] }", head + "horizon: 7", head + "horizon: []",
    head + "propagation: { max-steps: 1e300, tolerance: -1, gain: nan, balance-pressure: inf }",
    head + "expect: [a]", head + "expect: { a: 7, b: , c: [], d: { that: {} } }",
    head + "mixins: { a: b }\nextends: [a, b]", head + "actors: 7\nrelations: [a]\nfactors: { a: }",
    head + "relations: { a: 7, b: [], c: { assumption: x } }", head + "measures: { a: b }",
    head + "title: []\ndescription: { zz zz: x }", head + "assumed-weight: { dist: \"beta(0,0)\" }",
    head + "expect: { a: { that: \"" + String(repeating: "(", count: 50_000) + "\" } }",
    head + "expect: { a: { that: \"1" + String(repeating: "+1", count: 50_000) + "\" } }",
    head + "x: " + String(repeating: "[", count: 5_000),
  ])
  func `an odd text is refused with a place`(text: String) throws {
    let set = ScenarioReader().read(text: text, for: try SampleScenario.model())
    #expect(set.diagnostics.allSatisfy { $0.range != nil })
    let isFine = ["operations:", "measures: { a: b }"].contains { text == Self.head + $0 }
    #expect(set.hasErrors || isFine, "\(text.prefix(80))")
    _ = DiagnosticPrinter(set.reading).text(set.diagnostics)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a damaged text is read or refused`(seed: UInt64) throws {
    let model = try SampleScenario.model()
    var generator = SplitMix64(seed: seed)
    let whole = Array(SampleScenario.text.utf8)
    let signs = Array("[]{}:,-&*!|>'\"#%@`?~ \t\n\r\\\u{0}é漢$()<=.0".utf8)
    for _ in 0..<10 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let length = min(Int.random(in: 1...12, using: &generator), bytes.count - place)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.removeSubrange(place..<(place + length))
        case 1: bytes.insert(contentsOf: bytes[place..<(place + length)], at: place)
        case 2: bytes.insert(signs.randomElement(using: &generator) ?? 0, at: place)
        default: bytes[place] = signs.randomElement(using: &generator) ?? 0
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let set = ScenarioReader().read(text: text, for: model)
      let lines = text.utf8.count { $0 == 0x0A } + text.utf8.count { $0 == 0x0D } + 1
      for diagnostic in set.diagnostics {
        // What is missing at the end may be missing on the line after it.
        #expect((1...(lines + 1)).contains(diagnostic.range?.start.line ?? 0))
      }
      if let read = set.scenarios.values.first, read.id.isWellFormed {
        let written = ScenarioWriter.yaml(read, for: model)
        #expect(ScenarioReader().read(text: written, for: model).scenarios[read.id] == read)
      }
    }
  }
}

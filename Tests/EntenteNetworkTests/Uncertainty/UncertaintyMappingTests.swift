import EntenteModel
import EntenteNetwork
import OrderedCollections
import Testing

@Suite struct UncertaintyMappingTests {
  let mapping = ProbabilityMapping()

  @Test(
    arguments: [
      (Likelihood.almostNoChance, 0.03), (.veryUnlikely, 0.125), (.unlikely, 0.325),
      (.roughlyEvenOdds, 0.5), (.probable, 0.675), (.veryLikely, 0.875), (.nearlyCertain, 0.97),
    ]
  )
  func `a likelihood is the middle of its range in ICD 203`(term: Likelihood, value: Double) {
    #expect(abs(mapping.probability(of: pact("p", "ab").with(likelihood: term)) - value) < 1e-15)
  }

  @Test(arguments: [(Confidence.high, 0.85), (.moderate, 0.5), (.low, 0.15)])
  func `confidence is that of STIX`(confidence: Confidence, value: Double) {
    #expect(mapping.probability(of: pact("p", "ab").with(confidence: confidence)) == value)
  }

  @Test func `the best credibility of what supports it counts, after confidence`() {
    func relation(_ grades: Int...) -> Relation {
      grades.reduce(pact("p", "ab")) { $0.citing(Evidence("s", credibility: $1)) }
    }
    #expect(mapping.probability(of: relation(4, 2)) == 0.7)
    #expect(mapping.probability(of: relation(5)) == 0.1)
    #expect(mapping.probability(of: relation(6)) == 1)
    #expect(mapping.probability(of: relation(2).with(confidence: .low)) == 0.15)
    let disputed = relation(4).citing(Evidence("s", credibility: 1, stance: .disputes))
    #expect(mapping.probability(of: disputed) == 0.3)
    #expect(mapping.probability(of: pact("p", "ab")) == 1)
  }

  @Test func `the mapping says what it is`() {
    #expect(mapping.fault == nil)
    #expect(mapping.description.contains("unlikely 0.325"))
    #expect(mapping.description.contains("credibility 3 0.5"))
    #expect(mapping.description.hasSuffix("no grade 1; possible 0.5"))
    #expect(mapping.description.hasPrefix("almost-no-chance 0.03, "))
  }
}

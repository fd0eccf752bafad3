import Testing

@testable import EntenteScenarios

@Suite("Elementary functions")
struct ElementaryTests {
  @Test("They are those of the C library")
  func values() {
    #expect(exponential(1) == 2.718281828459045)
    #expect(naturalLogarithm(exponential(2)) == 2)
    #expect((hyperbolicTangent(0.5) - 0.46211715726000973).magnitude < 1e-15)
    #expect(power(2, 0.5) == 2.0.squareRoot())
  }
}

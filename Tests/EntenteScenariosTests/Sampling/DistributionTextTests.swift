import EntenteModel
import Testing

@Suite struct DistributionTextTests {
  private static let texts: [(String, Distribution)] = [
    ("fixed(0.5)", .fixed(0.5)),
    ("uniform(0, 1)", .uniform(0, 1)),
    ("triangular(0.4, 0.6, 0.8)", .triangular(0.4, mode: 0.6, 0.8)),
    ("pert(0.2, 0.5, 0.8)", .pert(0.2, mode: 0.5, 0.8)),
    ("normal(0.5, 0.1, 0, 1)", .normal(mean: 0.5, deviation: 0.1, 0, 1)),
    ("beta(2, 5)", .beta(2, 5)),
    ("beta(2, 5, -1, 1)", .beta(2, 5, lower: -1, upper: 1)),
    ("choice(0, 0.5 weight 3, 1)", .choice([.init(0), .init(0.5, weight: 3), .init(1)])),
    ("choice(1, 2, 3)", .choice(1, 2, 3)),
    ("bernoulli(0.3)", .bernoulli(0.3)),
    ("uniform(-1e-05, 2500000)", .uniform(-1e-5, 2.5e6)),
  ]

  @Test(arguments: texts)
  func `text is read and written back`(text: String, distribution: Distribution) throws {
    #expect(try Distribution(parsing: text) == distribution)
    #expect(distribution.description == text)
  }

  @Test func `space is free and a bare number is fixed`() throws {
    #expect(try Distribution(parsing: "  uniform ( 0 ,1 )  ") == .uniform(0, 1))
    #expect(try Distribution(parsing: "-0.25") == .fixed(-0.25))
  }

  @Test(
    arguments: [
      ("", 1, "no distribution", nil), ("unifrom(0, 1)", 1, "unifrom", "uniform(0, 1)"),
      ("uniform", 8, "no parenthesis", "uniform(0, 1)"), ("uniform(0, 1", 13, "does not end", nil),
      ("uniform(0; 1)", 10, ";", nil), ("uniform(0, x)", 12, "number is needed", nil),
      ("uniform(0, 1.2.3)", 12, "1.2.3", nil), ("uniform(0)", 9, "has 1 number", "uniform(0, 1)"),
      ("uniform()", 9, "has 0 numbers", "uniform(0, 1)"), ("uniform(0, 1) x", 15, "after", nil),
      ("uniform(1, 0)", 9, "lower bound first", nil), ("uniform(0, 1e999)", 12, "1e999", nil),
      ("uniform(0 weight 2, 1)", 9, "only choice", "uniform(0, 1)"),
      ("choice(1 wait 2)", 10, "wait", nil), ("uniform(0, nan)", 12, "number is needed", nil),
      ("triangular(0, 2, 1)", 12, "not between", nil), ("bernoulli(30)", 11, "bernoulli(0.3)", nil),
      ("normal(0, 1)", 8, "has 2 numbers", "normal(0.5, 0.1, 0, 1)"), ("0.5 0.6", 5, "after", nil),
    ] as [(String, Int, String, String?)]
  )
  func `a wrong text is reported where it is wrong`(
    text: String,
    column: Int,
    part: String,
    suggestion: String?
  ) throws {
    let error = try #require(throws: DistributionError.self) { try Distribution(parsing: text) }
    #expect(error.column == column, "\(error)")
    #expect(error.message.contains(part), "\(error)")
    #expect(error.suggestion == suggestion)
  }

  @Test(
    arguments: [
      .uniform(1, 1), .uniform(0, .infinity), .uniform(-1e308, 1e308), .triangular(0, mode: 2, 1),
      .pert(1, mode: 0, 0), .normal(mean: 0, deviation: 0, 0, 1),
      .normal(mean: 0, deviation: 1, 31, 32), .normal(mean: 0, deviation: 1, 1, 0), .beta(0, 1),
      .beta(1, .nan), .beta(1, 1, lower: 1, upper: 0), .choice([]), .choice(1, 1),
      .choice([.init(1, weight: -1)]), .choice([.init(1, weight: 0)]), .bernoulli(1.5),
      .fixed(.nan),
    ] as [Distribution]
  )
  func `numbers that do not fit together are a fault`(distribution: Distribution) throws {
    #expect(try #require(distribution.fault).contains("write"))
    #expect(distribution.range == nil)
  }

  @Test func `confidence stands for a width`() {
    #expect(
      Distribution.fromConfidence(.moderate, around: 0.5) == .triangular(0.25, mode: 0.5, 0.75)
    )
    #expect(
      Distribution.fromConfidence(.high, around: 0, in: -2...2) == .triangular(-0.4, mode: 0, 0.4)
    )
    // At a bound there is doubt on one side only, and outside the bound is taken.
    #expect(Distribution.fromConfidence(.low, around: 1) == .triangular(0.5, mode: 1, 1))
    #expect(Distribution.fromConfidence(.low, around: 7) == .triangular(0.5, mode: 1, 1))
    #expect(Distribution.fromConfidence(.low, around: 3, in: 3...3) == .fixed(3))
    let widths = Confidence.allCases.map { Distribution.halfWidth(of: $0) }
    #expect(widths == widths.sorted())
  }

  @Test func `a confidence stands for the triangle around the default`() throws {
    #expect(
      try Distribution(parsing: "from-confidence(low)", around: 0.4)
        == .triangular(0, mode: 0.4, 0.9)
    )
    #expect(
      try Distribution(parsing: " from-confidence( high )", around: 3, in: 0...10)
        == .fromConfidence(.high, around: 3, in: 0...10)
    )
    #expect(throws: DistributionError.self) { try Distribution(parsing: "from-confidence(low)") }
    #expect(throws: DistributionError.self) {
      try Distribution(parsing: "from-confidence(sure)", around: 0.4)
    }
  }
}

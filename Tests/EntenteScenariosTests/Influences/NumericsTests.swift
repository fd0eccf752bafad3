import EntenteNetwork
import Testing

@testable import EntenteScenarios

@Suite("Numbers under the engines")
struct NumericsTests {
  /// To 17 digits by Python's decimal module with 60 digits.
  static let tanhValues: [(Double, Double)] = [
    (0.1, 0.09966799462495582), (0.5, 0.46211715726000974), (0.625, 0.5545997223493823),
    (0.75, 0.6351489523872873), (1, 0.7615941559557649), (1.5, 0.9051482536448664),
    (3, 0.9950547536867305), (10, 0.9999999958776927), (18, 0.9999999999999996), (40, 1),
  ]

  @Test("tanh at some points, and four at a time", arguments: tanhValues)
  func tanh(x: Double, value: Double) {
    #expect((PortableTanh.value(x) - value).magnitude <= 2 * value.ulp)
    #expect(PortableTanh.value(-x) == -PortableTanh.value(x))
  }

  @Test(
    "tanh is within 4 units in the last place of the C library's, each being within 2 of the truth"
  )
  func tanhEverywhere() {
    var random = RandomMap(seed: 5)
    for round in 0..<40_000 {
      let scale = [0.01, 0.7, 3, 25][round & 3]
      let x = SIMD4((0..<4).map { _ in random.number(-scale...scale) })
      let values = PortableTanh.value(x)
      for lane in 0..<4 {
        let single = PortableTanh.value(x[lane])
        let library = hyperbolicTangent(x[lane])
        guard single == values[lane], (single - library).magnitude <= 4 * library.ulp,
          single.magnitude <= 1
        else {
          Issue.record("tanh(\(x[lane])) is \(single), not \(library)")
          return
        }
      }
    }
    #expect(PortableTanh.value(.infinity) == 1)
    #expect(PortableTanh.value(-.infinity) == -1)
    #expect(PortableTanh.value(0) == 0)
    #expect(PortableTanh.value(.nan).isNaN)
    let mixed = PortableTanh.value(SIMD4(.infinity, -0.1, 0, -.infinity))
    #expect(mixed == SIMD4(1, PortableTanh.value(-0.1), 0, -1))
  }

  private func rows(_ matrix: [[Double]]) -> NonnegativeRows {
    var rows = NonnegativeRows()
    for row in matrix { rows.append(row.enumerated().map { (column: $0, value: $1) }) }
    return rows
  }

  @Test("The radius of a ring is the root of its product", arguments: [2, 3, 7, 40, 300])
  func ring(size: Int) {
    var rows = NonnegativeRows()
    for node in 0..<size {
      rows.append([(column: (node + 1) % size, value: node == 0 ? 0.25 : 1)])
    }
    let radius = rows.radius()
    let expected = power(0.25, 1 / Double(size))
    #expect(radius.lower <= expected * (1 + 1e-15) && radius.upper >= expected * (1 - 1e-15))
    if size <= 256 { #expect(radius.upper - radius.lower < 1e-11) }
  }

  @Test("The radius of what is not connected is that of its strongest circle")
  func reducible() {
    // Two circles with radius 0.6 and √(0.5 × 0.9), one leading to the other with a great weight.
    let radius = rows([
      [0, 0.6, 0, 0], [0.6, 0, 0, 0], [50, 0, 0, 0.5], [0, 0, 0.9, 0],
    ]).radius()
    #expect((radius.upper - 0.45.squareRoot()).magnitude < 1e-12)
    #expect((radius.lower - 0.45.squareRoot()).magnitude < 1e-12)
    #expect(rows([[0, 0], [1e300, 0]]).radius() == RadiusBounds(lower: 0, upper: 0))
    #expect(NonnegativeRows().radius() == RadiusBounds(lower: 0, upper: 0))
  }

  @Test("Nearly separate parts still have guaranteed bounds", arguments: [1e-4, 1e-12, 1e-200])
  func nearlyReducible(link: Double) {
    // Eigenvalues (1.1 ± √(0.01 + 4 link²)) / 2.
    let radius = rows([[0.5, link], [link, 0.6]]).radius()
    let expected = (1.1 + (0.01 + 4 * link * link).squareRoot()) / 2
    #expect(radius.lower <= expected * (1 + 1e-15) && radius.upper >= expected * (1 - 1e-15))
    #expect(radius.upper < 1)
  }

  @Test("The longest chain, and none where there is a circle")
  func depth() {
    #expect(rows([[0, 0, 0], [1, 0, 0], [1, 1, 0]]).depth() == 2)
    #expect(rows([[0, 1], [1, 0]]).depth() == nil)
    #expect(rows([[1]]).depth() == nil)
    #expect(NonnegativeRows().depth() == 0)
  }

  @Test("Equations are solved both ways", arguments: 0..<20 as Range<UInt64>)
  func equations(seed: UInt64) throws {
    var random = RandomMap(seed: seed)
    let size = 1 + random.below(12)
    let matrix = (0..<size * size).map { _ in random.number(-1...1) }
    let x = (0..<size).map { _ in random.number(-1...1) }
    var right = [Double](repeating: 0, count: size)
    var transposed = right
    for row in 0..<size {
      for column in 0..<size {
        right[row] += matrix[row * size + column] * x[column]
        transposed[column] += matrix[row * size + column] * x[row]
      }
    }
    let factors = try #require(LUFactors(matrix, size: size))
    #expect(factors.solution(of: right).isNear(x, 1e-9))
    #expect(factors.transposedSolution(of: transposed).isNear(x, 1e-9))
    #expect(LUFactors([1, 2, 2, 4], size: 2) == nil)
  }

  @Test("The 2-norm of a shear is the golden ratio")
  func twoNorm() {
    let norm = SymmetricEigenvalues.twoNormBound([1, 1, 0, 1], size: 2)
    let golden = (1 + 5.0.squareRoot()) / 2
    #expect(norm >= golden && norm - golden < 1e-13)
    #expect(SymmetricEigenvalues.twoNormBound([], size: 0) == 0)
    #expect(SymmetricEigenvalues.twoNormBound([-3], size: 1) >= 3)
  }
}

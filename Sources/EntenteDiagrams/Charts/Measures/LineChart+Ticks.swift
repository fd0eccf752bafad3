extension LineChart {
  private static let tickSize = 10.0

  /// The steps that are named below the lines: as many as have room, at the same time of each year.
  func tickSteps(width: Double) -> [Int] {
    let widest = steps.map { TextMeasure.points($0, size: Self.tickSize) }.max() ?? 0
    let most = max(1, Int(width / (widest + 14)))
    let least = max(1, (steps.count + most - 1) / most)
    guard let cycle = stepsOfYear else {
      return Array(stride(from: 0, to: steps.count, by: least))
    }
    let parts = (1...cycle).filter { cycle.isMultiple(of: $0) }
    let years = [2, 5, 10, 20, 50, 100, 200, 500, 1000].map { $0 * cycle }
    let every = (parts + years).first { $0 >= least } ?? least
    return Array(stride(from: yearStart(cycle), to: steps.count, by: every))
  }

  /// After how many steps the same part of the next year comes; nil where steps are not named by
  /// years or there is less than a year of them.
  private var stepsOfYear: Int? {
    let parts = steps.map(Self.partOfYear)
    guard let first = parts.first, let first else { return nil }
    return parts.dropFirst().firstIndex { $0 == first }
  }

  /// The first step that begins a year.
  private func yearStart(_ cycle: Int) -> Int {
    let parts = steps.prefix(cycle).map { Self.partOfYear($0) ?? "" }
    return parts.indices.min { (parts[$0], $0) < (parts[$1], $1) } ?? 0
  }

  /// What follows the four digits of a year; nil for what does not begin with a year.
  private static func partOfYear(_ step: String) -> String? {
    let year = step.prefix(4)
    guard year.utf8.count == 4, year.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return String(step.dropFirst(4))
  }
}

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Numbers laid out along a line, with ticks at round ones.
struct NumberScale: Hashable, Sendable {
  let range: ClosedRange<Double>
  let start: Double
  let end: Double
  let ticks: [Double]
  private let places: Int

  /// A scale that has all numbers on it.
  ///
  /// - Parameters:
  ///   - numbers: The numbers; those that are not finite do not count.
  ///   - start: Where the least stands.
  ///   - end: Where the greatest stands.
  ///   - count: About how many ticks there is room for.
  ///   - hasZero: Whether zero is on it in any case, as bars that begin there need.
  init(
    _ numbers: [Double],
    from start: Double,
    to end: Double,
    count: Int = 5,
    hasZero: Bool = true
  ) {
    let finite = numbers.filter(\.isFinite)
    var low = finite.min() ?? 0
    var high = finite.max() ?? 0
    if hasZero {
      low = min(0, low)
      high = max(0, high)
    }
    if low == high {
      // A number that is alone stands in the middle of something; zero alone, below it.
      let room = low == 0 ? 1 : low.magnitude / 10
      if low != 0 { low -= room }
      high += room
    }
    let rough = (high - low) / Double(max(1, count))
    let exponent = log10(rough).rounded(.down)
    let power = pow(10, exponent)
    let step = [1.0, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= rough * 0.999 } ?? rough
    let first = (low / step).rounded(.down)
    let last = (high / step).rounded(.up)
    range = first * step...last * step
    let steps = max(1, Int((last - first).rounded()))
    ticks = (0...steps).map { (first + Double($0)) * step }
    self.start = start
    self.end = end
    let isQuarter = (step / power - 2.5).magnitude < 1e-9
    let isTen = (step / power - 10).magnitude < 1e-9
    places = max(0, Int(-exponent) + (isQuarter ? 1 : isTen ? -1 : 0))
  }

  /// The place of a number.
  func place(_ number: Double) -> Double {
    let share = (number - range.lowerBound) / (range.upperBound - range.lowerBound)
    return start + share * (end - start)
  }

  /// A number's label, with one decimal more than a tick's.
  func fineLabel(_ number: Double) -> String { label(number, places: places + 1) }

  /// A tick's label, without decimals where all numbers are whole.
  func label(_ tick: Double, isWhole: Bool = false) -> String {
    label(tick, places: isWhole ? 0 : places)
  }

  private func label(_ tick: Double, places: Int) -> String {
    let scale = pow(10, Double(places))
    let scaled = (tick.magnitude * scale).rounded()
    guard scaled < 1e15 else { return tick.description }
    let digits = String(Int(scaled))
    let sign = tick < 0 && scaled > 0 ? "−" : ""
    guard places > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }
}

/// What the events between two actors add up to.
///
/// Numbers are added as whole millionths, so that sums are the same in any order.
struct EventSums: BitwiseCopyable, Sendable {
  /// How many millionths one is.
  static let scale = 1_000_000

  var count = 0
  var mentions = 0
  var goldstein = 0
  var goldsteinCount = 0
  var tone = 0
  var toneCount = 0
  /// Where the first and the last event stand, in the order of the input.
  var first = UInt64.max
  var last: UInt64 = 0

  mutating func add(_ other: EventSums) {
    count += other.count
    mentions += other.mentions
    goldstein += other.goldstein
    goldsteinCount += other.goldsteinCount
    tone += other.tone
    toneCount += other.toneCount
    first = min(first, other.first)
    last = max(last, other.last)
  }

  /// The mean of a sum of millionths, to four decimals.
  static func mean(_ sum: Int, of count: Int) -> Double? {
    guard count > 0 else { return nil }
    return (Double(sum) / Double(count) / 100).rounded() / 10_000
  }
}

/// How numbers are spelled in every text that is written.
package enum NumberText {
  /// The largest magnitude up to which every whole number is exact and printed in full.
  private static let wholeLimit = 1e15

  /// The shortest text that reads back as the number, without a needless fraction.
  package static func text(_ value: Double) -> String {
    if value.magnitude < wholeLimit, let whole = Int(exactly: value) { return String(whole) }
    return value.description
  }
}

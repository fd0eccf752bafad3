#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Numbers as people read them in a table; files and programs get all digits.
public enum NumberWords {
  /// A number with four significant digits, the same in every locale; "–" if it is undefined.
  public static func short(_ value: Double, isCount: Bool = false) -> String {
    guard !value.isNaN else { return "–" }
    guard value.isFinite else { return value < 0 ? "−∞" : "∞" }
    if isCount, let whole = Int(exactly: value) { return String(whole) }
    if value == 0 { return "0" }
    let exponent = Int(log10(value.magnitude).rounded(.down))
    if exponent < -5 || exponent > 6 { return scientific(value, exponent) }
    return fixed(value, places: max(0, 3 - exponent))
  }

  /// A share of 1 in per cent: "41 %", or with a decimal below ten.
  public static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    let value = share * 100
    if value != 0, value.magnitude < 0.05 { return value < 0 ? "> −0.1 %" : "< 0.1 %" }
    return trimmed(fixed(value, places: value.magnitude < 9.95 ? 1 : 0)) + " %"
  }

  /// A number with some decimals.
  public static func fixed(_ value: Double, places: Int) -> String {
    let scale = pow(10, Double(places))
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 1e15 else { return value.description }
    let digits = String(Int(scaled))
    let sign = value < 0 && scaled != 0 ? "−" : ""
    guard places > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }

  private static func scientific(_ value: Double, _ exponent: Int) -> String {
    fixed(value / pow(10, Double(exponent)), places: 3) + "e\(exponent)"
  }

  private static func trimmed(_ text: String) -> String {
    text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

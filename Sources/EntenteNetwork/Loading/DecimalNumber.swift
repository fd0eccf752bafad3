extension TextWindow {
  /// The finite decimal number that a range of bytes is, or nil.
  ///
  /// Up to 15 digits are read as two integers and divided once, which rounds rightly because both
  /// are exact; all else is left to the standard library.
  func number(in range: Range<Int>) -> Double? {
    var position = range.lowerBound
    let isNegative = position < range.upperBound && self[position] == UInt8(ascii: "-")
    if isNegative || (position < range.upperBound && self[position] == UInt8(ascii: "+")) {
      position += 1
    }
    guard range.upperBound - position <= 16 else { return slowNumber(in: range) }
    var digits: UInt64 = 0
    var digitCount = 0
    var fraction: Int?
    while position < range.upperBound {
      let digit = self[position] &- UInt8(ascii: "0")
      if digit < 10 {
        digits = digits &* 10 &+ UInt64(digit)
        digitCount += 1
        fraction = fraction.map { $0 + 1 }
      } else if self[position] == UInt8(ascii: "."), fraction == nil {
        fraction = 0
      } else {
        return slowNumber(in: range)
      }
      position += 1
    }
    guard digitCount > 0, digitCount <= 15 else { return slowNumber(in: range) }
    let value = Double(digits) / powersOfTen[fraction ?? 0]
    return isNegative ? -value : value
  }

  @inline(never)
  private func slowNumber(in range: Range<Int>) -> Double? {
    // Neither words such as "nan" nor hexadecimal numbers.
    for position in range {
      switch self[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
        continue
      default: return nil
      }
    }
    guard let value = Double(text(range)), value.isFinite else { return nil }
    return value
  }
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]

/// Eight bytes that begin with a decimal integer.
struct DigitWord {
  /// The bytes, digits as their values.
  private let digits: UInt64
  /// How many bits the leading digits have.
  let bits: Int
  /// The top bit of each byte that is no digit; later ones may be wrong if a byte is no ASCII.
  let others: UInt64

  @inline(__always)
  init(_ word: UInt64) {
    digits = word ^ 0x3030_3030_3030_3030
    // What is carried reaches later bytes only.
    others =
      ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080
    bits = others.trailingZeroBitCount & ~7
  }

  /// Whether there are one to seven digits, without a zero before others.
  @inline(__always)
  var isUsual: Bool {
    bits &- 8 < 56 && bits != 0 && (digits & 0xFF != 0 || bits == 8)
  }

  var count: Int { bits &>> 3 }

  /// The integer, which must have one to eight digits.
  ///
  /// Source: D. Lemire, "Quickly parsing eight digits", 2018.
  /// <https://lemire.me/blog/2018/10/03/quickly-parsing-eight-digits/>
  @inline(__always)
  var value: UInt32 {
    // The last digit becomes the last byte, with zeros before the first.
    var value = digits &<< UInt64(truncatingIfNeeded: 64 &- bits)
    value = (value &* 10) &+ (value &>> 8)
    let mask: UInt64 = 0x0000_00FF_0000_00FF
    let upper = (value & mask) &* 0x000F_4240_0000_0064
    let lower = ((value &>> 16) & mask) &* 0x0000_2710_0000_0001
    return UInt32(truncatingIfNeeded: (upper &+ lower) &>> 32)
  }
}

extension TextWindow {
  @inline(__always)
  func isBlank(at position: Int) -> Bool {
    self[position] == UInt8(ascii: " ") || self[position] == UInt8(ascii: "\t")
  }

  /// The integer of 32 bits that stands at a position, without zeros before it, and where it ends;
  /// nil if there is none.
  func longInteger(at position: Int) -> (value: UInt32, end: Int)? {
    let first = DigitWord(word(at: position))
    if first.isUsual { return (first.value, position + first.count) }
    guard first.others == 0, self[position] != UInt8(ascii: "0") else { return nil }
    let second = DigitWord(word(at: position + 8))
    guard second.count <= 2 else { return nil }
    let scale: UInt64 = second.count == 0 ? 1 : second.count == 1 ? 10 : 100
    let rest = second.count == 0 ? 0 : UInt64(second.value)
    guard let value = UInt32(exactly: UInt64(first.value) * scale + rest) else { return nil }
    return (value, position + 8 + second.count)
  }

  /// Reads an integer of up to seven digits with as many behind a point, and returns its end; nil
  /// if there is something else.
  @inline(__always)
  func shortNumber(at position: Int, _ number: inout Double) -> Int? {
    let whole = DigitWord(word(at: position))
    guard whole.count >= 1, whole.count <= 7 else { return nil }
    var end = position + whole.count
    number = Double(whole.value)
    if self[end] == UInt8(ascii: ".") {
      let fraction = DigitWord(word(at: end + 1))
      guard fraction.count >= 1, fraction.count <= 7 else { return nil }
      let scale = unsafe scales.withUnsafeBufferPointer { unsafe $0[fraction.count] }
      // Both are exact, so that the quotient is rounded once.
      number = (number * scale + Double(fraction.value)) / scale
      end += 1 + fraction.count
    }
    return end
  }

  /// Where a field ends that is not needed; nil if it has a quote, or a tab among blanks.
  @inline(__always)
  func plainFieldEnd(
    from start: Int,
    _ delimiter: UInt8,
    isBlanks: Bool
  ) -> Int? {
    var position = start
    while true {
      let byte = self[position]
      if isBlanks, byte == UInt8(ascii: "\t") { return nil }
      if byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        return position
      }
      if byte == UInt8(ascii: "\"") { return nil }
      position += 1
    }
  }

  /// Where the rest of a row ends, which is not needed; nil if it has a quote.
  @inline(__always)
  func plainRowEnd(from start: Int) -> Int? {
    var position = start
    while true {
      let byte = self[position]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return position }
      if byte == UInt8(ascii: "\"") { return nil }
      position += 1
    }
  }
}

private let scales: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7]

/// Numbers of event files, straight from bytes.
enum EventNumber {
  /// A decimal number in whole millionths, further digits cut off; 0 for an empty field, nil for
  /// what is no number or too large.
  @inline(__always)
  static func millionths(_ field: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = 0
    let count = field.count
    if count == 0 { return 0 }
    let isNegative = unsafe field[0] == 0x2D
    if isNegative { place = 1 }
    if place == count { return nil }
    var value = 0
    var digits = 0
    while place < count {
      let digit = unsafe Int(field[place]) - 0x30
      guard digit >= 0, digit <= 9 else { break }
      value = value * 10 + digit
      digits += 1
      if digits > 12 { return nil }
      place += 1
    }
    var decimals = 0
    if place < count, unsafe field[place] == 0x2E {
      place += 1
      while place < count {
        let digit = unsafe Int(field[place]) - 0x30
        guard digit >= 0, digit <= 9 else { break }
        if decimals < 6 {
          value = value * 10 + digit
          decimals += 1
        }
        digits += 1
        place += 1
      }
    }
    guard digits > 0 else { return nil }
    while decimals < 6 {
      value *= 10
      decimals += 1
    }
    if place < count {
      // Tones close to 0 are written as 4.2E-05.
      guard let exponent = unsafe smallExponent(field, place) else { return nil }
      for _ in 0..<exponent { value /= 10 }
    }
    return isNegative ? -value : value
  }

  @inline(never)
  private static func smallExponent(_ field: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int? {
    let rest = unsafe Array(field[place...])
    guard rest.count > 2, rest[0] | 0x20 == 0x65, rest[1] == 0x2D else { return nil }
    guard let exponent = Int(String(decoding: rest[2...], as: UTF8.self)),
      (0...400).contains(exponent)
    else { return nil }
    return min(exponent, 20)
  }

  /// Year and month of `20140318`, as 201403.
  @inline(__always)
  static func date(_ field: UnsafeBufferPointer<UInt8>) -> Int? {
    guard field.count == 8 else { return nil }
    var value = 0
    for place in 0..<8 {
      let digit = unsafe Int(field[place]) - 0x30
      guard digit >= 0, digit <= 9 else { return nil }
      value = value * 10 + digit
    }
    let month = value / 100 % 100
    let day = value % 100
    guard value / 10_000 >= 1, month >= 1, month <= 12, day >= 1, day <= 31, value / 10_000 < 4096
    else { return nil }
    return value / 100
  }

  /// The number of a CAMEO code's root, 1 to 20: codes are texts, of which the first two digits are
  /// the root.
  @inline(__always)
  static func root(_ field: UnsafeBufferPointer<UInt8>) -> Int? {
    guard field.count >= 2 else { return nil }
    let root = unsafe (Int(field[0]) - 0x30) * 10 + Int(field[1]) - 0x30
    return unsafe field[0] >= 0x30 && field[1] >= 0x30 && field[1] <= 0x39
      && (1...20).contains(root)
      ? root : nil
  }
}

/// Country codes of three letters in 15 bits.
enum ActorCode {
  @inline(__always)
  static func pack(_ field: UnsafeBufferPointer<UInt8>) -> Int? {
    guard field.count == 3 else { return nil }
    let a = unsafe Int(field[0]) - 0x40
    let b = unsafe Int(field[1]) - 0x40
    let c = unsafe Int(field[2]) - 0x40
    guard a >= 1, a <= 26, b >= 1, b <= 26, c >= 1, c <= 26 else { return nil }
    return a << 10 | b << 5 | c
  }

  /// The letters of a packed code.
  static func text(_ code: Int) -> String {
    let letters = [code >> 10 & 31, code >> 5 & 31, code & 31].map { UInt8($0 + 0x40) }
    return String(decoding: letters, as: UTF8.self)
  }
}

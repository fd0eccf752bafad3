/// The hyperbolic tangent by the same few sums, products and one quotient on every machine.
///
/// The C libraries differ in the last digits of theirs; this one gives the same bits wherever
/// numbers are IEEE 754 doubles, within 2 units in the last place of the true value, and several at
/// a time. Below 0.625 it is *x* + *x*³ *P*(*x*²)/*Q*(*x*²); above 1 − 2/(e^(2*x*) + 1), where
/// e^(2*x*) is 2^*k* (*Q* + *rP*)/(*Q* − *rP*) with 2*x* = *k* ln 2 + *r*.
///
/// Source: the rational approximations are those of S. L. Moshier, *Methods and Programs for
/// Mathematical Functions*, Ellis Horwood 1989 (Cephes, `tanh.c` and `exp.c`).
enum PortableTanh {
  static let crossover = 0.625
  /// From here on the nearest double is 1.
  static let saturation = 22.0

  static func value(_ x: Double) -> Double {
    let magnitude = x.magnitude
    guard magnitude >= crossover else { return near(x) }
    let result = far(min(magnitude, saturation))
    return x < 0 ? -result : result
  }

  static func value(_ x: SIMD4<Double>) -> SIMD4<Double> {
    let near = near(x)
    let magnitude = x.replacing(with: -x, where: x .< 0)
    let isFar = magnitude .>= crossover
    guard any(isFar) else { return near }
    // Lanes below the crossover need a number that is not wild, not a right one.
    let clamped = magnitude.replacing(with: saturation, where: magnitude .> saturation)
    let far = far(clamped)
    return near.replacing(with: far.replacing(with: -far, where: x .< 0), where: isFar)
  }

  private static func near(_ x: Double) -> Double {
    let s = x * x
    var p = p0 * s + p1
    p = p * s + p2
    var q = s + q0
    q = q * s + q1
    q = q * s + q2
    return x + x * s * (p / q)
  }

  private static func near(_ x: SIMD4<Double>) -> SIMD4<Double> {
    let s = x * x
    var p = p0 * s + p1
    p = p * s + p2
    var q = s + q0
    q = q * s + q1
    q = q * s + q2
    return x + x * s * (p / q)
  }

  private static func far(_ x: Double) -> Double {
    let twice = x + x
    let shifted = twice * perLogarithm + shift
    let k = shifted - shift
    let r = (twice - k * logarithmHigh) - k * logarithmLow
    let s = r * r
    var p = e0 * s + e1
    p = r * (p * s + e2)
    var q = f0 * s + f1
    q = q * s + f2
    q = q * s + f3
    let scale = Double(bitPattern: (shifted.bitPattern &+ 1023) &<< 52)
    let less = scale - 1
    let more = scale + 1
    let rest = q - p
    return 1 - (rest + rest) / (more * q + less * p)
  }

  private static func far(_ x: SIMD4<Double>) -> SIMD4<Double> {
    let twice = x + x
    let shifted = twice * perLogarithm + shift
    let k = shifted - shift
    let r = (twice - k * logarithmHigh) - k * logarithmLow
    let s = r * r
    var p = e0 * s + e1
    p = r * (p * s + e2)
    var q = f0 * s + f1
    q = q * s + f2
    q = q * s + f3
    let bits = unsafe unsafeBitCast(shifted, to: SIMD4<UInt64>.self)
    let powers = (bits &+ 1023) &<< SIMD4<UInt64>(repeating: 52)
    let scale = unsafe unsafeBitCast(powers, to: SIMD4<Double>.self)
    let less = scale - 1
    let more = scale + 1
    let rest = q - p
    return 1 - (rest + rest) / (more * q + less * p)
  }

  private static let p0 = -9.64399179425052238628E-1
  private static let p1 = -9.92877231001918586564E1
  private static let p2 = -1.61468768441708447952E3
  private static let q0 = 1.12811678491632931402E2
  private static let q1 = 2.23548839060100448583E3
  private static let q2 = 4.84406305325125486048E3
  private static let e0 = 1.26177193074810590878E-4
  private static let e1 = 3.02994407707441961300E-2
  private static let e2 = 9.99999999999999999910E-1
  private static let f0 = 3.00198505138664455042E-6
  private static let f1 = 2.52448340349684104192E-3
  private static let f2 = 2.27265548208155028766E-1
  private static let f3 = 2.0
  private static let perLogarithm = 1.4426950408889634073599
  private static let logarithmHigh = 6.93145751953125E-1
  private static let logarithmLow = 1.42860682030941723212E-6
  /// Added and taken away again it leaves the nearest whole number, which stands in its last bits.
  private static let shift = 0x1.8p52
}

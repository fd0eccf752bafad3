#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The cube root of a number.
func cubeRoot(_ number: Double) -> Double {
  cbrt(number)
}

/// The natural logarithm of a positive number.
func naturalLogarithm(_ number: Double) -> Double {
  log(number)
}

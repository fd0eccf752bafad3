#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

// Functions of the C library under names that say what they are, in one place.

/// e to the power of a number.
func exponential(_ number: Double) -> Double { exp(number) }

/// The natural logarithm of a positive number.
func naturalLogarithm(_ number: Double) -> Double { log(number) }

/// The hyperbolic tangent of a number, between −1 and 1.
func hyperbolicTangent(_ number: Double) -> Double { tanh(number) }

/// A positive number to the power of another.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

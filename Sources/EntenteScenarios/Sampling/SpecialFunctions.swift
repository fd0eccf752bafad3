#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

// More functions of the C library, for distributions.

/// The natural logarithm of 1 plus a number, exact near 0.
func logarithmOfOnePlus(_ number: Double) -> Double { log1p(number) }

/// 1 less the error function of a number, from 2 to 0.
func complementaryError(_ number: Double) -> Double { erfc(number) }

/// The gamma function of a positive number.
func gammaFunction(_ number: Double) -> Double { tgamma(number) }

/// The natural logarithm of the gamma function of a positive number.
///
/// Stirling's series where it is exact to the last digit; below 16 the argument is raised to there by
/// the functional equation. No state is shared, as the C library's `lgamma` has.
func logarithmOfGamma(_ number: Double) -> Double {
  guard number < 16 else {
    return (number - 0.5) * log(number) - number + halfLogarithmOfTwoPi + stirlingRemainder(number)
  }
  var (argument, product) = (number, 1.0)
  while argument < 16 {
    product *= argument
    argument += 1
  }
  return logarithmOfGamma(argument) - log(product)
}

/// Half the natural logarithm of 2π.
let halfLogarithmOfTwoPi = 0.918_938_533_204_672_741_8

/// What Stirling's formula of log Γ leaves, for numbers from 16 on.
private func stirlingRemainder(_ number: Double) -> Double {
  let square = number * number
  let inner = 1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360_360 / square) / square) / square
  return (1.0 / 12 - (1.0 / 360 - inner / square) / square) / number
}

/// The logarithm of Γ(x), less that of Stirling's formula (x − ½) log x − x + ½ log 2π.
///
/// - Parameter number: A positive number.
/// - Returns: The remainder, to full relative accuracy from 16 on and to about 1e-15 below.
func logarithmOfGammaCorrection(_ number: Double) -> Double {
  guard number < 16 else { return stirlingRemainder(number) }
  return logarithmOfGamma(number)
    - ((number - 0.5) * log(number) - number + halfLogarithmOfTwoPi)
}

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The C library's random numbers, which the whole program shares.
enum RandomNumbersOfTheProgram {
  /// Puts them where no program starts.
  static func disturb() {
    srand(4_711)
    srand48(4_711)
  }
}

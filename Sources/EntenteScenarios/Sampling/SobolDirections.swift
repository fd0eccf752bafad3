/// The direction numbers of the Sobol sequence, as 32-bit fractions.
///
/// Source: S. Joe, F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional projections",
/// *SIAM Journal on Scientific Computing* 30(5), 2008. <https://doi.org/10.1137/070709359>
enum SobolDirections {
  /// How many dimensions there are.
  static let dimensionCount = 512

  /// How many direction numbers a dimension has.
  static let bits = 32

  /// The direction numbers of all dimensions, one dimension after the other.
  static let all: [UInt32] = {
    // The first dimension is the van der Corput sequence.
    var numbers = (0..<bits).map { UInt32(1) << UInt32(bits - 1 - $0) }
    for row in table.split(separator: ";") {
      let fields = row.split(whereSeparator: \.isWhitespace).compactMap { UInt32($0) }
      guard fields.count > 2 else { continue }
      numbers += directions(degree: Int(fields[0]), inner: fields[1], first: fields.dropFirst(2))
    }
    return numbers
  }()

  private static func directions(
    degree: Int,
    inner: UInt32,
    first: ArraySlice<UInt32>
  ) -> [UInt32] {
    var numbers = first.enumerated().map { $1 << UInt32(bits - 1 - $0) }
    for place in degree..<bits {
      var number = numbers[place - degree] ^ (numbers[place - degree] >> UInt32(degree))
      for step in 1..<degree where inner >> UInt32(degree - 1 - step) & 1 == 1 {
        number ^= numbers[place - step]
      }
      numbers.append(number)
    }
    return numbers
  }
}

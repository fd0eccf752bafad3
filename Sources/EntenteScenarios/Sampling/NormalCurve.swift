/// The standard normal distribution.
enum NormalCurve {
  private static let halfRoot = 0.707_106_781_186_547_524_4

  /// The probability of at most a value.
  static func cumulative(_ value: Double) -> Double {
    complementaryError(-value * halfRoot) / 2
  }

  /// The value that is not exceeded with a probability, by rational approximations of a relative
  /// error of about 1e-16.
  ///
  /// - Parameter share: A probability.
  /// - Returns: The value; −∞ for 0, ∞ for 1, NaN outside.
  ///
  /// Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution",
  /// *Applied Statistics* 37(3), 1988, PPND16. <https://doi.org/10.2307/2347330>
  static func quantile(_ share: Double) -> Double {
    guard share > 0, share < 1 else {
      return share == 0 ? -.infinity : share == 1 ? .infinity : .nan
    }
    let offset = share - 0.5
    if offset.magnitude <= 0.425 {
      let r = 0.180625 - offset * offset
      return offset * ratio(centre.over, centre.under, r)
    }
    let tail = (-naturalLogarithm(min(share, 1 - share))).squareRoot()
    let size =
      tail <= 5
      ? ratio(middle.over, middle.under, tail - 1.6) : ratio(far.over, far.under, tail - 5)
    return offset < 0 ? -size : size
  }

  private static func ratio(_ over: [Double], _ under: [Double], _ r: Double) -> Double {
    polynomial(over, r) / polynomial(under, r)
  }

  /// A polynomial by Horner's rule, the coefficient of the highest power first.
  private static func polynomial(_ coefficients: [Double], _ r: Double) -> Double {
    var sum = 0.0
    for coefficient in coefficients { sum = sum * r + coefficient }
    return sum
  }

  private static let centre = (
    over: [
      2.509_080_928_730_122_6727e3, 3.343_057_558_358_812_8105e4, 6.726_577_092_700_870_0853e4,
      4.592_195_393_154_987_1457e4, 1.373_169_376_550_946_1125e4, 1.971_590_950_306_551_4427e3,
      1.331_416_678_917_843_7745e2, 3.387_132_872_796_366_6080,
    ],
    under: [
      5.226_495_278_852_854_5610e3, 2.872_908_573_572_194_2674e4, 3.930_789_580_009_271_0610e4,
      2.121_379_430_158_659_5867e4, 5.394_196_021_424_751_1077e3, 6.871_870_074_920_579_0830e2,
      4.231_333_070_160_091_1252e1, 1,
    ]
  )

  private static let middle = (
    over: [
      7.745_450_142_783_414_0764e-4, 2.272_384_498_926_918_4560e-2, 2.417_807_251_774_506_1177e-1,
      1.270_458_252_452_368_3730, 3.647_848_324_763_204_6050, 5.769_497_221_460_691_4055,
      4.630_337_846_156_545_2959, 1.423_437_110_749_683_5770,
    ],
    under: [
      1.050_750_071_644_416_8434e-9, 5.475_938_084_995_344_9460e-4, 1.519_866_656_361_645_7197e-2,
      1.481_039_764_274_800_7459e-1, 6.897_673_349_851_000_0457e-1, 1.676_384_830_183_803_8494,
      2.053_191_626_637_758_8216, 1,
    ]
  )

  private static let far = (
    over: [
      2.010_334_399_292_288_1320e-7, 2.711_555_568_743_487_5782e-5, 1.242_660_947_388_078_4384e-3,
      2.653_218_952_657_612_3309e-2, 2.965_605_718_285_048_9123e-1, 1.784_826_539_917_291_3358,
      5.463_784_911_164_114_3699, 6.657_904_643_501_103_7772,
    ],
    under: [
      2.044_263_103_389_939_7856e-15, 1.421_511_758_316_445_8887e-7, 1.846_318_317_510_054_6818e-5,
      7.868_691_311_456_132_5910e-4, 1.487_536_129_085_061_4853e-2, 1.369_298_809_227_358_0531e-1,
      5.998_322_065_558_879_3769e-1, 1,
    ]
  )
}

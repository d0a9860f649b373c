#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The gamma function's logarithm.
enum GammaFunction {
  static let halfLogTwoPi = 0.918_938_533_204_672_7

  /// ln Gamma(x) for x > 0; relative error below 1e-13, near its zeros at 1 and 2 too.
  ///
  /// Source: M. Abramowitz, I. Stegun, "Handbook of Mathematical Functions", 6.1.33 around 2, 6.1.15
  /// towards it, and 6.1.41 from 15 on.
  static func logarithm(_ x: Double) -> Double {
    if x >= 15 { return (x - 0.5) * log(x) - x + halfLogTwoPi + stirlingSeries(x) }
    if x < 0.5 { return aroundTwo(x) - log1p(x) - log(x) }
    if x < 1.5 { return aroundTwo(x - 1) - log1p(x - 1) }
    var rest = x
    var product = 1.0
    while rest > 2.5 {
      rest -= 1
      product *= rest
    }
    return aroundTwo(rest - 2) + log(product)
  }

  /// What ln Gamma(z + 1) is above (z + 1/2) ln z - z + ln sqrt(2 pi), for z > 0.
  static func stirlingError(_ z: Double) -> Double {
    if z >= 15 { return stirlingSeries(z) }
    return logarithm(z + 1) - (z + 0.5) * log(z) + z - halfLogTwoPi
  }

  /// 1/(12 z) - 1/(360 z^3) + ..., for z from 15 on.
  private static func stirlingSeries(_ z: Double) -> Double {
    let square = 1 / (z * z)
    return stirling.reduce(0) { $0 * square + $1 } / z
  }

  /// ln Gamma(2 + e) for e from -1/2 to 1/2.
  private static func aroundTwo(_ e: Double) -> Double {
    e * zetas.reversed().reduce(0) { $0 * e + $1 }
  }

  private static let stirling = [
    -691.0 / 360_360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12,
  ]

  /// 1 minus Euler's constant, then (-1)^k (zeta(k) - 1) / k from k = 2 on.
  private static let zetas = [
    0.422_784_335_098_467_13, 0.322_467_033_424_113_2, -0.067_352_301_053_198_1,
    0.020_580_808_427_784_546, -0.007_385_551_028_673_986, 0.002_890_510_330_741_523_4,
    -0.001_192_753_911_703_261, 0.000_509_669_524_743_042_5, -0.000_223_154_758_453_579_39,
    9.945_751_278_180_853e-05, -4.492_623_673_813_314e-05, 2.050_721_277_567_069e-05,
    -9.439_488_275_268_397e-06, 4.374_866_789_907_488e-06, -2.039_215_753_801_366e-06,
    9.551_412_130_407_42e-07, -4.492_469_198_764_566e-07, 2.120_718_480_555_466_5e-07,
    -1.004_322_482_396_809_9e-07, 4.769_810_169_363_980_4e-08, -2.271_109_460_894_316_4e-08,
    1.083_865_921_489_695_5e-08, -5.183_475_041_970_047e-09, 2.483_674_543_802_478_5e-09,
    -1.192_140_140_586_091_2e-09, 5.731_367_241_678_862e-10, -2.759_522_885_124_233_4e-10,
    1.330_476_437_424_449e-10, -6.422_964_563_838_1e-11,
  ]
}

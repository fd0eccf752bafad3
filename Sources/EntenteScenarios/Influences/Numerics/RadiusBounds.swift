/// A spectral radius between two guaranteed bounds.
public struct RadiusBounds: Hashable, Sendable {
  /// Not above the radius, but for rounding.
  public let lower: Double
  /// Not below the radius, rounding counted in.
  public let upper: Double
}

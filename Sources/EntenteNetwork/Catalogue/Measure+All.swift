extension Measure {
  /// Every measure, by subject.
  public static let all: [Measure] =
    degreeMeasures + pathMeasures + walkMeasures + localMeasures + structureMeasures
    + groupMeasures + naryMeasures + layerMeasures + signedMeasures

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The measure of a name; nil if there is none.
  public static func named(_ name: String) -> Measure? {
    byName[name]
  }
}

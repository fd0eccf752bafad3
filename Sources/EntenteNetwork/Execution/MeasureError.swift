/// Why a measure has no value.
public enum MeasureError: Error, Hashable, Sendable {
  /// Somebody stopped it.
  case cancelled
  /// A tie has a weight that the measure cannot use: negative, not a number, or 0 as a length.
  case unusableWeight(measure: String, source: Int, target: Int, weight: Double)
  /// An iteration did not settle.
  case notConverged(measure: String, iterations: Int, change: Double)
  /// The measure needs a partition of the actors.
  case needsPartition(measure: String)
  /// The measure needs more than a table of edges, such as relations with more than two actors.
  case needsModel(measure: String)
  /// The measure is only for directed networks, or only for undirected ones.
  case needsDirection(measure: String, isDirected: Bool)
  /// The measure is about friends and enemies, and the network has no signs.
  case needsSigns(measure: String)
  /// The measure is about two actors, and none were named.
  case needsPair(measure: String)
  /// Somewhere there are more shortest paths than a number can count, about 10³⁰⁸.
  case tooManyPaths(measure: String)
  /// A parameter is out of its range.
  case unusableParameter(measure: String, name: String, reason: String)

  /// What went wrong and what to do, with actors by their names.
  public func message(name: (Int) -> String = { "actor \($0)" }) -> String {
    switch self {
    case .cancelled: "stopped"
    case .unusableWeight(let measure, let source, let target, let weight):
      "\(measure): the tie from \(name(source)) to \(name(target)) weighs \(weight), which cannot "
        + "be used; weights must be positive here, so leave the tie out or measure without weights"
    case .notConverged(let measure, let iterations, let change):
      "\(measure): no settled values after \(iterations) iterations (last change \(change)); the "
        + "network may have none, try it without weights or by its components"
    case .needsPartition(let measure):
      "\(measure): needs groups; name them with --group-by"
    case .needsModel(let measure):
      "\(measure): needs a model, a table of edges does not hold what it measures"
    case .needsDirection(let measure, let isDirected):
      "\(measure): is for \(isDirected ? "directed" : "undirected") networks; use "
        + (isDirected ? "--directed" : "--undirected")
    case .needsSigns(let measure):
      "\(measure): needs signs; a model has them unless --sign leaves them out, of a table name "
        + "their column with --sign"
    case .needsPair(let measure):
      "\(measure): is about two actors; name them with --pair"
    case .tooManyPaths(let measure):
      "\(measure): there are more shortest paths than a number can count; measure with lengths that "
        + "differ, or a part of the network"
    case .unusableParameter(let measure, let name, let reason):
      "\(measure): \(name) \(reason)"
    }
  }
}

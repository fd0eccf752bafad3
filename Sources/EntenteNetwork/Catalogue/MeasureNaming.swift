internal import EntenteModel

/// What a list of names asks to be measured.
public enum MeasureNaming {
  /// The measures that names stand for, in the order of the names, each once.
  ///
  /// Besides the name of a measure, `all` stands for every one, and `actors`, `pairs`, `whole` and
  /// `groups` for those of one level.
  ///
  /// - Parameter names: The names.
  /// - Returns: The measures.
  /// - Throws: ``UnknownMeasure`` for the first name that nothing has.
  public static func measures(named names: [String]) throws(UnknownMeasure) -> [Measure] {
    var measures: [Measure] = []
    var seen: Set<String> = []
    for name in names {
      let meant: [Measure]
      if let level = Measure.Level(rawValue: name) {
        meant = Measure.all.filter { $0.level == level }
      } else if name == "all" {
        meant = Measure.all
      } else if let measure = Measure.named(name) {
        meant = [measure]
      } else {
        throw UnknownMeasure(name: name)
      }
      measures += meant.filter { seen.insert($0.name).inserted }
    }
    return measures
  }

  /// Whether a name stands for one measure, so that whoever wrote it wants its value or an error.
  public static func isSingle(_ name: String) -> Bool { Measure.named(name) != nil }

  /// The names of what is measured where nobody asks for anything in particular.
  public static func usual(directed: Bool) -> [String] {
    let whole = [
      "actors", "relations", "edges", "density", directed ? "weak-components" : "components",
      directed ? "strong-components" : nil, directed ? "reciprocity" : nil, "transitivity",
      "average-path-length", "diameter", "degree-assortativity", "modularity",
    ]
    let actors = [
      "degree", directed ? "in-degree" : nil, directed ? "out-degree" : nil, "betweenness",
      "closeness", "eigenvector", "clustering", "core-number",
    ]
    return (whole + actors).compactMap(\.self)
  }
}

/// A name that no measure has.
public struct UnknownMeasure: Error, Hashable, Sendable {
  /// The name.
  public let name: String

  /// Creates an error.
  public init(name: String) {
    self.name = name
  }

  /// What is wrong and what may be meant.
  public var message: String {
    let hint = EditDistance.nearest(to: name, among: Measure.all.map(\.name))
    return "there is no measure \"\(name)\""
      + (hint.map { "; did you mean \"\($0)\"?" } ?? "; --list names them all")
  }
}

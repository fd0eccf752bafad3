internal import EntenteModel

/// What a list of names asks to be measured.
public enum MeasureNaming {
  /// The measures that names stand for, in the order of the names, each once.
  ///
  /// Besides the name of a measure, `all` stands for every one, and `actors`, `pairs`, `whole` and
  /// `groups` for those of one level. A measure can be named with its level, and one that has the
  /// name of a level must be: `whole:actors` is the number of actors.
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
      } else if let measure = single(name) {
        meant = [measure]
      } else {
        throw UnknownMeasure(name: name)
      }
      measures += meant.filter { seen.insert($0.name).inserted }
    }
    return measures
  }

  /// The one measure that a name stands for: `degree`, or `actors:degree`; nil if it stands for none
  /// or for several.
  public static func single(_ name: String) -> Measure? {
    if Measure.Level(rawValue: name) != nil { return nil }
    if let measure = Measure.named(name) { return measure }
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let measure = Measure.named(String(parts[1])),
      measure.level.rawValue == parts[0]
    else { return nil }
    return measure
  }

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
    if let colon = name.firstIndex(of: ":") {
      let bare = String(name[name.index(after: colon)...])
      if let measure = Measure.named(bare) {
        return "\"\(bare)\" is a measure of \(measure.level.rawValue); write "
          + "\(measure.level.rawValue):\(bare)"
      }
    }
    let hint = EditDistance.nearest(to: name, among: Measure.all.map(\.name))
    return "there is no measure \"\(name)\""
      + (hint.map { "; did you mean \"\($0)\"?" } ?? "; --list names them all")
  }
}

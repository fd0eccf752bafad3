/// A format of other programs for graphs.
public enum GraphFormat: String, Hashable, Sendable, CaseIterable {
  case graphML = "graphml"
  case gexf
  case dot
  case gml
  case pajek
  case cytoscape = "cyjs"
  case cx2
  case hif
  case sif
  case ucinet = "dl"
  case table = "csv"
  case matrix
  case jsonGraph = "json-graph"
  case cx
  case vna
  case xgmml
  case mermaid
  case cypher
  case followTheMoney = "ftm"
}

extension GraphFormat {
  /// Whether files of it are read, rather than only written.
  public var isRead: Bool {
    switch self {
    case .mermaid, .cypher, .followTheMoney: false
    default: true
    }
  }

  /// The format that the ending of a name stands for; nil for endings of several formats or none.
  ///
  /// - Parameter name: A name of a file, also with `.gz` or `.zip` at its end.
  /// - Returns: The format, which need not be one that is read.
  public static func ofName(_ name: String) -> GraphFormat? {
    GraphFormatFinder.format(ofName: name)
  }
}

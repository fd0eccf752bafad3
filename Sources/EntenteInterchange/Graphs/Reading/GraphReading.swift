internal import EntenteTables

/// A graph that was read, what could not be kept of its file, and where its edges stand in it.
public struct GraphReading: Sendable {
  /// The graph.
  public var graph: ExchangeGraph
  /// What the graph has no place for.
  public var losses: LossReport
  /// The format that the file was read as.
  public var format: GraphFormat
  /// The line of each edge, from 1, or 0 where it is not known; empty if none is.
  public var edgeLines: [Int32]
  /// How many edges there were after each file, where a graph was read from several.
  var edgeCounts: [Int] = []

  /// Creates a reading.
  public init(
    _ graph: ExchangeGraph,
    losses: LossReport = LossReport(),
    format: GraphFormat,
    edgeLines: [Int32] = []
  ) {
    self.graph = graph
    self.losses = losses
    self.format = format
    self.edgeLines = edgeLines
  }

  /// The line of an edge, from 1; nil if it is not known.
  public func line(ofEdge place: Int) -> Int? {
    edgeLines.indices.contains(place) && edgeLines[place] > 0 ? Int(edgeLines[place]) : nil
  }
}

extension GraphReading {
  /// Which of the files of the graph an edge is in; nil if it was read from one.
  func input(ofEdge place: Int) -> Int? { edgeCounts.firstIndex { place < $0 } }
}

extension GraphFormatError {
  /// An error of a file that cannot be read.
  init(unreadable error: any Error, path: String?) {
    if let error = error as? TableError {
      self.init(error.message, path: error.path ?? path)
    } else {
      self.init("\(error)", path: path)
    }
    isUnreadable = true
  }

  /// The error with the path of its file, if it has none yet.
  func at(_ path: String?) -> GraphFormatError {
    var error = self
    error.path = error.path ?? path
    return error
  }
}

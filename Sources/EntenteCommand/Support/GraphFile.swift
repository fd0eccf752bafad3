internal import ArgumentParser
internal import EntenteGraphviz
internal import EntenteInterchange

/// A graph in a format of another program, which DOT leaves to Graphviz.
enum GraphFile {
  /// Reads a file; of DOT as Graphviz understands it.
  static func read(_ path: String, as format: GraphFormat?) throws(GraphFormatError) -> GraphReading
  {
    let found: GraphFormat
    if let format { found = format } else { found = try GraphReader.format(of: path) }
    return found == .dot ? try DOTReader.read(path) : try GraphReader.read(path, as: found)
  }

  /// Whether a path names a graph by its ending, rather than a model or a table.
  static func isGraph(_ path: String) -> Bool {
    GraphFormat.ofName(path).map { $0 != .table && $0 != .matrix } ?? false
  }

  /// Tells what is wrong with a file and ends the command.
  static func fail(_ error: GraphFormatError) -> ExitCode {
    Outside.tell("error: \(error)")
    return error.isUnreadable ? Outside.failure : Outside.dataError
  }

  /// The formats that are read, for help and errors.
  static let words = GraphFormat.allCases.filter(\.isRead).map(\.rawValue)

  /// The format of a word.
  static func format(_ word: String) throws -> GraphFormat {
    if let format = GraphFormat(rawValue: word), format.isRead { return format }
    throw ValidationError("'\(word)' is none of \(words.joined(separator: ", ")).")
  }
}

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

  /// Whether a path names a graph, rather than a model or a table: by its ending, and of JSON, which
  /// models are written in too, by its content.
  static func isGraph(_ path: String) -> Bool {
    if let format = GraphFormat.ofName(path) { return format != .table && format != .matrix }
    switch OutputName.ending(of: path) {
    case "xml"?: return true
    case "json"?: return (try? GraphReader.format(of: path)) != nil
    default: return false
    }
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

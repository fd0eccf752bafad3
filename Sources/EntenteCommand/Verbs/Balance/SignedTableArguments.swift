internal import ArgumentParser
internal import EntenteNetwork
internal import EntenteTables

/// Which columns of a table of signed ties are read, and how.
struct SignedTableArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The column of the actor that a tie starts from, by name or by place from 1; by default the "
        + "first."
    )
  )
  var source: String?

  @Option(help: "The column of the actor that a tie leads to; by default the second.")
  var target: String?

  @Option(
    help: """
      The column of signs: numbers, whose sign counts and whose 0 is neutral, or + and -, \
      cooperative and conflictual; by default the first further column of numbers.
      """
  )
  var sign: String?

  @Option(
    help: "A table whose rows begin with actors, to have those without ties too.",
    completion: .file()
  )
  var actors: String?

  @Flag(
    help: """
      Whether the direction of rows is told of, by an actor's status; signs are undirected in any \
      case: rows that agree are one tie, pairs that disagree are dropped and listed.
      """
  )
  var direction: Direction?

  enum Direction: String, EnumerableFlag {
    case directed
    case undirected
  }

  /// Whether something is said that only tables have.
  var isUsed: Bool {
    [source, target, sign, actors].contains { $0 != nil } || direction != nil
  }

  /// Reads a table; what is wrong with it ends the command.
  func read(_ path: String, _ execution: Execution) throws -> EdgeTable {
    let column = try signColumn(of: path, execution)
    do {
      return try read(path, column, isNumeric: true, execution)
    } catch {
      // Where signs are words, there are no weights.
      guard error.code == .badWeight else { throw refuse(error) }
    }
    do {
      return try read(path, column, isNumeric: false, execution)
    } catch {
      throw refuse(error)
    }
  }

  private func read(
    _ path: String,
    _ column: EdgeTableOptions.Column,
    isNumeric: Bool,
    _ execution: Execution
  ) throws(EdgeTableError) -> EdgeTable {
    try EdgeTable.read(
      path,
      actors: actors,
      options: .signed(
        source: source.map(EdgeTableOptions.Column.named),
        target: target.map(EdgeTableOptions.Column.named),
        sign: column,
        isNumeric: isNumeric
      ),
      execution: execution
    )
  }

  /// The column that is named, or the first further one of numbers.
  private func signColumn(
    of path: String,
    _ execution: Execution
  ) throws -> EdgeTableOptions.Column {
    if let sign { return .named(sign) }
    let table: EdgeTable
    do {
      table = try EdgeTable.read(
        path,
        options: EdgeTableOptions(
          source: source.map(EdgeTableOptions.Column.named),
          target: target.map(EdgeTableOptions.Column.named)
        ),
        execution: execution
      )
    } catch {
      throw refuse(error)
    }
    if let column = table.layout.unusedNumbers.first { return .place(column + 1) }
    let names = table.layout.columnNames.map { "; it has \($0.joined(separator: ", "))" } ?? ""
    throw Outside.misuse(
      "\(path) has no further column of numbers to read signs from; name one with --sign\(names)"
    )
  }

  private func refuse(_ error: EdgeTableError) -> any Error {
    switch error.code {
    case .cancelled: return MeasureError.cancelled
    case .unreadable: return Outside.fail("\(error)")
    default:
      Outside.tell("error: \(error)")
      return Outside.dataError
    }
  }
}

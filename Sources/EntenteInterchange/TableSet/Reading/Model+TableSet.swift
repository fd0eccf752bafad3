public import EntenteModel
public import EntenteNotation
internal import OrderedCollections

extension Model {
  /// Reads a model back from a folder of tables that ``TableSet`` made, as they are now.
  ///
  /// Actors, their codes and members, relations, participants, claims, evidence and sources come from
  /// their tables; everything else from `fields.csv`, which also has what a table tells otherwise than
  /// the model: where it has a field of an element, the table's cell is not read.
  ///
  /// - Parameter folder: The folder.
  /// - Throws: `TableSetError` if the folder holds no such tables, `NotationError` if what they hold is
  ///   no model.
  /// - Complexity: O(bytes of the files).
  public init(tableSet folder: String) throws {
    let reading = try TableSet.read(folder)
    guard let model = reading.model, !reading.hasErrors else {
      throw NotationError(reading.diagnostics)
    }
    self = model
  }
}

/// What came of reading a table set back.
public struct TableSetReading: Sendable {
  /// The model; nil if what the tables hold has errors of form.
  public let model: Model?
  /// What is wrong in the model, with places in the tables.
  public let diagnostics: [Diagnostic]

  /// Whether any problem is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension TableSet {
  /// Reads a folder of tables that a set was written to, with what is found wrong in the model.
  ///
  /// - Parameter folder: The folder.
  /// - Returns: The model, unless it has errors of form, and errors, each at the row that it is about.
  /// - Throws: `TableSetError` if the folder holds no such tables.
  public static func read(_ folder: String) throws -> TableSetReading {
    let files: [String]
    do {
      files = try DiskFiles().fileNames(in: folder)
    } catch {
      throw TableSetError("the folder \(folder) cannot be read: \(error)")
    }
    let rows = try TableRows(folder: folder, files: Set(files))
    let text = TableAssembly(rows, try TableAssembly.fields(rows)).json
    let reading = ModelReader(atLeast: .error).read(text: text, name: "\(folder)/tables.json")
    var places = TablePlaces(text, rows, folder: folder)
    return TableSetReading(
      model: reading.model,
      // The archived copies of sources lie beside the model, not beside its tables.
      diagnostics: reading.diagnostics.filter {
        $0.code != "R201" || !$0.message.hasPrefix("archive ")
      }
      .map { places.placed($0) }
    )
  }
}

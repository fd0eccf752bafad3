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
    self = try TableSet.read(folder).checkedModel()
  }
}

extension TableSet {
  /// Reads a folder of tables that a set was written to, with what is found wrong in the model.
  ///
  /// - Parameter folder: The folder.
  /// - Returns: The model, unless it has errors of form, and diagnostics.
  /// - Throws: `TableSetError` if the folder holds no such tables.
  public static func read(_ folder: String) throws -> Reading {
    let files: [String]
    do {
      files = try DiskFiles().fileNames(in: folder)
    } catch {
      throw TableSetError("the folder \(folder) cannot be read: \(error)")
    }
    let rows = try TableRows(folder: folder, files: Set(files))
    let assembly = TableAssembly(rows, try TableAssembly.fields(rows))
    return ModelReader(atLeast: .error).read(text: assembly.json, name: "\(folder)/tables.json")
  }
}

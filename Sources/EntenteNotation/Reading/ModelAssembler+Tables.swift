internal import EntenteModel
internal import OrderedCollections

extension ModelAssembler {
  /// Reads the relations that tables hold.
  mutating func readTables(
    _ file: ModelFile,
    types: [RelationTypeID: ResolvedRelationType]
  ) {
  }
}

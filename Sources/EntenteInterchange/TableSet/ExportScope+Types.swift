import EntenteModel
import OrderedCollections

extension ExportScope {
  /// The types of the relations handed over, in the order of the vocabulary.
  var typesInUse: [RelationTypeID] {
    let used = Set(relations.map(\.type))
    return model.vocabulary.relationTypes.keys.filter(used.contains)
  }

  func typeTable() -> ExportTable {
    var counts: [RelationTypeID: Int] = [:]
    for relation in relations { counts[relation.type, default: 0] += 1 }
    let columns: [TableColumn<ResolvedRelationType>] = [
      TableColumn("id", "the type's identifier") { $0.id.rawValue },
      TableColumn("label", "its name") { model.label(of: $0.id, in: language) },
      TableColumn("broader_types", "what it is a special case of, nearest first") {
        Cell.list($0.ancestry.dropFirst())
      },
      TableColumn("valence", "cooperative, conflictual or neutral") { $0.valence.rawValue },
      TableColumn("intensity", "0 to 1, an ordinal scale of its coder") {
        Cell.number($0.intensity)
      },
      TableColumn("shape", "how relations of the type become edges; empty: nothing says how") {
        shape(of: $0.id)?.rawValue ?? ""
      },
      TableColumn("roles", "the roles, each with its side") {
        Cell.list($0.roles.values.map { "\($0.id):\($0.side.rawValue)" })
      },
      TableColumn("relations", "how many relations of relations.csv have just this type") {
        String(counts[$0.id] ?? 0)
      },
      TableColumn("description", "what the type means") {
        wording(model.vocabulary.relationTypes[$0.id]?.description ?? LocalizedText())
      },
    ]
    return ExportTable(
      "types",
      "One row for each type of relation in use.",
      columns,
      typesInUse.compactMap { index.types[$0] }
    )
  }
}

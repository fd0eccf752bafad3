internal import EntenteDiagrams
internal import EntenteModel
internal import EntenteNotation
internal import OrderedCollections

/// What two models say differently, for pictures of both.
enum DifferencePictures {
  /// The longest value that a picture shows, in characters.
  private static let longest = 36

  /// What became of actors, relations, observations, factors and influences, with the values of
  /// the fields that differ.
  static func difference(_ report: DifferenceReport) -> DiagramDifference {
    var changes: OrderedDictionary<Address, DiagramChange> = [:]
    for entry in report.entries where isDrawn(entry.address) {
      let kind: DiagramChange.Kind =
        switch entry.kind {
        case .added: .added
        case .removed: .removed
        case .changed: .changed
        }
      changes[entry.address] = DiagramChange(
        kind,
        values: values(entry.fields, isInBoth: kind == .changed)
      )
    }
    for flip in report.signFlips {
      changes[.relation(flip.relation), default: DiagramChange(.flipped)].kind = .flipped
    }
    return DiagramDifference(changes)
  }

  private static func isDrawn(_ address: Address) -> Bool {
    switch address {
    case .actor, .relation, .observation, .factor, .influence: true
    default: false
    }
  }

  /// The values that are short enough to be read in a picture; of longer ones, and of evidence, only
  /// that they differ.
  private static func values(
    _ fields: [DifferenceReport.Field],
    isInBoth: Bool
  ) -> [DiagramChange.Value] {
    var values: OrderedDictionary<String, DiagramChange.Value> = [:]
    // Of what only one model has, its lack in the other goes without saying.
    let lack = isInBoth ? "–" : nil
    for field in fields {
      let isShort = [field.old, field.new].allSatisfy { ($0 ?? "").count <= longest }
      let top = String(field.name.prefix { $0 != "." && $0 != "[" && $0 != " " })
      if isShort, top != "evidence" {
        let name =
          field.name.hasPrefix("attributes.") ? String(field.name.dropFirst(11)) : field.name
        values[field.name] = DiagramChange.Value(
          name,
          from: field.old ?? lack,
          to: field.new ?? lack
        )
      } else {
        values[top] = DiagramChange.Value(top, from: nil, to: "≠")
      }
    }
    return Array(values.values)
  }
}

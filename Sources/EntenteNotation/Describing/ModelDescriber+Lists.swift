internal import EntenteModel
public import EntenteTables
internal import OrderedCollections

extension ModelDescriber {
  /// What can be listed, by the words that name the lists.
  public static let lists = [
    "actors", "relations", "observations", "factors", "influences", "sources", "types", "kinds",
    "terms", "schemes", "views",
  ]

  /// All elements of one sort, a row each; nil if no list has the name.
  ///
  /// Relation types are listed with their roles, so that a reader finds the words to write with.
  public func list(_ name: String) -> ResultTable? {
    switch name {
    case "actors":
      table(model.actors.values.map { [$0.id.rawValue, label($0), $0.kind.rawValue] }, "kind")
    case "relations":
      table(
        model.relations.values.map { [$0.id.rawValue, sentence($0), time($0)] },
        "when"
      )
    case "observations":
      table(
        model.observations.values.map { [$0.id.rawValue, title($0), $0.kind.rawValue] },
        "kind"
      )
    case "factors":
      table(
        model.factors.values.map {
          [$0.id.rawValue, label($0), $0.holders.map(\.rawValue).joined(separator: ", ")]
        },
        "holder"
      )
    case "influences":
      table(
        model.influences.values.map {
          [$0.id.rawValue, sentence($0), $0.arguedBy.map(\.rawValue).joined(separator: ", ")]
        },
        "argued by"
      )
    case "sources":
      table(model.sources.values.map { [$0.id.rawValue, reference($0), $0.type] }, "type")
    case "types": types()
    case "kinds":
      table(
        model.vocabulary.kinds.values.map {
          [$0.id.rawValue, label($0), $0.broader?.rawValue ?? ""]
        },
        "broader"
      )
    case "terms":
      table(
        model.vocabulary.terms.values.map {
          [$0.id.rawValue, label($0), wording($0.definition) ?? ""]
        },
        "definition"
      )
    case "schemes":
      table(
        model.vocabulary.schemes.values.map { [$0.id.rawValue, label($0), $0.pattern ?? ""] },
        "pattern"
      )
    case "views":
      table(
        model.views.values.map { [$0.id.rawValue, wording($0.title) ?? label($0), time($0)] },
        "time"
      )
    default: nil
    }
  }

  /// The relation types with the roles that their participants take.
  private func types() -> ResultTable {
    let rows = model.vocabulary.relationTypes.values.map { type -> [String] in
      let resolved = index.types[type.id]
      let roles = resolved?.roles.values.map { role in
        role.minimum > 0 ? "\(role.id)*" : role.id.rawValue
      }
      return [
        type.id.rawValue, label(type), type.broader?.rawValue ?? "",
        resolved?.valence.rawValue ?? "", roles?.joined(separator: ", ") ?? "",
      ]
    }
    return ResultTable(
      columns: ["id", "label", "broader", "valence", "roles (* needed)"],
      rows: rows.map { $0.map(ResultTable.Cell.text) }
    )
  }

  private func table(_ rows: [[String]], _ last: String) -> ResultTable {
    ResultTable(
      columns: ["id", "label", last],
      rows: rows.map { $0.map(ResultTable.Cell.text) }
    )
  }

  private func label(_ element: some Annotated) -> String { wording(element.label) ?? "" }

  private func time(_ view: View) -> String {
    switch model.resolved(view).time {
    case .at(let period)?: "at \(period)"
    case .during(let period)?: "during \(period)"
    case .series(let period, let step)?: "\(period) by \(step.rawValue)"
    case .always?, nil: ""
    }
  }
}

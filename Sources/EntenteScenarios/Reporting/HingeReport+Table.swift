internal import EntenteModel
internal import EntenteNetwork
internal import EntenteTables

extension HingeReport {
  /// The effects as rows of the table that all analyses share.
  var tableRows: [[ResultTable.Cell]] {
    rows.map { row in
      [
        .text("hinge"), .text("frustration"), .text("\(row.first) \(row.second)"), .text("effect"),
        row.effect.map { .count(Int($0)) } ?? .missing, .missing, .missing,
      ]
    }
  }

  /// The effects for people: the ties that relieve, then those that would strain.
  ///
  /// - Parameters:
  ///   - limit: How many ties.
  ///   - model: The model, for labels.
  ///   - language: The language of labels; the model's if nil.
  ///   - width: How many columns of a terminal a text takes.
  /// - Returns: The text.
  func text(
    limit: Int,
    of model: Model,
    in language: LanguageTag?,
    width: (String) -> Int
  ) -> String {
    let title = "which ties balance hangs on (hinge; signs by \(policy.rawValue))\n"
    if rows.isEmpty { return title + "nobody is for or against anybody\n" }
    let moving = rows.filter { $0.effect != 0 }
    let table = ResultTable(
      columns: ["tie", "is", "turned round", "before", "relations"],
      rows: moving.prefix(limit).map { row in
        [
          .text(
            "\(model.label(of: row.first, in: language)) – "
              + model.label(of: row.second, in: language)
          ),
          .text(row.isPositive ? "+" : "−"),
          row.effect.map { .count(Int($0)) } ?? .text("not proven"),
          row.effectBefore.map { .count(Int($0)) } ?? .text(row.wasPositive == nil ? "no tie" : ""),
          .text(Self.list(row.relations.map(\.rawValue))),
        ]
      }
    )
    let more = moving.count > limit ? "and \(moving.count - limit) more\n" : ""
    return title
      + "frustration \(Self.words(frustration)), before \(Self.words(frustrationBefore)); "
      + "a tie turned round changes it by so much\n" + table.rounded.aligned(width: width) + more
      + "\(idle.count) of \(rows.count) ties change nothing\n"
  }

  /// The first three of a list, as relations of two can be many.
  private static func list(_ names: [String]) -> String {
    let rest = names.count - 3
    return names.prefix(3).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  private static func words(_ found: Frustration) -> String {
    // Ties count 1 each, so that bounds are whole numbers too.
    found.isExact
      ? "\(Int(found.index))"
      : "\(Int(found.lower.rounded(.up))) to \(Int(found.upper))"
  }
}

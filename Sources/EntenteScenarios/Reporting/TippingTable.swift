internal import EntenteModel
internal import EntenteNetwork
public import EntenteTables

/// Where statements tip, as a table and as JSON.
public struct TippingTable: Sendable {
  private let found: [(name: String, report: TippingReport)]
  private let limit: Int

  /// Reports tipping values.
  ///
  /// - Parameters:
  ///   - found: What was found for each statement, by name.
  ///   - limit: How many parameters are listed of each.
  public init(_ found: [(String, TippingReport)], limit: Int) {
    self.found = found.map { ($0.0, $0.1) }
    self.limit = limit
  }

  /// A row for each parameter along which a statement flips, the nearest first; a statement that
  /// nothing tips has one row that says so.
  public var table: ResultTable {
    var table = ResultTable(
      columns: ["statement", "at defaults", "parameter", "default", "tips at", "holds", "distance"]
    )
    for (name, report) in found {
      let holds = report.holds.map { $0 ? "holds" : "fails" } ?? "undecided"
      let rows = Self.flips(report)
      if rows.isEmpty {
        table.rows.append([
          .text(name), .text(holds), .text("no parameter alone"), .missing, .missing, .missing,
          .missing,
        ])
      }
      for row in rows.prefix(limit) {
        guard let point = row.nearest else { continue }
        table.rows.append([
          .text(name), .text(holds), .text(row.parameter.rawValue), .number(row.value),
          .number(point.value), .text(point.holdsAbove ? "above" : "below"),
          row.distance.map { .number($0) } ?? .missing,
        ])
      }
    }
    return table
  }

  /// What must be known to read the table.
  public var notes: [String] {
    let refused = found.flatMap { item in
      item.report.rows.compactMap { row -> String? in
        guard case .refused(let reason) = row.scan else { return nil }
        return "\(item.name), \(row.parameter): \(reason)"
      }
    }
    return ["distance is a share of the parameter's range"]
      + (refused.isEmpty ? [] : [RunReport.listed(refused)])
  }

  /// The same as JSON.
  public var json: JSONValue {
    .object([
      "statements": .list(
        found.map { item in
          .object([
            "statement": .text(item.name),
            "that": .text(item.report.statement.description),
            "holds": item.report.holds.map { .boolean($0) } ?? .null,
            "tipping": .list(
              Self.flips(item.report).compactMap { row in
                guard let point = row.nearest else { return nil }
                return .object([
                  "parameter": .text(row.parameter.rawValue), "default": .number(row.value),
                  "value": .number(point.value),
                  "bracket": .list([
                    .number(point.bracket.lowerBound), .number(point.bracket.upperBound),
                  ]),
                  "holds-above": .boolean(point.holdsAbove),
                  "distance": row.distance.map { .number($0) } ?? .null,
                ])
              }
            ),
          ])
        }
      )
    ])
  }

  private static func flips(_ report: TippingReport) -> [TippingReport.Row] {
    report.rows.filter { $0.distance != nil }
      .sorted { ($0.distance ?? 0, $0.parameter) < ($1.distance ?? 0, $1.parameter) }
  }
}

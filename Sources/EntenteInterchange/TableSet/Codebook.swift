import EntenteModel
import OrderedCollections

/// The page that explains a table set: what was asked of which model, the conventions, every file and
/// every column.
struct Codebook {
  private let scope: ExportScope
  private let tables: [ExportTable]
  private let panel: Panel?
  private let remarks: [String]

  init(_ scope: ExportScope, tables: [ExportTable], panel: Panel?, remarks: [String]) {
    self.scope = scope
    self.tables = tables
    self.panel = panel
    self.remarks = remarks
  }

  /// The page in Markdown.
  var text: String {
    let files = tables.map(fileSection) + (panel.map { [panelSection($0)] } ?? [])
    let parts =
      ["\(TableSet.mark), which replaces this folder as a whole -->", head, contents, Self.reading]
      + [conventions, remarksSection] + files
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  // MARK: The model

  private var head: String {
    let title = scope.wording(scope.model.title)
    var lines = ["# Codebook: \(Self.line(title.isEmpty ? "a model without a title" : title))"]
    let description = Self.line(scope.wording(scope.model.description))
    if !description.isEmpty { lines += ["", description] }
    lines.append("")
    if let view = scope.view {
      let title = scope.wording(view.title)
      lines.append("- View: `\(view.id)`" + (title.isEmpty ? "" : " (\(Self.line(title)))"))
    }
    let asOf = scope.model.defaults.asOf.map { "`\($0)`" } ?? "not said"
    lines.append("- The model speaks up to (as of): \(asOf)")
    lines.append("- Elements: " + (scope.time.map { "those at `\($0)`" } ?? "of all times"))
    lines.append(
      "- The moment that states are told for: "
        + (scope.moment.map { "`\($0)`" } ?? "none; states are empty, and ties are of all times")
    )
    lines.append("- Language of labels: `\(scope.language)`")
    lines += boundary
    return lines.joined(separator: "\n")
  }

  private var boundary: [String] {
    guard let boundary = scope.model.boundary else {
      return ["- Boundary: the model does not say how actors and relations were chosen."]
    }
    var lines: [String] = []
    let actors = Self.line(scope.wording(boundary.actors))
    if !actors.isEmpty { lines.append("- How actors were chosen: \(actors)") }
    let relations = Self.line(scope.wording(boundary.relations))
    if !relations.isEmpty { lines.append("- How relations were chosen: \(relations)") }
    if !boundary.focus.isEmpty {
      let focus = boundary.focus.map { scope.label(of: $0) }.joined(separator: ", ")
      lines.append(
        "- The sources were chosen for \(focus): that these stand at the centre is how the model was "
          + "made, and no finding."
      )
    }
    switch boundary.missing {
    case MissingTie.none?: lines.append("- A missing tie means that there is none.")
    case .unmentioned?:
      lines.append(
        "- A missing tie means that the sources do not mention one, not that there is none."
      )
    case nil: lines.append("- What a missing tie means is not said.")
    }
    return lines
  }

  private var contents: String {
    var lines = ["## Files", "", "| file | rows | what it holds |", "|---|---|---|"]
    for table in tables {
      lines.append("| `\(table.name).csv` | \(table.rows.count) | \(Self.cell(table.purpose)) |")
    }
    if let panel {
      lines.append("| `\(panel.unit.rawValue).csv` | \(panel.rowCount) | \(panel.purpose) |")
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Conventions

  private static let reading = """
    ## Reading the files

    UTF-8, commas, quotes where needed (RFC 4180), one header line. An empty cell is a missing value; `NA` is a text
    (Namibia's `iso2`). Logical values are `TRUE` and `FALSE`. Codes are texts, for some begin with 0.

    R:

        read.csv("edges.csv", na.strings = "")
        read.csv("actors.csv", na.strings = "", colClasses = "character")

    pandas:

        pandas.read_csv("edges.csv", keep_default_na=False, na_values=[""])
        pandas.read_csv("actors.csv", keep_default_na=False, na_values=[""], dtype=str)
    """

  private var conventions: String {
    """
    ## Conventions

    - **Names.** Elements are named by identifiers: `china`, or with their section, `relation:treaty-2001`. A cell with
      several has `;` between them.
    - **Time.** `when` is EDTF (ISO 8601-2). Bounds are days: for every reading of the dates the first day lies in
      `start_earliest`…`start_latest`, the last in `end_earliest`…`end_latest`. An ongoing end (`2014/..`) is vouched for up
      to the as-of date, which is then `end_earliest`; an unknown one (`2014/`) has the start as its `end_earliest`.
    - **States.** At a moment of one or more days something is `certain` if it was in being then under every reading of its
      dates (start_latest ≤ last day and end_earliest ≥ first day), `possible` under some reading, `ended` or `absent`
      under none. What has no date is possible up to the as-of date.
    - **Ties.** `tie` says how measures count: `certain` and `possible` by the state, of what is `actual` or `reported`;
      what is `alleged` is possible at most. What is `announced`, `planned`, `hypothetical` or `denied`, what another
      relation supersedes, and what is over is `no`. An attested absence (modality `absent`) has no edge at all.
    - **Edges.** A relation of any number of actors becomes edges by the shape of its type: `directed`, every source to
      every target; `clique`, every pair of peers; `star`, the hub and each other participant; `junction`, the relation is
      a node of its own, tied to all who take part; `none`, no edge. A relation ties a pair once; several relations of one
      pair are several rows. Venues, such as observers and places, are tied by junctions alone.
    - **Weights.** `weight` is +1, −1 or 0 by valence, times `intensity`. Intensity ranks types of relations; differences
      between its numbers mean nothing. The net of a pair is the sum over its certain relations; possible ones give a range.\(shapes)
    """
  }

  /// The shapes that are not the types' own.
  private var shapes: String {
    guard !scope.shapes.isEmpty else { return "" }
    let list = scope.shapes.map { "\($0.key)=\($0.value.rawValue)" }.joined(separator: ", ")
    return "\n- **Shapes of this export**, in place of the types' own: \(list)."
  }

  private var remarksSection: String {
    guard !remarks.isEmpty else { return "" }
    return (["## What to know", ""] + remarks.map { "- \(Self.line($0))" }).joined(separator: "\n")
  }

  // MARK: Files

  private func fileSection(_ table: ExportTable) -> String {
    section(table.name, purpose: table.purpose, columns: table.columns)
  }

  private func panelSection(_ panel: Panel) -> String {
    var text = section(panel.unit.rawValue, purpose: panel.purpose, columns: panel.columns)
    text += "\n\n" + panel.conventions.map { "- \($0)" }.joined(separator: "\n")
    if !panel.remarks.isEmpty {
      text += "\n\nOf this panel:\n\n"
      text += panel.remarks.map { "- \(Self.line($0))" }.joined(separator: "\n")
    }
    return text
  }

  private func section(_ name: String, purpose: String, columns: [ExportTable.Column]) -> String {
    let lines = ["## \(name).csv", "", purpose, "", "| column | what it tells |", "|---|---|"]
    return
      (lines + columns.map { "| `\($0.name)` | \(Self.cell($0.meaning)) |" })
      .joined(separator: "\n")
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func cell(_ text: String) -> String {
    line(text).replacing("|", with: "\\|")
  }
}

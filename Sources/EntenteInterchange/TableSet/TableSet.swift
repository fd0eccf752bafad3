internal import EntenteModel
internal import OrderedCollections

/// A model as a set of CSV files for R and pandas, with a codebook that explains every column.
///
/// Nothing is lost: `fields` has what the other tables have no place for, and `Model(tableSet:)` reads
/// the set back.
///
/// Rows keep the order of the model. An n-ary relation is one row of `relations` and a row for each
/// participant of `participants`; `edges` has what it becomes between two by its type's shape. An
/// attested absence (modality `absent`) is a relation but never an edge.
public struct TableSet: Sendable {
  /// A file of the set.
  public struct File: Hashable, Sendable {
    /// The name in the folder.
    public let name: String
    /// What it holds.
    public let bytes: [UInt8]
  }

  /// The tables.
  public let tables: [ExportTable]
  /// The codebook, in Markdown.
  public let codebook: String
  /// What a reader of the tables should know: what makes no tie, and which sources may not be passed
  /// on.
  public let remarks: [String]
  private let panel: Panel?

  /// The file that explains the others; a folder without it is no table set.
  public static let codebookName = "codebook.md"

  /// How every codebook begins.
  public static let mark = "<!-- written by entente export"

  /// The names of all files that a set can have.
  public static let fileNames: [String] =
    [codebookName]
    + ([
      "nodes", "edges", "actors", "identifiers", "members", "relations", "participants", "types",
      "claims", "evidence", "sources", "observations", "factors", "influences", "fields",
    ] + PanelUnit.allCases.map(\.rawValue)).map { $0 + ".csv" }

  /// Creates the tables of a scope.
  ///
  /// - Parameters:
  ///   - scope: What is handed over.
  ///   - panel: A panel to put beside the tables.
  /// - Complexity: O(elements of the selection + ties); a clique of *k* peers has *k*(*k* − 1)/2.
  public init(_ scope: ExportScope, panel: Panel? = nil) {
    let ties = scope.relations.flatMap { scope.tieRows(of: $0) }
    let evidence = scope.evidenceRows()
    let sources = scope.sourceRows(cited: evidence)
    let tables = [
      scope.nodeTable(ties), scope.edgeTable(ties), scope.actorTable(), scope.identifierTable(),
      scope.memberTable(), scope.relationTable(ties), scope.participantTable(), scope.typeTable(),
      scope.claimTable(), scope.evidenceTable(evidence), scope.sourceTable(sources),
      scope.observationTable(), scope.factorTable(), scope.influenceTable(),
    ]
    self.tables = tables + [scope.fieldTable(beside: tables)]
    self.panel = panel
    remarks = scope.remarksOnTies(ties) + scope.remarksOnTerms(evidence)
    codebook = Codebook(scope, tables: self.tables, panel: panel, remarks: remarks).text
  }

  /// All files: the codebook, the tables, and the panel if there is one.
  public var files: [File] {
    var files = [File(name: Self.codebookName, bytes: Array(codebook.utf8))]
    files += tables.map { File(name: "\($0.name).csv", bytes: $0.csv) }
    if let panel {
      files.append(File(name: "\(panel.unit.rawValue).csv", bytes: panel.text()))
    }
    return files
  }
}

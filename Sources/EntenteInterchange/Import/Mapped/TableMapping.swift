internal import EntenteModel
internal import EntenteNotation
internal import EntenteTables
internal import OrderedCollections

/// What a mapping file says of a table: which columns are who, what, when, and what else.
struct TableMapping {
  /// Where a value comes from: a column, or the same text for all rows.
  enum Text: Hashable {
    case column(String)
    case fixed(String)
  }

  /// A type for all rows, or by the value of a column.
  struct TypeRule {
    var column: String?
    var values: [String: RelationTypeID] = [:]
    var otherwise: RelationTypeID?
  }

  /// A date of one column, or of columns for year, month and day.
  struct DateRule {
    var columns: [String]
    var pattern: DatePattern?
  }

  /// Since when and until when.
  struct SpanRule {
    var start: DateRule
    var end: DateRule?
    /// Whether an empty end means that it goes on, not that the end is not known.
    var isOpen = false
  }

  /// Who takes part.
  struct ParticipantRule {
    var role: RoleID
    var text: Text
    /// The scheme of codes; nil for names.
    var scheme: SchemeID?
    var separator: Character?
    var kind: KindID = "collective"
    var when: SpanRule?
  }

  /// A value of a relation.
  struct AttributeRule {
    var id: AttributeID
    var text: Text
    var unit: String?
  }

  var title = "An imported table"
  var source = Source("table", type: "dataset")
  var asOf: Period?
  /// The identifier of a relation, with columns in braces.
  var id = ""
  var label: String?
  var type = TypeRule()
  var participants: [ParticipantRule] = []
  var when: SpanRule?
  var attributes: [AttributeRule] = []
  var modality: Modality = .actual
  /// What a field holds where nothing is known.
  var missing: Set<String> = [""]
  /// What numbers have before their decimals.
  var decimal: Character = "."
  var reader = TableReader()

  /// The columns that the mapping names.
  var columns: [String] {
    var found: OrderedSet<String> = []
    func add(_ text: Text) {
      if case .column(let name) = text { found.append(name) }
    }
    func add(_ span: SpanRule?) {
      found.formUnion(span?.start.columns ?? [])
      found.formUnion(span?.end?.columns ?? [])
    }
    found.formUnion(Self.placeholders(id))
    found.formUnion(label.map(Self.placeholders) ?? [])
    if let column = type.column { found.append(column) }
    for rule in participants {
      add(rule.text)
      add(rule.when)
    }
    add(when)
    for rule in attributes { add(rule.text) }
    return Array(found)
  }

  /// The columns in braces of a text.
  static func placeholders(_ text: String) -> [String] {
    text.split(separator: "{").dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }

  /// A text with the fields of a row in place of columns in braces.
  static func filled(_ text: String, _ row: ImportRow) -> String {
    placeholders(text).reduce(text) { result, column in
      result.replacing("{\(column)}", with: row[column])
    }
  }
}

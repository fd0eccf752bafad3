/// A label with structure: styled text or one table.
///
/// Graphviz accepts a label, and a cell, that holds either text or a table, not both. Text is taken
/// as it stands, as in ``DOTValue/text(_:)``.
public struct HTMLLabel: Hashable, Sendable {
  /// What the label holds.
  public var content: [HTMLContent]

  /// Creates a label of styled text.
  public init(_ content: [HTMLContent]) {
    self.content = content
  }

  /// Creates a label of one table.
  public init(_ table: HTMLTable) {
    content = [.table(table)]
  }
}

/// A part of a label.
public indirect enum HTMLContent: Hashable, Sendable {
  /// A way to set text apart.
  public enum Style: String, Hashable, Sendable, CaseIterable {
    // The names of the tags.
    case bold = "b"
    case italic = "i"
    case underline = "u"
    case strikethrough = "s"
    case `subscript` = "sub"
    case superscript = "sup"
  }

  /// Text; a newline breaks the line as ``lineBreak(_:)`` does, centred.
  case text(String)
  /// The end of a line, and where that line stands.
  case lineBreak(HTMLAlignment = .center)
  /// Text in a style.
  case styled(Style, [HTMLContent])
  /// Text or a table in a font.
  case font(HTMLFont, [HTMLContent])
  /// A table.
  case table(HTMLTable)
}

/// Where a line of text stands between left and right.
public enum HTMLAlignment: String, Hashable, Sendable, CaseIterable {
  // The names of the attribute's values.
  case left
  case center
  case right
}

/// What a font changes; `nil` leaves what is around.
public struct HTMLFont: Hashable, Sendable {
  /// The family, as `DejaVu Sans`.
  public var face: String?
  /// The colour of the text.
  public var color: String?
  /// The size in points.
  public var size: Double?

  /// Creates a font.
  public init(face: String? = nil, color: String? = nil, size: Double? = nil) {
    self.face = face
    self.color = color
    self.size = size
  }
}

/// A table of a label.
public struct HTMLTable: Hashable, Sendable {
  /// One row of a table.
  public struct Row: Hashable, Sendable {
    /// The cells from left to right.
    public var cells: [Cell]

    /// Creates a row.
    public init(_ cells: [Cell]) {
      self.cells = cells
    }
  }

  /// One cell of a table.
  public struct Cell: Hashable, Sendable {
    /// The attributes, as `port`, `bgcolor`, `align`, `balign`, `colspan`.
    public var attributes: DOTAttributes
    /// Text, or one table.
    public var content: [HTMLContent]

    /// Creates a cell.
    public init(_ attributes: DOTAttributes = [:], _ content: [HTMLContent] = []) {
      self.attributes = attributes
      self.content = content
    }

    /// Creates a cell of plain text.
    public init(_ attributes: DOTAttributes = [:], text: String) {
      self.init(attributes, [.text(text)])
    }
  }

  /// The attributes, as `border`, `cellpadding`, `bgcolor`.
  public var attributes: DOTAttributes
  /// The rows from top to bottom; those without a cell are left out.
  public var rows: [Row]

  /// Creates a table.
  public init(_ attributes: DOTAttributes = [:], rows: [Row] = []) {
    self.attributes = attributes
    self.rows = rows
  }
}

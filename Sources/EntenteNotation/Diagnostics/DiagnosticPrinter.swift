internal import EntenteModel

/// Writes diagnostics for people: with the line of the text, and carets under the place.
public struct DiagnosticPrinter: Sendable {
  /// The colours of a terminal.
  private enum Paint: String {
    case bold = "\u{1B}[1m"
    case red = "\u{1B}[1;31m"
    case yellow = "\u{1B}[1;33m"
    case blue = "\u{1B}[1;34m"
    case plain = "\u{1B}[0m"
  }

  /// The greatest width of an excerpt, in columns.
  private static let excerptWidth = 110

  private let reading: Reading
  private let usesColor: Bool

  /// Creates a printer.
  ///
  /// - Parameters:
  ///   - reading: The reading whose texts are excerpted.
  ///   - usesColor: Whether to write the colour codes of a terminal.
  public init(_ reading: Reading, usesColor: Bool = false) {
    self.reading = reading
    self.usesColor = usesColor
  }

  /// All diagnostics, with an empty line after each.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { text($0) + "\n" }.joined(separator: "\n")
  }

  /// One diagnostic: its message, place, excerpt, help and notes.
  public func text(_ diagnostic: Diagnostic) -> String {
    let color: Paint =
      switch diagnostic.severity {
      case .error: .red
      case .warning: .yellow
      case .note: .blue
      }
    let head = paint("\(diagnostic.severity.rawValue)[\(diagnostic.code)]", color)
    var lines = ["\(head): \(paint(Self.visible(diagnostic.message), .bold))"]
    var gutter = 2
    if let range = diagnostic.range {
      let number = String(range.start.line)
      gutter = number.count + 1
      let margin = String(repeating: " ", count: gutter)
      lines.append("\(margin.dropLast())\(paint("-->", .blue)) \(Self.visible(range.description))")
      if let excerpt = excerpt(of: range) {
        lines.append("\(margin)\(paint("|", .blue))")
        lines.append("\(paint(number, .blue)) \(paint("|", .blue)) \(excerpt.text)")
        let carets =
          String(repeating: " ", count: excerpt.offset)
          + String(repeating: "^", count: excerpt.width)
        let label = diagnostic.label.map { " \(Self.visible($0))" } ?? ""
        lines.append("\(margin)\(paint("|", .blue)) \(paint(carets + label, color))")
      }
    }
    let margin = String(repeating: " ", count: gutter)
    for note in diagnostic.notes {
      let place = note.range.map { " (\(Self.visible($0.description)))" } ?? ""
      lines.append("\(margin)= note: \(Self.visible(note.message))\(place)")
    }
    if let help = diagnostic.help { lines.append("\(margin)= help: \(Self.visible(help))") }
    return lines.joined(separator: "\n")
  }

  /// The line, or the part of it around the place, with the columns before the place and of it.
  private func excerpt(of range: SourceRange) -> (text: String, offset: Int, width: Int)? {
    // No more of a long line is looked at than can be shown.
    let reach = 2 * Self.excerptWidth
    let firstColumn = max(1, range.start.column - reach)
    guard
      let part = reading.part(
        ofLine: range.start.line,
        of: range.file,
        from: firstColumn,
        count: 2 * reach
      )
    else { return nil }
    let scalars = part.scalars.map(Self.visible)
    let first = min(range.start.column - firstColumn, scalars.count)
    let last = min(first + range.length, scalars.count)
    let isWhole = firstColumn == 1 && part.isToEnd
    var start = 0
    if !isWhole || DisplayWidth.of(scalars) > Self.excerptWidth {
      start = max(0, first - Self.excerptWidth / 3)
    }
    var end = start
    var width = 0
    while end < scalars.count, width + DisplayWidth.of(scalars[end]) <= Self.excerptWidth {
      width += DisplayWidth.of(scalars[end])
      end += 1
    }
    let head = start > 0 || firstColumn > 1 ? "…" : ""
    let tail = end < scalars.count || !part.isToEnd ? "…" : ""
    let text = String(String.UnicodeScalarView(scalars[start..<end]))
    let offset = DisplayWidth.of(scalars[start..<first]) + head.count
    let marked = DisplayWidth.of(scalars[first..<max(first, min(last, end))])
    return (head + text + tail, offset, max(1, marked))
  }

  private static func visible(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(visible)))
  }

  /// A character that can be shown: controls would move the cursor, colour the terminal or turn the
  /// direction of the text, so they are shown as pictures.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }

  private func paint(_ text: String, _ paint: Paint) -> String {
    usesColor ? paint.rawValue + text + Paint.plain.rawValue : text
  }
}

extension DiagnosticPrinter {
  /// One line that counts the findings, such as `2 errors, 1 warning`.
  public static func summary(_ diagnostics: [Diagnostic]) -> String {
    let counts = [Severity.error, .warning, .note].compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return counts.isEmpty ? "no problems" : counts.joined(separator: ", ")
  }
}

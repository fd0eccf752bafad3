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
      lines.append("\(margin.dropLast())\(paint("-->", .blue)) \(range.description)")
      if let line = reading.line(range.start.line, of: range.file) {
        lines.append("\(margin)\(paint("|", .blue))")
        let (excerpt, offset, width) = excerpt(of: line, range)
        lines.append("\(paint(number, .blue)) \(paint("|", .blue)) \(excerpt)")
        let carets = String(repeating: " ", count: offset) + String(repeating: "^", count: width)
        let label = diagnostic.label.map { " \(Self.visible($0))" } ?? ""
        lines.append("\(margin)\(paint("|", .blue)) \(paint(carets + label, color))")
      }
    }
    let margin = String(repeating: " ", count: gutter)
    for note in diagnostic.notes {
      let place = note.range.map { " (\($0.description))" } ?? ""
      lines.append("\(margin)= note: \(Self.visible(note.message))\(place)")
    }
    if let help = diagnostic.help { lines.append("\(margin)= help: \(Self.visible(help))") }
    return lines.joined(separator: "\n")
  }

  /// The line, or the part of it around the place, with the columns before the place and of it.
  private func excerpt(of line: String, _ range: SourceRange) -> (String, Int, Int) {
    let scalars = line.unicodeScalars.map { $0 == "\t" ? " " : $0 }
    let first = min(range.start.column - 1, scalars.count)
    let last = min(first + range.length, scalars.count)
    var start = 0
    if DisplayWidth.of(scalars) > Self.excerptWidth {
      start = max(0, first - Self.excerptWidth / 3)
    }
    var end = start
    var width = 0
    while end < scalars.count, width + DisplayWidth.of(scalars[end]) <= Self.excerptWidth {
      width += DisplayWidth.of(scalars[end])
      end += 1
    }
    let head = start > 0 ? "…" : ""
    let tail = end < scalars.count ? "…" : ""
    let text = String(String.UnicodeScalarView(scalars[start..<end]))
    let offset = DisplayWidth.of(scalars[start..<max(start, first)]) + head.count
    let marked = DisplayWidth.of(scalars[max(start, first)..<max(first, min(last, end))])
    return (head + Self.visible(text) + tail, offset, max(1, marked))
  }

  /// Control characters would move the cursor or colour the terminal: they are shown as pictures.
  private static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
        result.append(picture)
      } else {
        result.append(scalar.value == 0x7F ? "\u{2421}" : scalar)
      }
    }
    return String(result)
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

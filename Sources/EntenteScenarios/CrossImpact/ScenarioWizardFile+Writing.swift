extension ScenarioWizardFile {
  /// The text of the file.
  ///
  /// A file that has a line of title, was read without warnings and is not changed is written as it
  /// was, but for blank lines and spaces around names and numbers. Ends of lines in
  /// names become spaces; a line of a remark that begins with `#` gets a space before it, and a line of
  /// the title that begins as a descriptor or an end of names loses its mark, as they would be taken
  /// for others.
  public var text: String {
    var lines = ["$ \(program)"]
    lines += Self.lines(of: matrix.title).map(Self.plain)
    for descriptor in matrix.descriptors {
      lines.append("&" + Self.oneLine(descriptor.name))
      lines += descriptor.states.map { " -" + Self.oneLine($0.name) }
    }
    lines.append("#")
    lines += abbreviationLines + ["#"]
    lines += keptParts[.beforeColours, default: []] + ["#"]
    lines += colours + ["#"]
    lines += keptParts[.beforeJudgements, default: []] + ["#"]
    lines += judgementLines + ["#"]
    lines += remarkLines
    let end = endsLinesWithCarriageReturn ? "\r\n" : "\n"
    return lines.map { $0 + end }.joined()
  }

  private var abbreviationLines: [String] {
    let isAbbreviated = matrix.descriptors.contains { descriptor in
      !descriptor.abbreviation.isEmpty || descriptor.states.contains { !$0.abbreviation.isEmpty }
    }
    if let kept = keptParts[.abbreviations], !isAbbreviated { return kept }
    return matrix.descriptors.flatMap { descriptor in
      ["&" + Self.oneLine(descriptor.abbreviation)]
        + descriptor.states.map { " " + Self.oneLine($0.abbreviation) }
    }
  }

  private var judgementLines: [String] {
    let count = matrix.stateCount
    return (0..<count).map { row in
      matrix.judgements[row * count..<(row + 1) * count]
        .map { $0 < 0 ? "\($0) " : " \($0) " }
        .joined(separator: ",")
    }
  }

  private var remarkLines: [String] {
    let hasRemarks =
      !matrix.comment.isEmpty || matrix.descriptors.contains { !$0.comment.isEmpty }
      || matrix.remarks.values.contains { !$0.note.isEmpty }
    if let kept = keptParts[.remarks], !hasRemarks { return kept }
    let descriptors = matrix.descriptors
    let names = descriptors.map { Self.oneLine($0.abbreviation) }
    var headings = ["# 0-0"] + names.map { "# " + $0 }
    var texts = [matrix.comment] + descriptors.map(\.comment)
    for source in descriptors.indices {
      for target in descriptors.indices {
        headings.append("# \(names[source]) -> \(names[target])")
        texts.append(matrix.remark(on: .init(from: source, to: target)).note)
      }
    }
    if self.headings.count == headings.count { headings = self.headings }
    return zip(headings, texts).flatMap { [$0] + Self.lines(of: "\"\($1)\"").map(Self.inside) }
      + keptParts[.end, default: ["#", "#"]]
  }

  private static func lines(of text: String) -> [String] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { piece in
      String(Substring(piece.last == 0x0D ? piece.dropLast() : piece))
    }
  }

  private static func oneLine(_ text: String) -> String {
    lines(of: text).joined(separator: " ")
  }

  private static func plain(_ line: String) -> String {
    String(line.drop { $0 == " " || $0 == "\t" }).first.map { "&#".contains($0) } == true
      ? String(line.drop { " \t&#".contains($0) }) : line
  }

  private static func inside(_ line: String) -> String {
    line.first == "#" ? " " + line : line
  }
}

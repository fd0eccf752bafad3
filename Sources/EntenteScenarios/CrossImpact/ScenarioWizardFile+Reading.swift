extension ScenarioWizardFile {
  /// Reads the text of a file.
  ///
  /// - Parameter text: The text, with any ends of lines.
  /// - Throws: ``ScenarioWizardError`` with all problems and their lines.
  public init(text: String) throws {
    var reader = ScenarioWizardReader(text)
    self = try reader.file()
  }
}

/// Reads a project file line by line; all problems are collected.
struct ScenarioWizardReader {
  private typealias Problem = ScenarioWizardFile.Problem

  private let lines: [String]
  private let hasCarriageReturns: Bool
  private var place = 0
  private var problems: [Problem] = []
  private var warnings: [Problem] = []
  private var descriptors: [CrossImpactMatrix.Descriptor] = []
  private var keptParts: [ScenarioWizardFile.Part: [String]] = [:]

  init(_ text: String) {
    var pieces = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    // The end of the last line begins no other.
    if pieces.last?.isEmpty == true { pieces.removeLast() }
    hasCarriageReturns = pieces.contains { $0.last == 0x0D }
    lines = pieces.map { piece in
      String(Substring(piece.last == 0x0D ? piece.dropLast() : piece))
    }
  }

  mutating func file() throws(ScenarioWizardError) -> ScenarioWizardFile {
    let (program, title) = header()
    names()
    abbreviations()
    keptParts[.beforeColours] = part()
    let colours = part()
    keptParts[.beforeJudgements] = part()
    let rows = judgements()
    guard problems.isEmpty else { throw ScenarioWizardError(problems: problems) }
    let remarks = remarks()
    for (descriptor, text) in zip(descriptors.indices, remarks.descriptors) {
      descriptors[descriptor].comment = text
    }
    let matrix: CrossImpactMatrix
    do {
      matrix = try CrossImpactMatrix(
        title: title,
        comment: remarks.whole,
        descriptors: descriptors,
        judgements: rows,
        remarks: remarks.sections
      )
    } catch {
      throw ScenarioWizardError(problems: [Problem(line: 1, message: "\(error)")])
    }
    var file = ScenarioWizardFile(matrix, program: program)
    file.colours = colours
    file.endsLinesWithCarriageReturn = hasCarriageReturns
    file.warnings = warnings
    file.keptParts = keptParts
    file.headings = remarks.headings
    return file
  }

  private mutating func next() -> String? {
    guard place < lines.count else { return nil }
    defer { place += 1 }
    return lines[place]
  }

  /// The lines up to the one that ends the part.
  private mutating func part() -> [String] {
    var found: [String] = []
    while let line = next() {
      if line.trimmed.first == "#" { return found }
      found.append(line)
    }
    return found
  }

  /// The lines before the first descriptor.
  private mutating func header() -> (program: String, title: String) {
    var program = ""
    var title: [String] = []
    while place < lines.count {
      let line = lines[place]
      let mark = line.trimmed.first
      if mark == "&" || mark == "#" { break }
      place += 1
      if place == 1, mark == "$" {
        program = String(line.trimmed.dropFirst()).trimmed
      } else {
        title.append(line)
      }
    }
    if program.isEmpty {
      warnings.append(Problem(line: 1, message: "the file does not begin with \"$\" and a program"))
    }
    return (program, title.joined(separator: "\n"))
  }

  private mutating func names() {
    while let line = next() {
      let text = line.trimmed
      switch text.first {
      case nil: continue
      case "#":
        for (descriptor, line) in starts where descriptors[descriptor].states.isEmpty {
          let name = descriptors[descriptor].name
          problems.append(Problem(line: line, message: "descriptor \"\(name)\" has no states"))
        }
        return
      case "&":
        let taken = Set(descriptors.map(\.name))
        let name = unused(String(text.dropFirst()).trimmed, "descriptor", descriptors.count, taken)
        starts.append((descriptors.count, place))
        descriptors.append(CrossImpactMatrix.Descriptor(name, states: []))
      case "-" where !descriptors.isEmpty:
        let last = descriptors.count - 1
        let taken = Set(descriptors[last].states.map(\.name))
        let count = descriptors[last].states.count
        let name = unused(String(text.dropFirst()).trimmed, "state", count, taken)
        descriptors[last].states.append(CrossImpactMatrix.State(name))
      default:
        problems.append(
          Problem(
            line: place,
            message:
              "\"\(text)\" is neither a descriptor (\"&name\"), a state (\" -name\") nor the "
              + "end of the names (\"#\")"
          )
        )
      }
    }
    problems.append(
      Problem(
        line: max(1, lines.count),
        message: "the file ends before a line \"#\" has ended the names of descriptors and states"
      )
    )
  }

  /// The line of each descriptor.
  private var starts: [(descriptor: Int, line: Int)] = []

  /// A name that no other has; names in such files may be blank or repeated.
  private mutating func unused(
    _ name: String,
    _ kind: String,
    _ count: Int,
    _ taken: Set<String>
  ) -> String {
    if !name.isEmpty, !taken.contains(name) { return name }
    let stem = name.isEmpty ? kind : name
    var number = name.isEmpty ? count + 1 : 2
    while taken.contains("\(stem) \(number)") { number += 1 }
    warnings.append(
      Problem(
        line: place,
        message: (name.isEmpty ? "a \(kind) without a name" : "a second \(kind) \"\(name)\"")
          + " is called \"\(stem) \(number)\""
      )
    )
    return "\(stem) \(number)"
  }

  private mutating func abbreviations() {
    let start = place + 1
    let part = part()
    if part.isEmpty {
      keptParts[.abbreviations] = part
      return
    }
    let sizes = descriptors.map { $0.states.count + 1 }
    guard part.count == sizes.reduce(0, +) else {
      keptParts[.abbreviations] = part
      warnings.append(
        Problem(
          line: start,
          message: "the abbreviations do not fit the descriptors and are kept as they are"
        )
      )
      return
    }
    var rest = part[...]
    for descriptor in descriptors.indices {
      let name = rest.removeFirst().trimmed
      descriptors[descriptor].abbreviation =
        String(name.first == "&" ? name.dropFirst() : name[...]).trimmed
      for state in descriptors[descriptor].states.indices {
        descriptors[descriptor].states[state].abbreviation = rest.removeFirst().trimmed
      }
    }
  }

  private mutating func judgements() -> [[Int]] {
    let owners = descriptors.indices.flatMap { index in descriptors[index].states.map { _ in index }
    }
    var rows: [[Int]] = []
    while let line = next() {
      let text = line.trimmed
      if text.isEmpty { continue }
      if text.first == "#" {
        if rows.count != owners.count {
          problems.append(
            Problem(
              line: place,
              message: "there are \(rows.count) rows of judgements for \(owners.count) states"
            )
          )
        }
        return rows
      }
      rows.append(row(line, owners, owner: rows.count < owners.count ? owners[rows.count] : nil))
    }
    if rows.count != owners.count || owners.isEmpty {
      problems.append(
        Problem(
          line: max(1, lines.count),
          message: "the file ends after \(rows.count) rows of judgements for \(owners.count) states"
        )
      )
    }
    return rows
  }

  private mutating func row(_ line: String, _ owners: [Int], owner: Int?) -> [Int] {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
    if cells.count != owners.count {
      problems.append(
        Problem(
          line: place,
          message: "the row has \(cells.count) judgements for \(owners.count) states"
        )
      )
    }
    return cells.enumerated().map { column, cell in
      let text = String(cell).trimmed
      let limit = CrossImpactMatrix.judgementLimit
      guard let value = Int(text), -limit...limit ~= value else {
        problems.append(
          Problem(
            line: place,
            message: "judgement \(column + 1) of the row, \"\(text)\", is no whole number from "
              + "-\(limit) to \(limit)"
          )
        )
        return 0
      }
      if value != 0, column < owners.count, owners[column] == owner {
        problems.append(
          Problem(
            line: place,
            message: "judgement \(column + 1) of the row is about the state's own descriptor, "
              + "and must be 0"
          )
        )
      }
      return value
    }
  }
}

extension ScenarioWizardReader {
  private struct Remarks {
    var headings: [String] = []
    var whole = ""
    var descriptors: [String] = []
    var sections: [CrossImpactMatrix.Section: CrossImpactMatrix.Remark] = [:]
  }

  /// The remarks: a heading, then a text in quotation marks that may go over lines.
  private mutating func remarks() -> Remarks {
    let start = place
    var headings: [String] = []
    var texts: [String] = []
    while place + 1 < lines.count, lines[place].first == "#", lines[place + 1].first == "\"" {
      guard let end = endOfText(from: place + 1) else { break }
      headings.append(lines[place])
      texts.append(String(lines[place + 1...end].joined(separator: "\n").dropFirst().dropLast()))
      place = end + 1
    }
    let count = descriptors.count
    guard texts.count == 1 + count + count * count else {
      place = lines.count
      keptParts[.remarks] = Array(lines[start...])
      let isNothing = lines[start...].allSatisfy { $0.trimmed.isEmpty || $0.trimmed == "#" }
      if !isNothing {
        warnings.append(
          ScenarioWizardFile.Problem(
            line: start + 1,
            message: "\(texts.count) remarks are not one for the whole, each descriptor and each "
              + "section, \(1 + count + count * count); they are kept as they are"
          )
        )
      }
      return Remarks()
    }
    keptParts[.end] = Array(lines[place...])
    var remarks = Remarks(headings: headings, whole: texts[0])
    remarks.descriptors = Array(texts[1...count])
    for (index, text) in texts[(1 + count)...].enumerated() where !text.isEmpty {
      let section = CrossImpactMatrix.Section(from: index / count, to: index % count)
      remarks.sections[section] = CrossImpactMatrix.Remark(note: text)
    }
    return remarks
  }

  /// The line where a text ends: with a quotation mark, before a heading or the end of the file.
  private func endOfText(from start: Int) -> Int? {
    var line = start
    while line < lines.count {
      let text = lines[line]
      let isClosed = text.last == "\"" && (line > start || text.utf8.count > 1)
      if isClosed, line + 1 == lines.count || lines[line + 1].first == "#" { return line }
      line += 1
    }
    return nil
  }
}

extension String {
  /// The text without spaces and tabs around it.
  fileprivate var trimmed: String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    var bytes = utf8.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return String(Substring(bytes))
  }
}

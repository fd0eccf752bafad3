extension PajekReader {
  /// Takes `1 2 0.5 w 3 c Blue l "label" [1-5]`; a number with a colon in front is its relation.
  mutating func takeLine(
    _ words: [SourceWords.Word],
    isDirected: Bool,
    _ relation: String?,
    _ line: Int
  ) throws(GraphFormatError) {
    var rest = words[...]
    var relation = relation
    if let first = rest.first, first.text.hasSuffix(":"), !first.isQuoted {
      let number = String(first.text.dropLast())
      relation = relationNames[number] ?? number
      rest = rest.dropFirst()
    }
    guard rest.count >= 2 else {
      throw text.error("a line needs the numbers of two vertices", at: words[0].offset)
    }
    let source = try vertex(rest.removeFirst())
    let target = try vertex(rest.removeFirst())
    var edge = ExchangeGraph.Edge(from: source, to: target, isDirected: isDirected)
    edge.kind = relation
    if let word = rest.first, !word.isQuoted, let weight = ValueText.number(word.text) {
      edge.weight = weight
      rest = rest.dropFirst()
    }
    edge.spells = try takeTimes(&rest)
    var style = ExchangeGraph.Style()
    var label: String?
    takeParameters(rest) { name, value in
      switch name {
      case "c":
        guard let color = Self.color(named: value) else { return false }
        style.color = color
      case "w": style.size = ValueText.number(value)
      case "l": label = CharacterEntities.decoded(value)
      default: return false
      }
      return true
    }
    edge.label = label
    if style != ExchangeGraph.Style() { edge.style = style }
    append(edge, line)
  }

  /// Takes `1 2 3 4`: from the first vertex to each of the others.
  mutating func takeList(
    _ words: [SourceWords.Word],
    isDirected: Bool,
    _ relation: String?,
    _ line: Int
  ) throws(GraphFormatError) {
    let source = try vertex(words[0])
    for word in words.dropFirst() {
      var edge = ExchangeGraph.Edge(from: source, to: try vertex(word), isDirected: isDirected)
      edge.kind = relation
      append(edge, line)
    }
  }

  /// Takes a row of a matrix: what is not 0 is an arc of that weight.
  mutating func takeRow(
    _ words: [SourceWords.Word],
    _ relation: String?,
    _ line: Int
  ) throws(GraphFormatError) {
    let columns = firstMode > 0 ? vertices.count - firstMode : vertices.count
    guard row < (firstMode > 0 ? firstMode : vertices.count) else {
      throw text.error("the matrix has more rows than there are vertices", at: words[0].offset)
    }
    guard words.count == columns else {
      throw text.error(
        "the row of the matrix has \(words.count) values where \(columns) are due",
        at: words[0].offset
      )
    }
    for (column, word) in words.enumerated() {
      guard let weight = ValueText.number(word.text) else {
        throw text.error("\"\(word.text)\" is no number", at: word.offset)
      }
      guard weight != 0 else { continue }
      var edge = ExchangeGraph.Edge(
        from: vertices[row],
        to: vertices[column + firstMode],
        isDirected: true
      )
      edge.weight = weight
      edge.kind = relation
      append(edge, line)
    }
    row += 1
  }

  private mutating func append(_ edge: ExchangeGraph.Edge, _ line: Int) {
    draft.add(edge, line: line)
    edgeNetworks.append(Int32(networks.count - 1))
  }

  private func vertex(_ word: SourceWords.Word) throws(GraphFormatError) -> Int {
    guard let number = Int(word.text), number >= 1, number <= vertices.count else {
      throw text.error(
        "\"\(word.text)\" is no number of a vertex from 1 to \(vertices.count)",
        at: word.offset
      )
    }
    return vertices[number - 1]
  }

  /// Takes the times `[1-5,8,10-*]` out of a line, wherever they stand.
  mutating func takeTimes(
    _ words: inout ArraySlice<SourceWords.Word>
  ) throws(GraphFormatError) -> [ExchangeGraph.Spell] {
    guard let start = words.firstIndex(where: { $0.text.hasPrefix("[") && !$0.isQuoted }) else {
      return []
    }
    guard let end = words[start...].firstIndex(where: { $0.text.hasSuffix("]") && !$0.isQuoted })
    else { throw text.error("the times are not closed: a ] is missing", at: words[start].offset) }
    let list = words[start...end].map(\.text).joined().dropFirst().dropLast()
    let offset = words[start].offset
    words = words[..<start] + words[(end + 1)...]
    draft.graph.timeForm = .number
    var spells: [ExchangeGraph.Spell] = []
    for part in list.split(separator: ",") {
      let ends = part.split(separator: "-", maxSplits: 1).map(String.init)
      guard ends.count > 0, ends.allSatisfy({ $0 == "*" || ValueText.number($0) != nil }) else {
        throw text.error("\"\(part)\" is no time: write 3, 1-5 or 4-*", at: offset)
      }
      let last = ends[ends.count - 1]
      spells.append(ExchangeGraph.Spell(ends[0] == "*" ? nil : ends[0], last == "*" ? nil : last))
    }
    return spells
  }

  /// Takes pairs of a name and a value; what `use` has no place for is lost.
  mutating func takeParameters(
    _ words: ArraySlice<SourceWords.Word>,
    _ use: (_ name: String, _ value: String) -> Bool
  ) {
    var rest = words
    while let name = rest.popFirst() {
      let value = rest.popFirst()?.text ?? ""
      if !use(name.text.lowercased(), value) {
        draft.losses.add(
          "look",
          "of the look of an element the place, size, shape, label and common colours are kept",
          at: "\(name.text) \(value)"
        )
      }
    }
  }

  /// The names of colours that need no table of inks.
  static func color(named name: String) -> String? {
    switch name.lowercased() {
    case "black": "#000000"
    case "white": "#FFFFFF"
    case "red": "#FF0000"
    case "green": "#00FF00"
    case "blue": "#0000FF"
    case "yellow": "#FFFF00"
    case "cyan": "#00FFFF"
    case "magenta": "#FF00FF"
    case "gray", "grey": "#808080"
    default: nil
    }
  }
}

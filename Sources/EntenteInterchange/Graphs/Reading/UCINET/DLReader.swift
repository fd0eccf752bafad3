/// Makes a graph of a UCINET DL text: matrices, edge lists and node lists, with several levels.
///
/// Source: S. P. Borgatti, M. G. Everett, L. C. Freeman, *UCINET 6 for Windows*, 2002, section on
/// the DL language.
struct DLReader {
  fileprivate enum Format: String {
    case fullMatrix = "fullmatrix"
    case lowerHalf = "lowerhalf"
    case upperHalf = "upperhalf"
    case edgeList = "edgelist1"
    case edgeListOfTwoModes = "edgelist2"
    case nodeList = "nodelist1"
    case nodeListOfTwoModes = "nodelist2"
  }

  private struct Line {
    var number: Int
    var words: [SourceWords.Word]
  }

  private let text: SourceText
  private var draft = GraphDraft()
  private var format = Format.fullMatrix
  private var count = 0
  private var rowCount: Int?
  private var columnCount: Int?
  private var levelCount = 1
  private var labels: [String] = []
  private var rowLabels: [String] = []
  private var columnLabels: [String] = []
  private var levelLabels: [String] = []
  private var embedsRows = false
  private var embedsColumns = false
  private var hasDiagonal = true
  /// The nodes by their numbers from 0: rows first, then columns where these are of another mode.
  private var nodes: [Int] = []

  static func read(_ text: SourceText) throws(GraphFormatError) -> GraphReading {
    var reader = DLReader(text: text)
    text.noteEncoding(&reader.draft.losses)
    return try reader.read()
  }

  private init(text: SourceText) { self.text = text }

  private mutating func read() throws(GraphFormatError) -> GraphReading {
    var lines: [Line] = []
    for (number, range) in SourceLines(text) {
      let words = try SourceWords.words(of: text, range, separators: [UInt8(ascii: ",")])
      if !words.isEmpty { lines.append(Line(number: number, words: words)) }
    }
    let data = try readHead(lines)
    try makeNodes()
    draft.graph.isDirected = true
    switch format {
    case .fullMatrix, .lowerHalf, .upperHalf: try readMatrices(data)
    case .edgeList, .edgeListOfTwoModes: try readEdges(data)
    case .nodeList, .nodeListOfTwoModes: try readLists(data)
    }
    // A matrix of ones says that ties are there, not how strong they are.
    if format.isMatrix, draft.graph.edges.allSatisfy({ $0.weight == 1 }) {
      for place in draft.graph.edges.indices { draft.graph.edges[place].weight = nil }
    }
    return draft.reading(.ucinet)
  }

  private var isTwoMode: Bool { rowCount != nil || columnCount != nil }

  // MARK: Head

  /// Reads what stands before the data, and returns the lines of the data.
  private mutating func readHead(_ lines: [Line]) throws(GraphFormatError) -> [Line] {
    var words = lines.enumerated().flatMap { place, line in line.words.map { (place, $0) } }[...]
    guard let first = words.popFirst(), first.1.text.lowercased() == "dl" else {
      throw text.error("this is no DL: it does not begin with DL", at: 0)
    }
    while let (place, word) = words.popFirst() {
      var name = word.text.lowercased()
      var value: String?
      if let sign = name.firstIndex(of: "=") {
        value = String(name[name.index(after: sign)...])
        name = String(name[..<sign])
      } else if let next = words.first?.1.text, next.hasPrefix("=") {
        words.removeFirst()
        value = String(next.dropFirst()).lowercased()
      }
      if value?.isEmpty ?? false { value = words.popFirst()?.1.text.lowercased() }
      if let value {
        try set(name, value, word)
        continue
      }
      switch name {
      case "data:":
        // What follows on the line of the heading belongs to the data.
        let rest = words.prefix { $0.0 == place }.map(\.1)
        let following = lines[(place + 1)...]
        return (rest.isEmpty ? [] : [Line(number: lines[place].number, words: rest)]) + following
      case "labels:": labels = try takeLabels(&words, count)
      case "labels" where words.first?.1.text.lowercased().hasPrefix("embedded") ?? false:
        words.removeFirst()
        embedsRows = true
        embedsColumns = true
      case "row", "column", "col", "level", "matrix":
        try readLabels(of: name, word, &words)
      case "diagonal":
        if let next = words.popFirst() { hasDiagonal = next.1.text.lowercased() == "present" }
      default:
        throw text.error("\"\(word.text)\" is no word of a DL file's head", at: word.offset)
      }
    }
    throw text.error("the file has no data: a line \"data:\" is missing", at: text.bytes.count)
  }

  private mutating func set(
    _ name: String,
    _ value: String,
    _ word: SourceWords.Word
  ) throws(GraphFormatError) {
    if name == "format" {
      let known = value == "edgelist" || value == "nodelist" ? value + "1" : value
      guard let format = Format(rawValue: known) else {
        throw text.error(
          "the format \"\(value)\" is not read; known are fullmatrix, lowerhalf, upperhalf, edgelist1, "
            + "edgelist2, nodelist1 and nodelist2",
          at: word.offset
        )
      }
      self.format = format
      return
    }
    if name == "diagonal" {
      hasDiagonal = value == "present"
      return
    }
    guard let number = Int(value), number >= 0, number <= text.plausibleCount else {
      throw text.error("\"\(value)\" is no number that \(name) can have", at: word.offset)
    }
    switch name {
    case "n": count = number
    case "nr": rowCount = number
    case "nc": columnCount = number
    case "nm": levelCount = max(number, 1)
    default: throw text.error("\"\(name)\" is no word of a DL file's head", at: word.offset)
    }
  }

  private mutating func readLabels(
    of name: String,
    _ word: SourceWords.Word,
    _ words: inout ArraySlice<(Int, SourceWords.Word)>
  ) throws(GraphFormatError) {
    let next = words.popFirst()?.1.text.lowercased()
    if next == "labels", words.first?.1.text.lowercased().hasPrefix("embedded") ?? false {
      words.removeFirst()
      if name == "row" { embedsRows = true } else { embedsColumns = true }
      return
    }
    guard next == "labels:" else {
      throw text.error("\"\(word.text)\" must be followed by \"labels:\"", at: word.offset)
    }
    switch name {
    case "row": rowLabels = try takeLabels(&words, rowCount ?? count)
    case "column", "col": columnLabels = try takeLabels(&words, columnCount ?? count)
    default: levelLabels = try takeLabels(&words, levelCount)
    }
  }

  private func takeLabels(
    _ words: inout ArraySlice<(Int, SourceWords.Word)>,
    _ count: Int
  ) throws(GraphFormatError) -> [String] {
    guard words.count >= count else {
      throw text.error(
        "\(count) labels are due, but \(words.count) words are left",
        at: text.bytes.count
      )
    }
    defer { words = words.dropFirst(count) }
    return words.prefix(count).map(\.1.text)
  }

  // MARK: Nodes

  private mutating func makeNodes() throws(GraphFormatError) {
    // With embedded labels nodes are made as they are named.
    if embedsRows || embedsColumns { return }
    let rows = rowCount ?? count
    let names = rowLabels.isEmpty ? labels : rowLabels
    let total = isTwoMode ? rows + (columnCount ?? count) : rows
    for place in 0..<total {
      let isColumn = isTwoMode && place >= rows
      let name =
        isColumn
        ? columnLabels.element(at: place - rows) ?? names.element(at: place)
        : names.element(at: place)
      let node = draft.declare(String(place + 1))
      if let name, name != draft.graph.nodes[node].id { draft.graph.nodes[node].label = name }
      if isTwoMode {
        let mode = draft.attribute("mode", .integer(isColumn ? 2 : 1), of: .node)
        draft.graph.nodes[node].attributes.append(mode)
      }
      nodes.append(node)
    }
  }

  private func levelName(_ level: Int) -> String? {
    levelLabels.element(at: level) ?? (levelCount > 1 ? String(level + 1) : nil)
  }

  private mutating func connect(
    _ source: Int,
    _ target: Int,
    weight: Double?,
    level: Int,
    line: Int
  ) {
    var edge = ExchangeGraph.Edge(from: source, to: target, isDirected: true)
    edge.weight = weight
    edge.kind = levelName(level)
    draft.add(edge, line: line)
  }

  // MARK: Matrices

  private mutating func readMatrices(_ lines: [Line]) throws(GraphFormatError) {
    var words = lines.flatMap { line in line.words.map { (line.number, $0) } }[...]
    let rows = rowCount ?? count
    let columns = isTwoMode ? columnCount ?? count : count
    for level in 0..<levelCount {
      if embedsColumns {
        let names = try takeLabels(&words, columns)
        if !isTwoMode, nodes.isEmpty { nodes = names.map { draft.node($0) } }
        if isTwoMode, columnLabels.isEmpty { columnLabels = names }
      }
      for row in 0..<rows {
        if embedsRows {
          guard let (_, name) = words.popFirst() else {
            throw text.error("the matrix ends before the row \(row + 1)", at: text.bytes.count)
          }
          try nameRow(name, row, rows)
        }
        let range =
          switch format {
          case .lowerHalf: 0..<(hasDiagonal ? row + 1 : row)
          case .upperHalf: (hasDiagonal ? row : row + 1)..<columns
          default: 0..<columns
          }
        for column in range where hasDiagonal || row != column || format != .fullMatrix {
          guard let (line, word) = words.popFirst() else {
            throw text.error(
              "the matrix ends in the row \(row + 1), before its value \(column + 1)",
              at: text.bytes.count
            )
          }
          guard let weight = ValueText.number(word.text) else {
            throw text.error("\"\(word.text)\" is no number", at: word.offset)
          }
          guard weight != 0, !weight.isNaN else { continue }
          let source = try node(row, word)
          let target = try node(isTwoMode ? column + rows : column, word)
          connect(source, target, weight: weight, level: level, line: line)
          if format != .fullMatrix, source != target {
            connect(target, source, weight: weight, level: level, line: line)
          }
        }
      }
    }
    if let (_, word) = words.first {
      throw text.error("the data go on behind the end of the matrix", at: word.offset)
    }
  }

  private mutating func nameRow(
    _ name: SourceWords.Word,
    _ row: Int,
    _ rows: Int
  ) throws(GraphFormatError) {
    if isTwoMode {
      if row == 0, nodes.isEmpty {
        nodes = [Int](repeating: -1, count: rows)
        for (place, label) in columnLabels.enumerated() {
          nodes.append(draft.declare("column \(place + 1)"))
          draft.graph.nodes[nodes[rows + place]].label = label
        }
      }
      if nodes.indices.contains(row), nodes[row] < 0 { nodes[row] = draft.node(name.text) }
    } else if nodes.count == row {
      nodes.append(draft.node(name.text))
    } else if nodes.indices.contains(row), draft.graph.nodes[nodes[row]].id != name.text {
      throw text.error(
        "the row is called \"\(name.text)\", but the column of the same number "
          + "\"\(draft.graph.nodes[nodes[row]].id)\"",
        at: name.offset
      )
    }
  }

  private func node(_ place: Int, _ word: SourceWords.Word) throws(GraphFormatError) -> Int {
    guard let node = nodes.element(at: place), node >= 0 else {
      throw text.error("there is no node \(place + 1)", at: word.offset)
    }
    return node
  }

  // MARK: Lists

  private mutating func node(
    named word: SourceWords.Word,
    isColumn: Bool
  ) throws(GraphFormatError) -> Int {
    if embedsRows || embedsColumns {
      let node = draft.node(word.text)
      if count > 0, !isTwoMode, draft.graph.nodes.count > count {
        throw text.error(
          "\"\(word.text)\" is one node more than the \(count) that the file announces",
          at: word.offset
        )
      }
      return node
    }
    let limit = isTwoMode ? (isColumn ? columnCount ?? count : rowCount ?? count) : count
    guard let number = Int(word.text), number >= 1, number <= limit else {
      throw text.error(
        "\"\(word.text)\" is no number of a node from 1 to \(limit)",
        at: word.offset
      )
    }
    return nodes[isTwoMode && isColumn ? (rowCount ?? count) + number - 1 : number - 1]
  }

  private mutating func readEdges(_ lines: [Line]) throws(GraphFormatError) {
    var level = 0
    for line in lines {
      // A line of "!" leads to the next matrix.
      if line.words[0].text.hasPrefix("!") {
        level += 1
        continue
      }
      guard line.words.count >= 2, line.words.count <= 3 else {
        throw text.error("a tie needs two nodes, and may have a value", at: line.words[0].offset)
      }
      var weight: Double?
      if line.words.count == 3 {
        weight = ValueText.number(line.words[2].text)
        if weight == nil {
          throw text.error("\"\(line.words[2].text)\" is no number", at: line.words[2].offset)
        }
      }
      let source = try node(named: line.words[0], isColumn: false)
      let target = try node(named: line.words[1], isColumn: true)
      connect(source, target, weight: weight, level: level, line: line.number)
    }
  }

  private mutating func readLists(_ lines: [Line]) throws(GraphFormatError) {
    var level = 0
    for line in lines {
      if line.words[0].text.hasPrefix("!") {
        level += 1
        continue
      }
      let source = try node(named: line.words[0], isColumn: false)
      for word in line.words.dropFirst() {
        let target = try node(named: word, isColumn: true)
        connect(source, target, weight: nil, level: level, line: line.number)
      }
    }
  }
}

extension DLReader.Format {
  fileprivate var isMatrix: Bool { [.fullMatrix, .lowerHalf, .upperHalf].contains(self) }
}

extension Array {
  /// The element at a place; nil where there is none.
  fileprivate func element(at place: Int) -> Element? {
    indices.contains(place) ? self[place] : nil
  }
}

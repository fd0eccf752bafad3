internal import EntenteTables

/// Makes a graph of a Pajek text: one network, or a project of several with partitions and vectors.
///
/// Source: W. de Nooy, A. Mrvar, V. Batagelj, *Exploratory Social Network Analysis with Pajek*, 3rd
/// ed., 2018, appendix 1. <https://doi.org/10.1017/9781108565691>
struct PajekReader {
  /// What the lines after a heading are.
  enum Section {
    case none
    case vertices
    case arcs(relation: String?)
    case edges(relation: String?)
    case arcsList(relation: String?)
    case edgesList(relation: String?)
    case matrix(relation: String?)
    case values(name: String, isPartition: Bool)
    case skipped
  }

  let text: SourceText
  var draft = GraphDraft()
  var section = Section.none
  /// The names of networks, in order.
  var networks: [String] = []
  /// The nodes of the vertices of the network, by number from 1.
  var vertices: [Int] = []
  /// The names of relations by their numbers.
  var relationNames: [String: String] = [:]
  /// Nodes of earlier networks by their labels.
  var nodesByLabel: [String: Int] = [:]
  /// How many vertices are of the first mode; 0 where there is but one.
  var firstMode = 0
  /// The row of a matrix, or the vertex of a partition, that comes next.
  var row = 0
  /// The networks that edges belong to.
  var edgeNetworks: [Int32] = []
  /// Whether the vertices of the network are made, which waits for their lines after the first one.
  var isNamed: [Bool] = []

  static func read(_ text: SourceText) throws(GraphFormatError) -> GraphReading {
    var reader = PajekReader(text: text)
    text.noteEncoding(&reader.draft.losses)
    return try reader.read()
  }

  private mutating func read() throws(GraphFormatError) -> GraphReading {
    for (number, range) in SourceLines(text) {
      guard let first = text.bytes[range].firstIndex(where: { $0 != 0x20 && $0 != 0x09 }),
        text.bytes[first] != UInt8(ascii: "%")
      else { continue }
      let words = try SourceWords.words(of: text, range)
      if words[0].text.hasPrefix("*"), !words[0].isQuoted {
        try begin(words, range, number)
      } else {
        try take(words, number)
      }
    }
    try endSection(at: text.bytes.count)
    guard !networks.isEmpty else {
      throw text.error("the file holds no *Vertices", at: 0)
    }
    nameNetworks()
    draft.graph.isDirected = draft.graph.edges.contains { $0.isDirected }
    return draft.reading(.pajek)
  }

  /// Begins a section.
  private mutating func begin(
    _ words: [SourceWords.Word],
    _ range: Range<Int>,
    _ number: Int
  ) throws(GraphFormatError) {
    try endSection(at: words[0].offset)
    let heading = words[0].text.lowercased()
    let name = words.dropFirst().map(\.text).joined(separator: " ")
    switch heading {
    case "*network":
      networks.append(name)
      vertices = []
      section = .none
    case "*vertices", "*nodes":
      if case .values(let name, let isPartition) = section {
        // The number of values is said as if they were vertices.
        section = .values(name: name, isPartition: isPartition)
        row = 0
        return
      }
      try beginVertices(words)
    case "*arcs", "*edges", "*arcslist", "*edgeslist", "*matrix":
      guard !vertices.isEmpty || !networks.isEmpty else {
        throw text.error("\(words[0].text) stands before any *Vertices", at: words[0].offset)
      }
      row = 0
      let relation = relation(words)
      switch heading {
      case "*arcs": section = .arcs(relation: relation)
      case "*edges": section = .edges(relation: relation)
      case "*arcslist": section = .arcsList(relation: relation)
      case "*edgeslist": section = .edgesList(relation: relation)
      default: section = .matrix(relation: relation)
      }
    case "*partition", "*vector":
      row = 0
      let isPartition = heading == "*partition"
      section = .values(
        name: name.isEmpty ? String(heading.dropFirst()) : name,
        isPartition: isPartition
      )
    case "*title":
      if draft.graph.title == nil { draft.graph.title = name }
    default:
      draft.losses.add(
        "section",
        "permutations, clusters, hierarchies, events and sections of other programs are not read",
        at: "\(words[0].text), line \(number)"
      )
      section = .skipped
    }
  }

  /// The relation that a heading names: `*Arcs :2 "visits"`; nil if it names none.
  private mutating func relation(_ words: [SourceWords.Word]) -> String? {
    guard words.count > 1 else { return nil }
    var rest = words.dropFirst()
    var number: String?
    if rest[1].text.hasPrefix(":") {
      number = String(rest[1].text.dropFirst())
      rest.removeFirst()
      if number?.isEmpty ?? false { number = rest.popFirst()?.text }
    }
    let name = rest.map { CharacterEntities.decoded($0.text) }.joined(separator: " ")
    if let number {
      if !name.isEmpty { relationNames[number] = name }
      return relationNames[number] ?? number
    }
    return name.isEmpty ? nil : name
  }

  private mutating func take(
    _ words: [SourceWords.Word],
    _ line: Int
  ) throws(GraphFormatError) {
    switch section {
    case .none:
      throw text.error(
        "a section such as *Vertices was expected, but here stands \"\(words[0].text)\"",
        at: words[0].offset
      )
    case .skipped: break
    case .vertices: try takeVertex(words)
    case .arcs(let relation): try takeLine(words, isDirected: true, relation, line)
    case .edges(let relation): try takeLine(words, isDirected: false, relation, line)
    case .arcsList(let relation): try takeList(words, isDirected: true, relation, line)
    case .edgesList(let relation): try takeList(words, isDirected: false, relation, line)
    case .matrix(let relation): try takeRow(words, relation, line)
    case .values(let name, let isPartition): try takeValue(words, name, isPartition: isPartition)
    }
  }

  /// Checks that a section is whole.
  private mutating func endSection(at offset: Int) throws(GraphFormatError) {
    if case .vertices = section { try finishVertices() }
    if case .matrix = section {
      let rows = firstMode > 0 ? firstMode : vertices.count
      guard row == rows else {
        throw text.error("the matrix has \(row) rows where \(rows) are due", at: offset)
      }
    }
  }

  /// Says of which network edges are, where there are several.
  private mutating func nameNetworks() {
    if networks.count == 1 {
      if draft.graph.title == nil, !networks[0].isEmpty { draft.graph.title = networks[0] }
      return
    }
    for place in draft.graph.edges.indices {
      let number = Int(edgeNetworks[place])
      let name = networks[number].isEmpty ? "network \(number + 1)" : networks[number]
      let attribute = draft.attribute("network", .text(name), of: .edge)
      draft.graph.edges[place].attributes.append(attribute)
      if draft.graph.edges[place].kind == nil { draft.graph.edges[place].kind = name }
    }
    draft.losses.add(
      "several-graphs",
      "the file holds several networks: they are read as one, whose edges say of which they are, and "
        + "vertices with the same label are one node",
      at: networks.joined(separator: ", ")
    )
  }
}

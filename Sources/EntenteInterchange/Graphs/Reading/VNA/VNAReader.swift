/// Makes a graph of a VNA text: tables of nodes, of how they look, and of ties.
///
/// Source: S. P. Borgatti, *NetDraw: graph visualization software*, 2002, section on the VNA format.
struct VNAReader {
  private enum Section {
    case none
    case nodes
    case properties
    case ties
    case skipped
  }

  private let text: SourceText
  private var draft = GraphDraft()
  private var section = Section.none
  private var columns: [String]?

  static func read(_ text: SourceText) throws(GraphFormatError) -> GraphReading {
    var reader = VNAReader(text: text)
    text.noteEncoding(&reader.draft.losses)
    return try reader.read()
  }

  private init(text: SourceText) { self.text = text }

  private mutating func read() throws(GraphFormatError) -> GraphReading {
    for (number, range) in SourceLines(text) {
      let words = try SourceWords.words(of: text, range, separators: [UInt8(ascii: ",")])
      guard let first = words.first else { continue }
      if first.text.hasPrefix("*"), !first.isQuoted {
        begin(words.map { $0.text.lowercased() }.joined(separator: " "), number)
      } else if case .none = section {
        throw text.error("a heading such as *Node data was expected", at: first.offset)
      } else if let columns {
        try take(words, columns, number)
      } else {
        columns = words.map(\.text)
      }
    }
    draft.graph.isDirected = true
    return draft.reading(.vna)
  }

  private mutating func begin(_ heading: String, _ line: Int) {
    columns = nil
    switch heading {
    case "*node data": section = .nodes
    case "*node properties": section = .properties
    case "*tie data": section = .ties
    default:
      section = .skipped
      draft.losses.add(
        "section",
        "sections other than data of nodes and ties and properties of nodes are not read",
        at: "\(heading), line \(line)"
      )
    }
  }

  private mutating func take(
    _ words: [SourceWords.Word],
    _ columns: [String],
    _ line: Int
  ) throws(GraphFormatError) {
    guard words.count <= columns.count else {
      throw text.error(
        "the row has \(words.count) values for \(columns.count) columns",
        at: words[columns.count].offset
      )
    }
    switch section {
    case .none, .skipped: break
    case .nodes:
      let node = draft.declare(words[0].text)
      for (name, word) in zip(columns, words).dropFirst() where !word.text.isEmpty {
        draft.assign(ValueText.guess(word.text), named: name, toNode: node)
      }
    case .properties: setLook(of: draft.node(words[0].text), words, columns)
    case .ties:
      guard words.count >= 2 else {
        throw text.error("a tie needs two nodes", at: words[0].offset)
      }
      let source = draft.node(words[0].text)
      var edge = ExchangeGraph.Edge(from: source, to: draft.node(words[1].text), isDirected: true)
      for (name, word) in zip(columns, words).dropFirst(2) where !word.text.isEmpty {
        let name = name.lowercased() == "strength" ? "weight" : name
        draft.assign(ValueText.guess(word.text), named: name, to: &edge)
      }
      draft.add(edge, line: line)
    }
  }

  private mutating func setLook(of node: Int, _ words: [SourceWords.Word], _ columns: [String]) {
    var style = ExchangeGraph.Style()
    var position: [Double?] = [nil, nil]
    for (name, word) in zip(columns, words).dropFirst() {
      let number = ValueText.number(word.text)
      switch name.lowercased() {
      case "x": position[0] = number
      case "y": position[1] = number
      case "size": style.size = number
      case "shape": style.shape = word.text
      case "color":
        // The bytes of a Windows colour: blue, green and red.
        if let number, number >= 0, number < 16_777_216 {
          let value = Int(number)
          style.color = ColorText.hex(
            Double(value & 255),
            Double(value >> 8 & 255),
            Double(value >> 16)
          )
        }
      case "shortlabel": draft.graph.nodes[node].label = word.text
      default:
        draft.losses.add(
          "look",
          "of the look of an element the place, size, shape and colour are kept",
          at: name
        )
      }
    }
    if let x = position[0], let y = position[1] { style.position = [x, y] }
    if style != ExchangeGraph.Style() { draft.graph.nodes[node].style = style }
  }
}

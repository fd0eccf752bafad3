extension PajekReader {
  /// Takes `*Vertices 10`, or `*Vertices 10 4` where the first four are of another mode.
  mutating func beginVertices(_ words: [SourceWords.Word]) throws(GraphFormatError) {
    guard words.count > 1, let count = Int(words[1].text), count >= 0 else {
      throw text.error(
        "\(words[0].text) must be followed by the number of vertices",
        at: words.count > 1 ? words[1].offset : words[0].offset
      )
    }
    guard count <= text.plausibleCount else {
      throw text.error(
        "\(count) vertices are more than a file of this size can be about",
        at: words[1].offset
      )
    }
    firstMode = 0
    if words.count > 2 {
      guard let mode = Int(words[2].text), mode >= 0, mode <= count else {
        throw text.error(
          "of \(count) vertices \"\(words[2].text)\" cannot be of the first mode",
          at: words[2].offset
        )
      }
      firstMode = mode
    }
    if networks.isEmpty { networks.append("") }
    vertices = [Int](repeating: -1, count: count)
    section = .vertices
  }

  /// Takes `3 "label" 0.1 0.2 0.5 ellipse ic Red [1-5]`.
  mutating func takeVertex(_ words: [SourceWords.Word]) throws(GraphFormatError) {
    guard let number = Int(words[0].text), number >= 1, number <= vertices.count else {
      throw text.error(
        "\"\(words[0].text)\" is no number of a vertex from 1 to \(vertices.count)",
        at: words[0].offset
      )
    }
    let label = words.count > 1 ? CharacterEntities.decoded(words[1].text) : nil
    let node = makeVertex(number, label: label)
    var rest = words.dropFirst(2)
    var position: [Double] = []
    while position.count < 3, let word = rest.first, !word.isQuoted,
      let value = ValueText.number(word.text)
    {
      position.append(value)
      rest = rest.dropFirst()
    }
    var style = ExchangeGraph.Style()
    if position.count > 1 { style.position = position }
    if let word = rest.first, !word.isQuoted, Self.shapes.contains(word.text.lowercased()) {
      style.shape = word.text
      rest = rest.dropFirst()
    }
    let spells = try takeTimes(&rest)
    draft.graph.nodes[node].spells += spells
    takeParameters(rest) { name, value in
      if name == "ic", let color = Self.color(named: value) {
        style.color = color
        return true
      }
      return false
    }
    if style != ExchangeGraph.Style() { draft.graph.nodes[node].style = style }
  }

  private static let shapes: Set<String> = [
    "ellipse", "box", "diamond", "triangle", "cross", "empty", "house", "man", "woman",
  ]

  private mutating func makeVertex(_ number: Int, label: String?) -> Int {
    if vertices[number - 1] >= 0 {
      let node = vertices[number - 1]
      draft.losses.add(
        "repeated-node",
        "a node is declared more than once: the declarations are taken together",
        at: String(number)
      )
      return node
    }
    let node: Int
    if networks.count > 1 {
      let name = label ?? String(number)
      if let known = nodesByLabel[name] {
        node = known
      } else {
        let id =
          draft.place(of: String(number)) == nil ? String(number) : "\(networks.count):\(number)"
        node = draft.declare(id)
        nodesByLabel[name] = node
      }
    } else {
      node = draft.declare(String(number))
      if nodesByLabel[label ?? String(number)] == nil {
        nodesByLabel[label ?? String(number)] = node
      }
    }
    if let label, label != draft.graph.nodes[node].id { draft.graph.nodes[node].label = label }
    vertices[number - 1] = node
    if firstMode > 0 {
      let value = draft.attribute("mode", .integer(number <= firstMode ? 1 : 2), of: .node)
      draft.graph.nodes[node].attributes.append(value)
    }
    return node
  }

  /// Makes the vertices that have no line of their own.
  mutating func finishVertices() throws(GraphFormatError) {
    // In the order of their numbers, as they would stand if they all had lines.
    for number in vertices.indices where vertices[number] < 0 {
      _ = makeVertex(number + 1, label: nil)
    }
  }

  /// Takes a value of a partition or vector, for the vertices in order.
  mutating func takeValue(
    _ words: [SourceWords.Word],
    _ name: String,
    isPartition: Bool
  ) throws(GraphFormatError) {
    for word in words {
      guard row < vertices.count else {
        throw text.error("\"\(name)\" has more values than there are vertices", at: word.offset)
      }
      let value: ExchangeGraph.Value? =
        isPartition
        ? ValueText.integer(word.text).map(ExchangeGraph.Value.integer)
        : ValueText.number(word.text).map(ExchangeGraph.Value.number)
      guard let value else {
        throw text.error(
          "\"\(word.text)\" is no \(isPartition ? "whole number" : "number")",
          at: word.offset
        )
      }
      let attribute = draft.attribute(name, value, of: .node)
      draft.graph.nodes[vertices[row]].attributes.append(attribute)
      row += 1
    }
  }
}

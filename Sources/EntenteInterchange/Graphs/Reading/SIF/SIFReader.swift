/// Makes a graph of a SIF text: a line has a node, a kind of edge, and the nodes it leads to.
///
/// Source: Cytoscape Consortium, *Cytoscape User Manual*, section "Supported network file formats".
enum SIFReader {
  static func read(_ text: SourceText) throws(GraphFormatError) -> GraphReading {
    var draft = GraphDraft()
    text.noteEncoding(&draft.losses)
    // As the format has it: one tab anywhere, and only tabs stand between words.
    let usesTabs = text.bytes.contains(0x09)
    for (number, range) in SourceLines(text) {
      let words: [SourceWords.Word]
      if usesTabs {
        words = text.bytes[range].split(separator: 0x09).map { part in
          SourceWords.Word(
            text: ValueText.trimmed(text.text(part.startIndex..<part.endIndex)),
            offset: part.startIndex,
            isQuoted: false
          )
        }.filter { !$0.text.isEmpty }
      } else {
        words = try SourceWords.words(of: text, range)
      }
      guard let first = words.first else { continue }
      let source = draft.node(first.text)
      if words.count == 2 {
        throw text.error(
          "\"\(words[1].text)\" stands where a kind of edge is due, but no node follows it",
          at: words[1].offset
        )
      }
      for word in words.dropFirst(2) {
        var edge = ExchangeGraph.Edge(from: source, to: draft.node(word.text), isDirected: true)
        edge.kind = words[1].text
        draft.add(edge, line: number)
      }
    }
    return draft.reading(.sif)
  }
}

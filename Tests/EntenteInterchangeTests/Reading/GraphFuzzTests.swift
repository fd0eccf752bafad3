import EntenteInterchange
import EntenteTestSupport
import Testing

/// Damaged files: whatever is cut off or changed, there is a graph or an error with a message.
@Suite struct GraphFuzzTests {
  @Test func `a file cut off anywhere is a graph or an error`() {
    for (text, format) in SmallGraphs.all {
      let bytes = Array(text.utf8)
      for end in 0..<bytes.count { Self.expectAnswer(Array(bytes[..<end]), format) }
    }
  }

  @Test(arguments: 0..<16 as Range<UInt64>)
  func `a file with changed bytes is a graph or an error`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for (text, format) in SmallGraphs.all {
      for _ in 0..<40 { Self.expectAnswer(Self.damaged(Array(text.utf8), &random), format) }
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `the model of a damaged graph passes the checker`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for (text, format) in SmallGraphs.all {
      for _ in 0..<3 {
        let bytes = Self.damaged(Array(text.utf8), &random)
        guard let reading = try? SmallGraphs.read(bytes, format), !reading.graph.nodes.isEmpty
        else {
          continue
        }
        let input = GraphImport.Input(reading, files: ["small.txt"])
        let codes = try GraphImport.model(of: [input]).errorCodes
        #expect(codes.isEmpty, "\(format): \(codes) \(String(decoding: bytes, as: UTF8.self))")
        // Straight to a network too.
        #expect(throws: Never.self) { try GraphNetwork(reading.graph) }
      }
    }
  }

  @Test func `a text of one format read as another is a graph or an error`() {
    for (text, _) in SmallGraphs.all {
      for (_, format) in SmallGraphs.all { Self.expectAnswer(Array(text.utf8), format) }
    }
  }

  @Test func `what lies too deep is refused`() throws {
    let depth = 100_000
    let deep: [(String, GraphFormat)] = [
      (String(repeating: "[", count: depth), .cx2),
      (String(repeating: "{\"a\":", count: depth), .cytoscape),
      ("graph " + String(repeating: "[ a ", count: depth), .gml),
      ("<graphml><graph>" + String(repeating: "<node id='a'><graph>", count: depth), .graphML),
      ("<gexf><graph>" + String(repeating: "<node id='a'>", count: depth), .gexf),
    ]
    for (text, format) in deep {
      let error = try #require(throws: GraphFormatError.self) { try SmallGraphs.read(text, format) }
      #expect(error.line == 1, "\(error)")
    }
  }

  private static func expectAnswer(_ bytes: [UInt8], _ format: GraphFormat) {
    do {
      let graph = try SmallGraphs.read(bytes, format).graph
      let isSound =
        graph.edges.allSatisfy { edge in
          edge.ends.allSatisfy { graph.nodes.indices.contains($0.node) }
            && edge.attributes.allSatisfy { graph.keys.indices.contains($0.key) }
        }
        && graph.nodes.allSatisfy { node in
          (node.parent.map(graph.nodes.indices.contains) ?? true)
            && node.attributes.allSatisfy { graph.keys.indices.contains($0.key) }
        } && Set(graph.nodes.map(\.id)).count == graph.nodes.count
      #expect(isSound, "\(format): \(String(decoding: bytes, as: UTF8.self))")
    } catch let error as GraphFormatError {
      #expect(!error.message.isEmpty)
    } catch {
      Issue.record("\(error)")
    }
  }

  /// The bytes with one to four of them changed, doubled, moved or taken away.
  private static func damaged(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    let telling = Array("\"'<>[]{}(),:;*\\/=-\n\r\t 0199\u{0}&%#é".utf8)
    for _ in 0...Int.random(in: 0..<4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = telling.randomElement(using: &random) ?? 0
      case 1: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
      case 2: bytes.insert(telling.randomElement(using: &random) ?? 0, at: place)
      case 3: bytes.remove(at: place)
      default:
        let end = min(place + Int.random(in: 1..<40, using: &random), bytes.count)
        let other = Int.random(in: 0...bytes.count, using: &random)
        bytes.insert(contentsOf: bytes[place..<end], at: other)
      }
    }
    return bytes
  }
}

import EntenteInterchange
import EntenteTables
import Testing

/// The same graph in the encodings and with the ends of lines that files of others have.
@Suite struct GraphEncodingTests {
  private static let formats = SmallGraphs.all

  @Test func `a byte order mark changes nothing`() throws {
    for (text, format) in Self.formats {
      let plain = try SmallGraphs.read(text, format).graph
      let marked = try SmallGraphs.read([0xEF, 0xBB, 0xBF] + Array(text.utf8), format).graph
      #expect(plain == marked, "\(format)")
    }
  }

  @Test(arguments: ["\r", "\r\n"])
  func `lines may end as they like`(end: String) throws {
    for (text, format) in Self.formats {
      let plain = try SmallGraphs.read(text, format)
      let other = try SmallGraphs.read(text.replacing("\n", with: end), format)
      #expect(plain.graph == other.graph, "\(format)")
      #expect(plain.edgeLines == other.edgeLines, "\(format)")
    }
  }

  @Test func `UTF-16 with a mark is read where there is no other rule`() throws {
    for (text, format) in Self.formats where ![.hif, .cytoscape, .cx2, .jsonGraph].contains(format)
    {
      // The declaration of XML would contradict.
      let bare = text.replacing("encoding=\"UTF-8\"", with: "encoding=\"UTF-16\"")
      var bytes: [UInt8] = [0xFF, 0xFE]
      for unit in bare.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
      #expect(
        try SmallGraphs.read(bytes, format).graph == SmallGraphs.read(text, format).graph,
        "\(format)"
      )
    }
  }

  @Test(arguments: ["ISO-8859-1", "windows-1252", "latin1", "ISO-8859-15"])
  func `XML may be of one byte a character where it says so`(name: String) throws {
    let text =
      #"<?xml version="1.0" encoding=""# + name + #""?>"#
      + #"<graphml><graph><node id="R%union"/></graph></graphml>"#
    let bytes = Array(text.utf8).map { $0 == UInt8(ascii: "%") ? 0xE9 : $0 }
    #expect(try SmallGraphs.read(bytes, .graphML).graph.nodes.map(\.id) == ["Réunion"])
  }

  @Test func `text that is no UTF-8 is Latin-1, and said to be`() throws {
    let samples: [(String, GraphFormat)] = [
      ("*Vertices 1\n1 \"R%union\"\n", .pajek), ("graph [ node [ id \"R%union\" ] ]", .gml),
      ("R%union visit Norway\n", .sif), ("dl n=1\nlabels:\nR%union\ndata:\n0\n", .ucinet),
      ("source,target\nR%union,Norway\n", .table),
    ]
    for (text, format) in samples {
      let bytes = Array(text.utf8).map { $0 == UInt8(ascii: "%") ? 0xE9 : $0 }
      let reading = try SmallGraphs.read(bytes, format)
      let names = reading.graph.nodes.map { $0.label ?? $0.id }
      #expect(names.contains("Réunion"), "\(format): \(names)")
      #expect(reading.losses.losses.map(\.kind) == ["encoding"], "\(format)")
    }
  }

  @Test func `JSON that is no UTF-8 is refused where it is not`() throws {
    let text = "{\"incidences\": [],\n \"nodes\": [{\"node\": \"R%\"}]}"
    let bytes = Array(text.utf8).map { $0 == UInt8(ascii: "%") ? 0xE9 : $0 }
    let error = try #require(throws: GraphFormatError.self) { try SmallGraphs.read(bytes, .hif) }
    #expect([error.line, error.column] == [2, 23])
  }

  @Test func `formats are told by their content`() throws {
    for (text, format) in Self.formats where format != .sif {
      let name = format == .table || format == .matrix ? "graph.csv" : "graph.dat"
      let reading = try? GraphReader.read(.text(text), name: name)
      #expect(reading?.format == format, "\(format)")
    }
  }
}

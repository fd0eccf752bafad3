import EntenteInterchange
import EntenteModel
import EntenteNotation
import EntenteTestSupport
import Foundation
import Testing

/// Every format that other programs' readers know, written and read by them: of the case, and of a
/// graph with every trait.
@Suite(.enabled(if: Peers.areExpected, Comment(rawValue: Peers.missing))) struct GraphPeerTests {
  /// A file and who reads it.
  struct Case: Sendable, CustomTestStringConvertible {
    let library: String
    let format: GraphFormat
    let subject: PeerSubject
    var mixed = GraphWriter.MixedDirection.attribute
    var deafTo: Set<PeerComparison.Part> = []

    var testDescription: String { "\(library) reads \(format.rawValue) of \(subject.rawValue)" }
  }

  static let cases: [Case] =
    [PeerSubject.case, .traits].flatMap { subject in
      [
        Case(library: "networkx", format: .graphML, subject: subject),
        // It leaves the description of `meta` out, and lists are texts to it.
        Case(
          library: "networkx",
          format: .gexf,
          subject: subject,
          deafTo: [.graphAttributes, .lists]
        ), Case(library: "networkx", format: .gml, subject: subject),
        Case(library: "networkx", format: .cytoscape, subject: subject),
        Case(
          library: "networkx",
          format: .pajek,
          subject: subject,
          mixed: .kept,
          deafTo: [.graphAttributes, .times]
        ), Case(library: "igraph", format: .graphML, subject: subject),
        Case(library: "igraph", format: .gml, subject: subject),
        Case(library: "graphviz", format: .dot, subject: subject),
      ]
    } + [
      // igraph knows neither relations nor times of Pajek.
      Case(library: "igraph", format: .pajek, subject: .plain, deafTo: [.graphAttributes])
    ]

  /// What was written of a case, and what came back.
  struct Result: Sendable {
    let graph: ExchangeGraph
    let losses: LossReport
    let reading: PeerReading
  }

  /// All files read in one go: a Python starts slowly.
  static let results: [Result] = {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "peers-\(UUID().uuidString)"
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      var files: [(library: String, format: String, path: String)] = []
      var written: [(ExchangeGraph, LossReport)] = []
      for (place, item) in cases.enumerated() {
        let graph = try item.subject.graph(for: item.format)
        let (bytes, losses) = try GraphWriter.write(graph, as: item.format, mixed: item.mixed)
        let path = folder.appending(path: "\(place).\(item.format.rawValue)")
        try Data(bytes).write(to: path)
        files.append((item.library, item.format.rawValue, path.path))
        written.append((graph, losses))
      }
      return zip(written, try Peers.read(files)).map {
        Result(graph: $0.0, losses: $0.1, reading: $1)
      }
    } catch {
      return []
    }
  }()

  @Test(arguments: cases.indices) func `nothing is lost that is not told`(place: Int) throws {
    let item = Self.cases[place]
    try #require(
      Self.results.count == Self.cases.count,
      "the readers did not run: \(Peers.missing)"
    )
    let result = Self.results[place]
    let comparison = PeerComparison(
      result.graph,
      result.losses,
      result.reading,
      deafTo: item.deafTo,
      holdsAttributes: item.format != .pajek
    )
    #expect(
      comparison.findings.isEmpty,
      "\(item.testDescription): \(comparison.findings.count)\n\(comparison.findings.prefix(12).joined(separator: "\n"))"
    )
  }

  @Test func `the comparison finds what is missing`() throws {
    let place = try #require(
      Self.cases.firstIndex { $0.format == .graphML && $0.subject == .traits }
    )
    try #require(Self.results.count == Self.cases.count)
    let result = Self.results[place]
    func findings(_ change: (inout ExchangeGraph) -> Void) -> Int {
      var graph = result.graph
      change(&graph)
      return PeerComparison(graph, result.losses, result.reading).findings.count
    }
    #expect(findings { _ in } == 0)
    #expect(findings { $0.nodes[0].label = "Another" } == 1)
    #expect(findings { $0.nodes[0].attributes[1].value = .integer(-4) } == 1)
    #expect(findings { $0.edges[0].weight = 0.25 } == 1)
    #expect(findings { $0.edges[0].ends.reverse() } > 0)
    #expect(findings { $0.edges[0].isDirected = false } == 1)
    #expect(findings { $0.edges.append($0.edges[0]) } == 1)
    #expect(findings { $0.edges.removeLast() } == 1)
    #expect(findings { $0.nodes.removeLast() } > 0)
    #expect(findings { $0.title = "Another" } == 1)
  }

  @Test func `the schema of models finds no fault with a model as JSON`() throws {
    let files = try SampleFiles()
    let schema = try files.file("schema.json", ModelSchema.json)
    var models = [try Sample.model(), try PeerSubject.caseModel()]
    models += (0..<10 as Range<UInt64>).map { RandomModel.make(seed: $0, base: .base) }
    var checks: [(library: String, format: String, path: String)] = []
    for (place, model) in models.enumerated() {
      let path = try files.file("\(place).json", ModelWriter.json(model))
      checks.append(("jsonschema", schema, path))
    }
    let broken = try files.file(
      "broken.json",
      #"{ "entente": "1", "actors": { "a": { "kinds": "state" } } }"#
    )
    checks.append(("jsonschema", schema, broken))
    let readings = try Peers.read(checks)
    for (check, reading) in zip(checks, readings).dropLast() {
      #expect(reading.error == nil, "\(check.path): \(reading.error ?? "")")
    }
    #expect(readings.last?.error != nil)
  }

  /// Schemas are the formats' own, which are no part of the package.
  @Test(
    .enabled(if: FieldData.isExpected, "SKIPPED: no ../shared/data"),
    arguments: [PeerSubject.case, .traits, .hypergraph]
  )
  func `schemas of the formats find no fault`(subject: PeerSubject) throws {
    let files = try SampleFiles()
    var checks: [(library: String, format: String, path: String)] = []
    for (library, schema, format) in [
      ("xmllint", "formats/xsd/gexf-1.3/gexf.rng", GraphFormat.gexf),
      ("xmlschema", "formats/xsd/graphml/graphml.xsd", .graphML),
      ("jsonschema", "formats/hif/hif_schema.json", .hif),
    ] {
      for mixed in GraphWriter.MixedDirection.allCases {
        var graph = try subject.graph(for: format)
        if format == .graphML { graph = PeerSubject.asSchemaHasIt(graph) }
        let bytes = try GraphWriter.write(graph, as: format, mixed: mixed).bytes
        let path = try files.file("\(mixed.rawValue).\(format.rawValue)", Data(bytes))
        checks.append((library, FieldData.path(schema), path))
      }
    }
    let readings = try Peers.read(checks)
    for (check, reading) in zip(checks, readings) {
      #expect(reading.error == nil, "\(check.path): \(reading.error ?? "")")
    }
  }
}

import EntenteNetwork
import Foundation
import Testing

@Suite(.enabled(if: LocalSamples.areReadable, "the shared files are not here"))
struct LocalGoldenTests {
  @Test(arguments: LocalSamples.classics)
  func `classic graphs are as in NetworkX`(name: String) throws {
    let classic = try LocalSamples.classic(name)
    let network = classic.network
    func check(_ key: String, _ values: [Double]) {
      let expected = classic.actors(key)
      #expect(expected.map { isClose(values, $0) } ?? false, "\(key)")
    }
    check("clustering", try network.clustering())
    check("core_number", network.coreNumbers().map(Double.init))
    check("constraint", try network.constraint())
    if network.isWeighted {
      check("constraint_weighted", try network.constraint(length: .strength))
    }
    if !network.isDirected {
      check("triangles", try network.triangles().map(Double.init))
      check("effective_size", try network.effectiveSize())
    }
    let whole = [try network.transitivity(), try network.averageClustering()]
    let expected = ["transitivity", "average_clustering"].map { classic.whole($0) as? Double ?? -1 }
    #expect(isClose(whole, expected))
  }

  @Test func `the triads of a classic graph are as in NetworkX`() throws {
    let classic = try LocalSamples.classic("knoke_information")
    let census = try classic.network.triadCensus()
    let expected = try #require(classic.whole("triad_census") as? [String: Int])
    #expect(expected.count == 16)
    for type in TriadType.allCases {
      #expect(census[type] == expected[type.rawValue].map(Double.init), "\(type)")
    }
  }

  @Test func `the graph G1 is as in NetworkX`() throws {
    let golden = try LocalSamples.goldenG1()
    let (directed, undirected) = (
      LocalSamples.g1(isDirected: true), LocalSamples.g1(isDirected: false)
    )
    func check(_ key: String, _ values: [Double]) {
      let expected = golden[key]?["values"] as? [Any] ?? []
      #expect(isClose(values, expected.map { ($0 as? NSNumber)?.doubleValue ?? .nan }), "\(key)")
    }
    check("core_number_undirected", undirected.coreNumbers().map(Double.init))
    check("core_number_total_degree", directed.coreNumbers().map(Double.init))
    check("triangles", try undirected.triangles().map(Double.init))
    check("triangles", try directed.triangles().map(Double.init))
    check("clustering_undirected", try undirected.clustering())
    check("clustering_directed", try directed.clustering())
    check("constraint_undirected", try undirected.constraint())
    check("constraint_directed_all", try directed.constraint())
    check("constraint_directed_weighted", try directed.constraint(length: .strength))
    check("effective_size_undirected", try undirected.effectiveSize())
    let transitivity = golden["transitivity"]?["value"] as? Double ?? -1
    #expect(isClose([try undirected.transitivity()], [transitivity]))
    let triads = golden["triad_census"]?["value"] as? [String: Int] ?? [:]
    let census = try directed.triadCensus()
    for type in TriadType.allCases {
      #expect(census[type] == triads[type.rawValue].map(Double.init), "\(type)")
    }
  }
}

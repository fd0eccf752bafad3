import EntenteNetwork
import Foundation
import Testing

@Suite(.enabled(if: LocalSamples.areReadable, "the shared files are not here"))
struct PathGoldenTests {
  @Test(arguments: LocalSamples.classics)
  func `actors of classic graphs are as in NetworkX`(name: String) throws {
    let classic = try LocalSamples.classic(name)
    let network = classic.network
    func check(_ key: String, _ values: [Double]) throws {
      #expect(values.isClose(to: try #require(classic.actors(key))), "\(key)")
    }
    try check("betweenness_raw", network.betweenness(normalized: false))
    try check("betweenness_normalised", network.betweenness())
    try check("closeness_wasserman_faust", network.closeness())
    try check("harmonic", network.harmonic())
    if network.isWeighted {
      try check(
        "betweenness_raw_distance_1_over_w",
        network.betweenness(length: .strength, normalized: false)
      )
      try check("closeness_distance_1_over_w_wf", network.closeness(length: .strength))
    }
  }

  @Test(arguments: LocalSamples.classics)
  func `extents of classic graphs are as in NetworkX`(name: String) throws {
    let classic = try LocalSamples.classic(name)
    // The file has those of the largest weak component without directions.
    let network = classic.network.undirected
    let component = try #require(classic.whole("largest_component") as? [String: Any])
    func expected(_ key: String) -> Double { (component[key] as? NSNumber)?.doubleValue ?? .nan }
    func number(_ name: String) -> Int { classic.names.firstIndex(of: name) ?? -1 }
    #expect(try network.diameter() == expected("diameter"))
    #expect(try network.radius() == expected("radius"))
    let mean = expected("average_shortest_path")
    #expect(try [network.averagePathLength()].isClose(to: [mean]))
    let periphery = try #require(component["periphery"] as? [String])
    let center = try #require(component["center"] as? [String])
    let eccentricities = try network.eccentricity()
    for actor in periphery {
      #expect(eccentricities[number(actor)] == expected("diameter"))
    }
    for actor in center {
      #expect(eccentricities[number(actor)] == expected("radius"))
    }
  }

  @Test func `G1 is as in NetworkX`() throws {
    let golden = try LocalSamples.goldenG1()
    let network = LocalSamples.g1(isDirected: true)
    let undirected = LocalSamples.g1(isDirected: false)
    func check(_ key: String, _ values: [Double]) throws {
      let expected = try #require(golden[key]?["values"] as? [NSNumber])
      #expect(values.isClose(to: expected.map(\.doubleValue)), "\(key)")
    }
    func check(_ key: String, _ value: Double) throws {
      let expected = try #require(golden[key]?["value"] as? NSNumber)
      #expect([value].isClose(to: [expected.doubleValue]), "\(key)")
    }
    try check("betweenness", network.betweenness(normalized: false))
    try check("betweenness_normalized", network.betweenness())
    try check(
      "betweenness_weight_as_distance",
      network.betweenness(length: .distance, normalized: false)
    )
    try check(
      "betweenness_weight_as_strength",
      network.betweenness(length: .strength, normalized: false)
    )
    try check("closeness_in_wf", network.closeness())
    try check("closeness_out_wf", network.closeness(.outgoing))
    try check("harmonic_in", network.harmonic())
    try check("harmonic_out", network.harmonic(.outgoing))
    try check("average_path_length_undirected", undirected.averagePathLength())
    try check("diameter_undirected", undirected.diameter())
    try check("radius_undirected", undirected.radius())
    try check("global_efficiency_undirected", undirected.globalEfficiency())
    let top = try #require(golden["edge_betweenness_top10"]?["value"] as? [[NSNumber]])
    let ties = try network.edgeBetweenness(normalized: false)
    for row in top {
      let found = ties.first { $0.source == row[0].intValue && $0.target == row[1].intValue }
      let value = found?.value ?? .nan
      #expect([value].isClose(to: [row[2].doubleValue]))
    }
  }
}

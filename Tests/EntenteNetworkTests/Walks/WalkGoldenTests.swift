import EntenteNetwork
import Foundation
import Testing

@Suite(.enabled(if: WalkSamples.areReadable, "the shared files are not here"))
struct WalkGoldenTests {
  // The files have twelve digits; a number that is 0 in the limit is as small there as NetworkX's
  // iteration left it.
  @Test(arguments: WalkSamples.classics)
  func `actors of classic graphs are as in NetworkX`(name: String) throws {
    let classic = try WalkSamples.classic(name)
    let network = classic.network
    func check(_ key: String, _ values: [Double], absolute: Double = 0) {
      guard let expected = classic.actors(key) else { return }
      #expect(values.agrees(with: expected, relative: 1e-9, absolute: absolute), "\(key)")
    }
    #expect(classic.actors("eigenvector_l2") != nil && classic.actors("pagerank_0.85") != nil)
    check("degree", network.degree().map(Double.init))
    check("degree_centrality", network.degreeCentrality())
    check("strength", network.strength())
    check("eigenvector_l2", try network.eigenvectorCentrality(), absolute: 1e-10)
    check(
      "eigenvector_l2_weighted",
      try network.eigenvectorCentrality(length: .strength),
      absolute: 1e-10
    )
    check("pagerank_0.85", try network.pageRank())
    check("pagerank_0.85_weighted", try network.pageRank(length: .strength))
    if network.isDirected {
      check("in_degree", network.inDegree().map(Double.init))
      check("out_degree", network.outDegree().map(Double.init))
      let (hubs, authorities) = try network.hubsAndAuthorities()
      #expect(classic.actors("hits_hub_l1") != nil)
      check("hits_hub_l1", hubs)
      check("hits_authority_l1", authorities)
    }
  }

  @Test func `G1 is as in NetworkX`() throws {
    let golden = try WalkSamples.goldenG1()
    let network = Network(WalkSamples.g1, isDirected: true)
    let undirected = Network(WalkSamples.g1, isDirected: false)
    func check(_ key: String, _ values: [Double]) throws {
      let expected = try #require(golden[key]?["values"] as? [NSNumber])
      #expect(values.agrees(with: expected.map(\.doubleValue), absolute: 1e-10), "\(key)")
    }
    try check("in_degree", network.inDegree().map(Double.init))
    try check("out_degree", network.outDegree().map(Double.init))
    try check("pagerank", network.pageRank())
    try check("pagerank_weighted", network.pageRank(length: .strength))
    try check("eigenvector_in", network.eigenvectorCentrality())
    try check("eigenvector_undirected", undirected.eigenvectorCentrality())
    try check("katz", network.katzCentrality(attenuation: 0.05, normalized: false))
    let (hubs, authorities) = try network.hubsAndAuthorities()
    try check("hits_hub", hubs)
    try check("hits_authority", authorities)
  }

  // NetworkX 3.6.1: pagerank(G, personalization={v: i + 1}, tol=1e-15),
  // katz_centrality_numpy(G, 0.05).
  @Test func `jumps may be personal, and walks attenuated`() throws {
    let network = try WalkSamples.classic("knoke_information").network
    let ranks = try network.pageRank(personalization: (1...10).map(Double.init))
    let expected = [
      0.08342779867609494, 0.16582929273381136, 0.06348502580325799, 0.11292556768647424,
      0.17550058760072915, 0.02535734835243154, 0.16113245650990193, 0.060601533368436065,
      0.09682701257476302, 0.05491337669409978,
    ]
    #expect(ranks.agrees(with: expected, relative: 1e-8))
    let katz = try network.katzCentrality(attenuation: 0.05)
    let expectedKatz = [
      0.31511023893920753, 0.36206663772734693, 0.2980798727903035, 0.31930465284485926,
      0.3620666377273469, 0.25079276005705975, 0.37400915011101643, 0.2720954301902792,
      0.3139953516496066, 0.26889609194342706,
    ]
    #expect(katz.agrees(with: expectedKatz))
  }
}

import EntenteNetwork
import Testing

/// Answers of other programs that no file has, for the graph G1.
@Suite struct LocalReferenceTests {
  let directed = LocalSamples.g1(isDirected: true)
  let undirected = LocalSamples.g1(isDirected: false)
  let groups = Partition((0..<40).map { $0 % 4 })

  @Test func `weighted clustering is as in NetworkX`() throws {
    let both = try directed.clustering(length: .strength)
    #expect(isClose(both, LocalReferences.clusteringDirectedWeighted))
    let single = try undirected.clustering(length: .strength)
    #expect(isClose(single, LocalReferences.clusteringWeighted))
    // average_clustering(D, weight='weight')
    #expect(isClose([try directed.averageClustering(length: .strength)], [0.09749538559338625]))
  }

  @Test func `transitivity is as in NetworkX`() throws {
    // transitivity(D), transitivity(U)
    #expect(isClose([try directed.transitivity()], [0.19806338028169015]))
    #expect(isClose([try undirected.transitivity()], [0.31971029487842734]))
  }

  @Test func `effective size and efficiency are as in NetworkX`() throws {
    let plain = try directed.effectiveSize()
    #expect(isClose(plain, LocalReferences.effectiveSizeDirected))
    let weighted = try directed.effectiveSize(length: .strength)
    #expect(isClose(weighted, LocalReferences.effectiveSizeDirectedWeighted))
    // effective_size(U)[v] / U.degree(v)
    let sizes = try undirected.effectiveSize()
    let efficiency = zip(sizes, undirected.degree()).map { $0 / Double($1) }
    #expect(isClose(try undirected.efficiency(), efficiency))
    // Both directions to one contact are one contact: 16 for actor 0, whose degree is 19.
    #expect(isClose([try directed.efficiency()[0]], [11.184210526315788 / 16]))
  }

  @Test func `onion layers and shells are as in NetworkX`() {
    #expect(undirected.onionLayers() == LocalReferences.onionLayers)
    // core_number(U), counted
    let cores = undirected.coreDecomposition()
    #expect(cores.degeneracy == 7)
    #expect(cores.shellSizes == [0, 1, 0, 2, 2, 6, 12, 17])
    #expect(cores.coreSizes == [40, 40, 39, 39, 37, 35, 29, 17])
  }

  @Test func `dyads are as in igraph`() {
    // Graph.dyad_census()
    let census = directed.dyadCensus()
    #expect([census.mutual, census.asymmetric, census.null] == [13, 174, 593])
  }

  @Test func `brokerage is as in sna`() throws {
    let brokerage = try directed.brokerage(groups: groups)
    #expect(brokerage[.coordinator] == LocalReferences.coordinator)
    #expect(brokerage[.itinerant] == LocalReferences.itinerant)
    #expect(brokerage[.representative] == LocalReferences.representative)
    #expect(brokerage[.gatekeeper] == LocalReferences.gatekeeper)
    #expect(brokerage[.liaison] == LocalReferences.liaison)
    #expect(brokerage.total[0] == 59)
    // Sums of brokerage(U, i mod 4)$raw.nli
    let symmetric = try undirected.brokerage(groups: groups)
    let roles: [BrokerageRole] = [
      .coordinator, .itinerant, .representative, .gatekeeper, .liaison,
    ]
    #expect(roles.map { symmetric[$0].reduce(0, +) } == [174, 368, 575, 575, 938])
  }

  @Test func `participation and within-module degree follow the formulas`() throws {
    let participation = try directed.participationCoefficients(groups: groups)
    #expect(isClose(participation, LocalReferences.participation))
    let weighted = try directed.participationCoefficients(groups: groups, length: .strength)
    #expect(isClose(weighted, LocalReferences.participationWeighted))
    #expect(isClose(try directed.withinModuleDegrees(groups: groups), LocalReferences.withinModule))
    let scores = try directed.withinModuleDegrees(groups: groups, length: .strength)
    #expect(isClose(scores, LocalReferences.withinModuleWeighted))
  }

  @Test func `measures of common contacts are as in NetworkX`() throws {
    let common = try undirected.commonNeighbours()
    // common_neighbors, jaccard_coefficient and adamic_adar_index of all pairs, those of 0 left out
    #expect(common.count == 668)
    #expect(common.reduce(0) { $0 + $1.value } == 1933)
    #expect(common.prefix(8).map(\.value) == [1, 3, 2, 4, 2, 10, 1, 5])
    let jaccard = try undirected.jaccard().map(\.value)
    #expect(isClose([jaccard.reduce(0, +)], [111.96664432836921]))
    #expect(isClose(Array(jaccard.prefix(3)), [1 / 22, 1 / 6, 0.09523809523809523]))
    let adamic = try directed.adamicAdar().map(\.value)
    #expect(isClose([adamic.reduce(0, +)], [786.4621163871467]))
    #expect(isClose(Array(adamic.prefix(2)), [0.3459762562611936, 1.282692769310982]))
  }

  @Test func `the greatest of many pairs are listed in the order of actors`() throws {
    let top = try undirected.adamicAdar(limit: 10)
    #expect(
      top.map { [$0.source, $0.target] } == [
        [0, 6], [0, 12], [0, 13], [0, 16], [6, 9], [6, 14], [6, 16], [6, 19], [15, 16], [21, 26],
      ]
    )
  }

  @Test func `structural equivalence is as in sna`() throws {
    // sedist(D, method = "euclidean" or "correlation", joint.analysis = TRUE): all pairs in two sums
    let distances = try directed.structuralDistances()
    #expect(isClose(sums(distances), [3126.5550238540827, 25026.35771058534]))
    let weighted = try directed.structuralDistances(length: .strength)
    #expect(isClose(sums(weighted), [39042.25259595075, 312867.43278099055]))
    let correlations = try directed.structuralCorrelations()
    #expect(isClose(sums(correlations), [22.512958840115644, 196.09596260250936]))
    #expect(correlations.values.count(where: \.isNaN) == 1)
    let strong = try directed.structuralCorrelations(length: .strength)
    #expect(isClose(sums(strong), [15.477791766622772, 123.11416767682795]))
  }

  @Test func `regular equivalence is as in blockmodeling`() throws {
    // REGE(D, use.diag = FALSE)$E: all pairs in two sums
    let plain = try directed.regularEquivalence()
    #expect(isClose(sums(plain), [698.2157868089216, 5594.824626731925]))
    let weighted = try directed.regularEquivalence(length: .strength)
    #expect(isClose(sums(weighted), [577.9621074852232, 4622.434309030591]))
    #expect(try undirected.regularEquivalence().values.allSatisfy { $0 == 1 })
  }

  @Test func `hierarchical clustering is as in SciPy`() throws {
    let distances = try directed.structuralDistances(length: .strength)
    let single = distances.clustering(.single)
    #expect(isClose(single.merges.map(\.height), LocalReferences.singleHeights))
    #expect(single.partition(groupCount: 6) == Partition(LocalReferences.singleGroups))
    let complete = distances.clustering(.complete)
    #expect(isClose(complete.merges.map(\.height), LocalReferences.completeHeights))
    #expect(complete.partition(groupCount: 6) == Partition(LocalReferences.completeGroups))
    let average = distances.clustering(.average)
    #expect(isClose(average.merges.map(\.height), LocalReferences.averageHeights))
    #expect(average.partition(groupCount: 6) == Partition(LocalReferences.averageGroups))
  }

  /// The sum of all numbers, and one in which each place counts differently.
  private func sums(_ matrix: PairMatrix) -> [Double] {
    var (sum, check) = (0.0, 0.0)
    for first in 0..<matrix.actorCount {
      for second in (first + 1)..<max(first + 1, matrix.actorCount) {
        let value = matrix[first, second]
        if value.isNaN { continue }
        sum += value
        check += value * Double((7 * first + 13 * second) % 17)
      }
    }
    return [sum, check]
  }
}

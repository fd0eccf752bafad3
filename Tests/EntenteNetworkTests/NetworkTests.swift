import EntenteNetwork
import Testing

@Suite struct NetworkTests {
  let path = TieList(actorCount: 4, [(0, 1), (2, 1), (1, 2), (3, 3)])

  @Test func directedTiesBecomeSortedRows() {
    let network = Network(path, isDirected: true)
    #expect(network.rows.offsets == [0, 1, 2, 3, 4])
    #expect(network.rows.targets == [1, 2, 1, 3])
    #expect(network.edgeCount == 4)
    #expect(network.incomingRows.offsets == [0, 0, 2, 3, 4])
    #expect(network.incomingRows.targets == [0, 2, 1, 3])
    #expect(network.degree() == [1, 3, 2, 2])
  }

  @Test func undirectedTiesStandInBothRowsAndParallelOnesBecomeOne() {
    let network = Network(path, isDirected: false, countsParallel: true)
    #expect(network.rows.offsets == [0, 1, 3, 4, 5])
    #expect(network.rows.targets == [1, 0, 2, 1, 3])
    #expect(network.rows.weights == [1, 1, 2, 2, 1])
    #expect(network.edgeCount == 3)
    #expect(network.relationCount == 4)
    #expect(network.selfTieCount == 1)
    #expect(network.degree() == [1, 2, 1, 2])
  }

  @Test(arguments: [(TieCombination.sum, 5.0), (.max, 3), (.mean, 2.5)])
  func parallelWeightsAreCombined(combination: TieCombination, weight: Double) {
    let ties = TieList(actorCount: 2, [(0, 1), (0, 1)], weights: [2, 3])
    #expect(Network(ties, isDirected: true, combining: combination).rows.weights == [weight])
  }

  @Test func groupsAreNumberedByTheirFirstActor() {
    let partition = Partition([7, 2, 7, 7, 2, 9])
    #expect(partition.groups == [0, 1, 0, 0, 1, 2])
    #expect(partition.members == [[0, 2, 3], [1, 4], [5]])
    #expect(Partition([1, 2, 2]).bySize.groups == [1, 0, 0])
  }

  @Test func noActorsMakeANetwork() {
    let network = Network(TieList(actorCount: 0), isDirected: true)
    #expect(network.actorCount == 0 && network.edgeCount == 0)
    #expect(network.degree().isEmpty)
  }
}

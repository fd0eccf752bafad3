import EntenteNetwork
import Testing

@Suite struct SignedActorTests {
  // signnet's tests, of `pn_index` and `eigen_centrality_signed`.
  @Test func `complete networks have signnet's values`() throws {
    let friends = SignedSamples.complete(5) { _, _ in true }
    #expect(try friends.pnIndex().allSatisfy { agree($0, 2, 1e-12) })
    let network = SignedSamples.complete(5) { ($0, $1) != (0, 1) }
    let status = try network.signedEigenvectorCentrality()
    let known = [0.68614066, 0.68614066, 1, 1, 1]
    #expect(zip(status, known).allSatisfy { agree($0, $1, 5e-9) })
  }

  // The example of signnet's page of `pn_index`, solved by numpy.linalg.solve.
  @Test func `the example of Everett and Borgatti is as in numpy`() throws {
    let signs = [
      [0, 1, 0, 1, 0, 0, 0, -1, -1, 0], [1, 0, 1, -1, 1, -1, -1, 0, 0, 0],
      [0, 1, 0, 1, -1, 0, 0, 0, -1, 0], [1, -1, 1, 0, 1, -1, -1, 0, 0, 0],
      [0, 1, -1, 1, 0, 1, 0, -1, 0, -1], [0, -1, 0, -1, 1, 0, 1, 0, 1, -1],
      [0, -1, 0, -1, 0, 1, 0, 1, -1, 1], [-1, 0, 0, 0, -1, 0, 1, 0, 1, 0],
      [-1, 0, -1, 0, 0, 1, -1, 1, 0, 1], [0, 0, 0, 0, -1, -1, 1, 0, 1, 0],
    ]
    let network = SignedNetwork(
      actorCount: 10,
      ties: (0..<10).flatMap { other in
        (0..<other).filter { signs[$0][other] != 0 }
          .map { .init($0, other, isPositive: signs[$0][other] > 0) }
      }
    )
    let known: [Double] = [
      0.9009747274649709, 0.8613482320584288, 0.907699731695824, 0.8613482320584287,
      0.8410658364838358, 0.8496557675453598, 0.8617320596926695, 0.901590874561513,
      0.8509848103121773, 0.9072929812192476,
    ]
    #expect(try zip(network.pnIndex(), known).allSatisfy { agree($0, $1, 1e-12) })
  }

  // numpy.linalg.solve and eigh.
  @Test(.enabled(if: SignedSamples.areReadable))
  func `status among the Highland tribes is as in numpy`() throws {
    let network = try SignedSamples.sample("highland_tribes").signed
    let index = [
      0.7526608298264186, 0.7642241200853936, 1.0419770620021302, 1.022603830910282,
      0.9026692765021195, 0.9054573680935075, 1.2235610359245765, 1.1414595249591708,
      0.8740845959409093, 0.9033828365759059, 0.8653171811255624, 0.9340946006206445,
      0.9158560644341658, 0.8746126649507856, 0.7146864803379915, 0.7145185706265411,
    ]
    #expect(try zip(network.pnIndex(), index).allSatisfy { agree($0, $1, 1e-13) })
    let status = [
      1.0, 0.8887959410212432, -0.7160951134777596, -0.36818769428684717, -0.7430315723283215,
      -0.9545496622603263, -0.7601771736186769, -0.6710049365423645, -0.21063522483684707,
      -0.2389002791829624, -0.696397252674299, -0.9135298342159669, -0.23390770148946594,
      -0.0585579904553544, 0.9119392339712417, 0.987249092413925,
    ]
    let found = try network.signedEigenvectorCentrality()
    #expect(zip(found, status).allSatisfy { agree($0, $1, 1e-12) })
  }

  @Test func `what has no value is not a number`() throws {
    let none = SignedSamples.network(0, "")
    #expect(try none.pnIndex() == [] && none.signedEigenvectorCentrality() == [])
    let enemies = SignedSamples.network(2, "0-1-")
    #expect(try enemies.pnIndex().allSatisfy(\.isNaN))
    #expect(enemies.positiveShare() == [0, 0])
    let apart = SignedSamples.network(3, "0-1+")
    #expect(apart.positiveShare()[2].isNaN)
    #expect(try apart.pnIndex()[2] == 1)
    // A ring of four: its greatest eigenvalues are 2 and −2.
    let ring = SignedSamples.network(4, "0-1+ 1-2+ 2-3+ 0-3+")
    #expect(try ring.signedEigenvectorCentrality().allSatisfy(\.isNaN))
    #expect(try SignedSamples.network(2, "").signedEigenvectorCentrality().allSatisfy(\.isNaN))
  }

  @Test func `who is looked up to has status`() {
    let ties = TieList(actorCount: 3, sources: [0, 1, 2], targets: [1, 2, 1], signs: [1, -1, 1])
    let network = Network(ties, isDirected: true)
    // 0 looks up to 1, 1 down on 2, 2 up to 1.
    #expect(network.signedStatus() == [-1, 3, -2])
    #expect(network.positiveInDegree() == [0, 2, 0] && network.negativeInDegree() == [0, 0, 1])
    #expect(network.positiveOutDegree() == [1, 0, 1] && network.negativeOutDegree() == [0, 1, 0])
  }
}

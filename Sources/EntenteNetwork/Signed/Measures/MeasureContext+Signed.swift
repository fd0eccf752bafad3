internal import OrderedCollections

extension MeasureContext {
  /// Ends a measure that has no meaning without signs.
  ///
  /// - Throws: ``MeasureError/needsSigns(measure:)``.
  func requireSigns(_ measure: String) throws(MeasureError) {
    guard network.isSigned else { throw .needsSigns(measure: measure) }
  }

  /// The network of friends and enemies; with weights only where a length is asked for, as elsewhere.
  ///
  /// - Throws: ``MeasureError/needsSigns(measure:)``, or
  ///   ``MeasureError/unusableWeight(measure:source:target:weight:)`` for a weight that is infinite
  ///   or not a number.
  func signedNetwork(_ measure: String) throws(MeasureError) -> SignedNetwork {
    try requireSigns(measure)
    if let weights = network.rows.weights, let bad = weights.firstIndex(where: { !$0.isFinite }) {
      throw network.unusable(arc: bad, in: measure)
    }
    let signed = SignedNetwork.reducing(network).network
    return options.length == .one ? signed.unweighted : signed
  }

  /// The camps that signed Leiden finds.
  func signedLeiden(_ network: SignedNetwork) throws(MeasureError) -> Partition {
    try network.signedLeiden(
      resolution: options.resolution,
      seed: options.seed,
      execution: execution
    )
  }

  /// The same, with what is to be said about them.
  func signedCamps() throws(MeasureError) -> MeasureValue {
    let network = try signedNetwork("signed-leiden")
    let camps = try signedLeiden(network)
    let resolution = options.resolution
    let modularity = try network.signedModularity(of: camps, resolution: resolution)
    return .groups(
      GroupsValue(
        partition: camps,
        values: [
          "count": .count(camps.groupCount),
          "signed-modularity": .number(modularity),
          "resolution": .number(resolution),
          "seed": Int(exactly: options.seed).map { .count($0) } ?? .text(String(options.seed)),
        ]
      )
    )
  }

  /// How polarised the given camps are, else those of signed Leiden.
  func signedPolarisation() throws(MeasureError) -> MeasureValue {
    let network = try signedNetwork("signed-polarisation")
    let camps: Partition = if let partition { partition } else { try signedLeiden(network) }
    let found = try network.polarisation(of: camps)
    return .groups(
      GroupsValue(
        partition: camps,
        values: [
          "of": .text(partition == nil ? "signed-leiden" : "given"),
          "polarisation": .number(found.polarisation),
          "cohesiveness": .number(found.cohesiveness),
          "divisiveness": .number(found.divisiveness),
          "agreement": .number(found.agreement),
        ]
      )
    )
  }
}

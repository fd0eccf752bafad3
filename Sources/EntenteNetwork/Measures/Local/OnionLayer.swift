extension Network {
  /// Returns the onion layer of every actor: how soon it is reached if actors are taken away from
  /// the outside in.
  ///
  /// At each step all go that have no more ties left than the core at hand asks for; the layer is the
  /// number of the step. Within a core, a greater layer is further inside. In a directed network
  /// incoming and outgoing ties are added up. Weights, signs, parallel ties and ties of an actor to
  /// itself have no effect.
  ///
  /// - Returns: *n* whole numbers, one per actor in their order. Unit: steps. Range: 1...*n*. Not
  ///   normalised. Actors without ties are layer 1, and the others start at 2 if there are any.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space, after the incoming rows have been made.
  ///
  /// As NetworkX's `onion_layers`, which has none for directed networks.
  ///
  /// Source: L. Hébert-Dufresne, J. A. Grochow, A. Allard, "Multi-scale structure and topological
  /// anomaly detection via a new network statistic: the onion decomposition", *Scientific Reports* 6,
  /// 31708, 2016, algorithm 1. <https://doi.org/10.1038/srep31708>
  public func onionLayers() -> [Int] {
    Peeling(self).layers.map(Int.init)
  }
}

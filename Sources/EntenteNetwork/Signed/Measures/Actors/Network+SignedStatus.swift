extension Network {
  /// Returns the status of every actor in a directed network with signs: who is looked up to and who
  /// is looked down on.
  ///
  /// A positive arc says that its target stands higher than its source, a negative one that it stands
  /// lower: *σ* = positive in + negative out − positive out − negative in. Neutral arcs, weights and
  /// arcs of an actor to itself have no effect.
  ///
  /// - Returns: *n* whole numbers, one per actor in their order. Unit: arcs. Range: −2(*n* − 1)...2(*n*
  ///   − 1); they add up to 0. All 0 in an undirected network, where every arc has its counterpart.
  /// - Complexity: O(*n* + *m*).
  ///
  /// Source: J. Leskovec, D. Huttenlocher, J. Kleinberg, "Signed networks in social media", CHI 2010,
  /// <https://doi.org/10.1145/1753326.1753532>
  public func signedStatus() -> [Int] {
    var status = [Int](repeating: 0, count: actorCount)
    for source in 0..<actorCount {
      for arc in rows.arcs(of: source) {
        let sign = (rows.signs?[arc] ?? 0).signum()
        status[Int(rows.targets[arc])] += Int(sign)
        status[source] -= Int(sign)
      }
    }
    return status
  }

  /// Returns how many positive arcs lead to every actor.
  ///
  /// Weights have no effect; an arc of an actor to itself counts.
  ///
  /// - Returns: *n* whole numbers, one per actor in their order. Unit: arcs. 0 without signs.
  /// - Complexity: O(*n* + *m*).
  ///
  /// As signnet's `degree_signed` with mode "in" and type "pos".
  ///
  /// Source: M. Everett, S. Borgatti, "Networks containing negative ties", *Social Networks* 38, 2014.
  /// <https://doi.org/10.1016/j.socnet.2014.03.005>
  public func positiveInDegree() -> [Int] { incomingRows.counts(of: 1) }

  /// Returns how many negative arcs lead to every actor; as ``positiveInDegree()``.
  public func negativeInDegree() -> [Int] { incomingRows.counts(of: -1) }

  /// Returns how many positive arcs lead from every actor; as ``positiveInDegree()``.
  public func positiveOutDegree() -> [Int] { rows.counts(of: 1) }

  /// Returns how many negative arcs lead from every actor; as ``positiveInDegree()``.
  public func negativeOutDegree() -> [Int] { rows.counts(of: -1) }
}

extension Rows {
  /// How many arcs of each actor have a sign.
  fileprivate func counts(of sign: Int8) -> [Int] {
    guard let signs else { return [Int](repeating: 0, count: actorCount) }
    return (0..<actorCount).map { arcs(of: $0).count { signs[$0].signum() == sign } }
  }
}

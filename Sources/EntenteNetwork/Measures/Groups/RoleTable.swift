/// How dense ties are between groups: the reduced picture of a network in which groups are roles.
public struct RoleTable: Hashable, Sendable {
  /// The ties from one group to another, or within one.
  public struct Cell: Hashable, Sendable {
    /// The group that ties lead from; of an undirected network that with the smaller number.
    public let source: Int
    /// The group that ties lead to.
    public let target: Int
    /// How many ties there are.
    public let ties: Int
    /// How many there could be.
    public let possibleTies: Int
    /// Their weight together.
    public let weight: Double

    /// The share of possible ties that are there; NaN if none is possible.
    public var density: Double { Double(ties) / Double(possibleTies) }

    /// The mean weight of a tie; NaN if there is none.
    public var meanWeight: Double { weight / Double(ties) }
  }

  /// The cells, by source and then target; an undirected pair of groups has one.
  public let cells: [Cell]
}

extension Network {
  /// Returns how many ties lead from each group to each, of how many that could.
  ///
  /// The density of a cell is the maximum-likelihood estimate of the chance of a tie in a stochastic
  /// block model. Parallel ties count once; weights show in the mean weight alone, and may be
  /// negative; signs have no effect; ties of an actor to itself are left out.
  ///
  /// - Parameter partition: The groups.
  /// - Returns: A cell for each ordered pair of groups, unordered if the network is undirected.
  ///   Density: 0...1.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` if the division is of other
  ///   actors.
  /// - Complexity: O(*n* + *m* + *g*²) for *g* groups.
  ///
  /// Source: H. C. White, S. A. Boorman, R. L. Breiger, "Social structure from multiple networks I",
  /// *American Journal of Sociology* 81(4), 1976. <https://doi.org/10.1086/226141>. P. W. Holland, K.
  /// B. Laskey, S. Leinhardt, "Stochastic blockmodels: first steps", *Social Networks* 5(2), 1983.
  /// <https://doi.org/10.1016/0378-8733(83)90021-7>
  public func roleTable(of partition: Partition) throws(MeasureError) -> RoleTable {
    try checkActors(of: partition, for: "role-table")
    let groups = partition.groups
    let groupCount = partition.groupCount
    var sizes = [Int](repeating: 0, count: groupCount)
    for group in groups { sizes[group] += 1 }
    var ties = [Int](repeating: 0, count: groupCount * groupCount)
    var weights = [Double](repeating: 0, count: groupCount * groupCount)
    for actor in 0..<actorCount {
      for arc in rows.arcs(of: actor) {
        let other = Int(rows.targets[arc])
        guard other != actor, isDirected || actor < other else { continue }
        var (source, target) = (groups[actor], groups[other])
        if !isDirected, source > target { swap(&source, &target) }
        ties[source * groupCount + target] += 1
        weights[source * groupCount + target] += rows.weights?[arc] ?? 1
      }
    }
    var cells: [RoleTable.Cell] = []
    for source in 0..<groupCount {
      for target in (isDirected ? 0 : source)..<groupCount {
        var possible = sizes[source] * (source == target ? sizes[source] - 1 : sizes[target])
        if source == target, !isDirected { possible /= 2 }
        cells.append(
          RoleTable.Cell(
            source: source,
            target: target,
            ties: ties[source * groupCount + target],
            possibleTies: possible,
            weight: weights[source * groupCount + target]
          )
        )
      }
    }
    return RoleTable(cells: cells)
  }
}

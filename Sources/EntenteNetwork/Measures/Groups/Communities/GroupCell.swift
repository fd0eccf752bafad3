/// A group in the search for communities: what a node has in common with it, and its strength.
struct GroupCell<Strength: GroupStrength>: BitwiseCopyable, Sendable {
  /// The weight of ties between the node at hand and the group; 0 between nodes.
  var shared: Strength.Weight
  /// The strength of the members together.
  var total: Strength
}

extension CommunityGraph {
  /// The groups of a membership with their strengths.
  func groupCells(of membership: [UInt32]) -> [GroupCell<Strength>] {
    var cells = [GroupCell<Strength>](
      repeating: GroupCell(shared: 0, total: .zero),
      count: nodeCount
    )
    for node in membership.indices {
      let group = Int(membership[node])
      cells[group].total = cells[group].total &+ strengths[node]
    }
    return cells
  }

  /// The indices of a node's arcs.
  @inline(__always)
  func arcs(of node: Int) -> (first: Int, last: Int) {
    let offsets = self.offsets.span
    return unsafe (Int(offsets[unchecked: node]), Int(offsets[unchecked: node &+ 1]))
  }

  /// Adds up the weight of a node's ties with each group around it.
  ///
  /// - Parameters:
  ///   - node: The node.
  ///   - member: The group of each node.
  ///   - cells: The groups; their shared weight must be 0, and must be set back by the caller.
  ///   - touched: Filled with the groups met; one longer than there can be.
  /// - Returns: How many groups were met.
  @inline(__always)
  func gather(
    _ node: Int,
    member: Span<UInt32>,
    cells: inout MutableSpan<GroupCell<Strength>>,
    touched: inout MutableSpan<UInt32>
  ) -> Int {
    let targets = self.targets.span
    var (arc, last) = arcs(of: node)
    var met = 0
    if let weights = self.weights?.span {
      while arc < last {
        let group = unsafe member[unchecked: Int(targets[unchecked: arc])]
        let shared = unsafe cells[unchecked: Int(group)].shared
        unsafe touched[unchecked: met] = group
        met &+= shared == 0 ? 1 : 0
        unsafe cells[unchecked: Int(group)].shared = unsafe shared &+ weights[unchecked: arc]
        arc &+= 1
      }
    } else {
      while arc < last {
        let group = unsafe member[unchecked: Int(targets[unchecked: arc])]
        let shared = unsafe cells[unchecked: Int(group)].shared
        unsafe touched[unchecked: met] = group
        met &+= shared == 0 ? 1 : 0
        unsafe cells[unchecked: Int(group)].shared = shared &+ 1
        arc &+= 1
      }
    }
    return met
  }

  /// As ``gather(_:member:cells:touched:)``, of the parts of one group only.
  @inline(__always)
  func gather(
    _ node: Int,
    part: Span<UInt32>,
    within group: UInt32,
    of member: Span<UInt32>,
    cells: inout MutableSpan<GroupCell<Strength>>,
    touched: inout MutableSpan<UInt32>
  ) -> Int {
    let targets = self.targets.span
    let weights = self.weights?.span
    var (arc, last) = arcs(of: node)
    var met = 0
    while arc < last {
      let neighbour = unsafe Int(targets[unchecked: arc])
      if unsafe member[unchecked: neighbour] == group {
        let other = unsafe part[unchecked: neighbour]
        let shared = unsafe cells[unchecked: Int(other)].shared
        unsafe touched[unchecked: met] = other
        met &+= shared == 0 ? 1 : 0
        let weight: Strength.Weight = if let weights { unsafe weights[unchecked: arc] } else { 1 }
        unsafe cells[unchecked: Int(other)].shared = shared &+ weight
      }
      arc &+= 1
    }
    return met
  }
}

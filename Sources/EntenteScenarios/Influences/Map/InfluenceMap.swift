public import EntenteModel

/// Nodes and the influences between them as numbers, compiled once and computed on often.
///
/// Influences between the same two nodes are kept apart, so that effects can be explained by each,
/// and add up when levels are computed. A variant is the same map with other strengths:
/// ``withStrengths(_:)`` leaves the compiled structure shared.
public struct InfluenceMap: Hashable, Sendable {
  /// The nodes, in the order in which all results list them.
  public private(set) var nodes: [InfluenceNode]
  /// The influences, in the order of ``strengths``.
  public private(set) var arcs: [InfluenceArc]
  /// The signed strength of each influence: at first ``InfluenceArc/strength``.
  public private(set) var strengths: [Double]

  /// Where each influence acts.
  let structure: InfluenceStructure
  /// The strength of each entry of the structure.
  private(set) var entries: [Double]
  private let places: [Address: Int]

  /// Compiles a map.
  ///
  /// - Throws: ``InfluenceError`` if a node or an influence is there twice, an influence is from or
  ///   to what is no node, or a number cannot be used.
  public init(nodes: [InfluenceNode], arcs: [InfluenceArc]) throws(InfluenceError) {
    var places: [Address: Int] = [:]
    for (place, node) in nodes.enumerated() {
      try node.check()
      guard places.updateValue(place, forKey: node.address) == nil else {
        throw .repeatedNode(node.address)
      }
    }
    var ids: Set<InfluenceID> = []
    var ends: [InfluenceStructure.End] = []
    ends.reserveCapacity(arcs.count)
    for arc in arcs {
      try arc.check()
      guard ids.insert(arc.id).inserted else { throw .repeatedInfluence(arc.id) }
      guard let source = places[arc.from] else { throw .unknownEnd(arc.id, arc.from) }
      guard let target = places[arc.to] else { throw .unknownEnd(arc.id, arc.to) }
      ends.append(.init(source: source, target: target, lag: arc.lag))
    }
    self.nodes = nodes
    self.arcs = arcs
    self.places = places
    strengths = arcs.map(\.strength)
    structure = InfluenceStructure(nodeCount: nodes.count, ends: ends)
    entries = structure.entries(of: strengths)
  }

  /// The place of a node in ``nodes``; nil if the map has no such node.
  public func place(of address: Address) -> Int? { places[address] }

  /// The same map with other signed strengths, one for each influence in the order of ``arcs``.
  ///
  /// - Throws: ``InfluenceError`` if there are too few or too many, or one is not a finite number.
  public func withStrengths(_ strengths: [Double]) throws(InfluenceError) -> InfluenceMap {
    guard strengths.count == arcs.count else {
      throw .wrongStrengthCount(given: strengths.count, needed: arcs.count)
    }
    for (arc, strength) in zip(arcs, strengths) where !strength.isFinite {
      throw .unusableWeight(arc.id, strength)
    }
    var variant = self
    variant.strengths = strengths
    variant.entries = structure.entries(of: strengths)
    return variant
  }

  /// The same map with other numbers of its nodes and influences, which act where they did.
  ///
  /// - Parameters:
  ///   - nodes: The nodes with other baselines, in their order.
  ///   - arcs: The influences with other weights, in their order.
  /// - Returns: What compiling them anew gives, with the structure shared.
  /// - Throws: ``InfluenceError`` if a number cannot be used.
  func moved(
    nodes: [InfluenceNode],
    arcs: [InfluenceArc]
  ) throws(InfluenceError) -> InfluenceMap {
    for node in nodes { try node.check() }
    for arc in arcs { try arc.check() }
    var variant = self
    variant.nodes = nodes
    variant.arcs = arcs
    variant.strengths = arcs.map(\.strength)
    variant.entries = structure.entries(of: variant.strengths)
    return variant
  }
}

extension InfluenceNode {
  fileprivate func check() throws(InfluenceError) {
    guard baseline.isFinite, range.contains(baseline) else {
      throw .baselineOutOfRange(address, baseline: baseline, range: range)
    }
    if let inertia, !(inertia > 0 && inertia <= 1) {
      throw .unusableSetting("inertia of \(address)", inertia, wanted: "above 0 and at most 1")
    }
  }
}

extension InfluenceArc {
  fileprivate func check() throws(InfluenceError) {
    guard sign != .unclear else { throw .unclearSign(id) }
    guard weight.isFinite, weight >= 0 else { throw .unusableWeight(id, weight) }
    guard confidence.isFinite, confidence >= 0 else { throw .unusableConfidence(id, confidence) }
    guard strength.isFinite else { throw .unusableWeight(id, strength) }
    guard (0...Self.longestLag).contains(lag) else { throw .unusableLag(id, lag) }
  }

  /// More steps than any horizon has; what is longer is a slip.
  static let longestLag = 100_000
}

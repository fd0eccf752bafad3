extension ExchangeGraph {
  /// What nodes can be grouped by: their kind, and their attributes.
  public var groupings: [String] {
    var names = nodes.contains { $0.kind != nil } ? ["kind"] : []
    for key in keys where key.domain == .node || key.domain == nil {
      if !names.contains(key.name) { names.append(key.name) }
    }
    return names
  }

  /// The group of each node by its kind or an attribute; nil if no node has it.
  ///
  /// - Parameter name: `kind`, or the name of an attribute.
  /// - Returns: The names of groups; that of nodes without is empty.
  public func groups(of name: String) -> [String]? {
    let known = Set(keys.indices.filter { keys[$0].name == name })
    let fallback = known.sorted().lazy.compactMap { keys[$0].fallback?.text }.first
    var isFound = false
    let groups = nodes.map { node in
      let own = node.attributes.last { known.contains($0.key) }?.value.text
      let text = own ?? (name == "kind" ? node.kind : nil) ?? fallback
      if text != nil { isFound = true }
      return text ?? ""
    }
    return isFound ? groups : nil
  }
}

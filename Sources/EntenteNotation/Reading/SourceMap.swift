internal import EntenteModel
internal import OrderedCollections

/// Finds where a part of an element was written.
///
/// The map keeps the nodes of elements and walks into them only when a place is asked for, so that
/// a model without problems pays nothing for positions.
struct SourceMap: Sendable {
  private let origins: [Address: ReadingSession.Origin]
  private let rowOrigins: [Address: SourceRange]
  private let extensions: [Address: [ReadingSession.Origin]]
  private let texts: [SourceText]

  /// The places of what a reading has gathered so far.
  init(session: ReadingSession) {
    origins = session.origins
    rowOrigins = session.rowOrigins
    extensions = session.extensions
    texts = session.texts
  }

  /// The place of a path: of the value that it leads to, or of the nearest part of it that is
  /// written.
  func range(of path: ElementPath) -> SourceRange? {
    let row = rowOrigins[path.element]
    guard let origin = origins[path.element] else { return nil }
    var found = Cursor(node: origin.node, key: origin.key)
    var isComplete = true
    for step in steps(of: path, in: origin.node) {
      guard let next = found.descend(step) else {
        isComplete = false
        break
      }
      found = next
    }
    if let row { return found.node.cell ?? row }
    if !isComplete, let extended = extensionRange(of: path) { return extended }
    let pointsAtKey = path.pointsAtKey || !isComplete || path.steps.isEmpty || !found.isScalar
    return texts[origin.file].range(of: pointsAtKey ? found.key ?? found.node : found.node)
  }

  /// A node and the key that leads to it.
  private struct Cursor {
    let node: TextNode
    let key: TextNode?

    var isScalar: Bool { node.scalar != nil }

    func descend(_ step: ElementPath.Step) -> Cursor? {
      switch (step, node.content) {
      case (.key(let name), .map(let pairs)):
        return pairs.first { $0.key.scalar == name }.map { Cursor(node: $0.value, key: $0.key) }
      case (.key(let name), .scalar) where name == "source" || name == "value":
        return self  // `evidence: handbook` is short for its source, a plain value for a claim
      case (.index(let index), .list(let items)):
        return items.indices.contains(index) ? Cursor(node: items[index], key: nil) : nil
      case (.index(0), _):
        return self  // one value stands for a list of one
      default:
        return nil
      }
    }
  }

  /// The steps as the text has them: participants may be written as `from` and `to`, and several
  /// actors as one item.
  private func steps(of path: ElementPath, in node: TextNode) -> [ElementPath.Step] {
    guard case .relation = path.element, path.steps.count >= 2,
      path.steps[0] == .key("participants"), case .index(let index) = path.steps[1]
    else { return path.steps }
    let relation = Cursor(node: node, key: nil)
    let rest = Array(path.steps.dropFirst(2))
    guard let listed = relation.descend(.key("participants")) else {
      var offset = index
      for side in ["from", "to"] {
        guard let actors = relation.descend(.key(side)) else { continue }
        let count = Self.count(actors.node)
        if offset < count { return [.key(side), .index(offset)] }
        offset -= count
      }
      return path.steps
    }
    var offset = index
    for item in 0..<Self.count(listed.node) {
      guard let entry = listed.descend(.index(item)),
        let actors = entry.descend(.key("actor"))
      else { continue }
      let count = Self.count(actors.node)
      if offset < count {
        let place: [ElementPath.Step] = [.key("participants"), .index(item)]
        if rest == [.key("actor")] { return place + rest + [.index(offset)] }
        return place + rest
      }
      offset -= count
    }
    return path.steps
  }

  private static func count(_ node: TextNode) -> Int {
    if case .list(let items) = node.content { items.count } else { 1 }
  }

  private func extensionRange(of path: ElementPath) -> SourceRange? {
    for origin in extensions[path.element] ?? [] {
      guard case .key(let name)? = path.steps.first,
        let found = Cursor(node: origin.node, key: origin.key).descend(.key(name))
      else { continue }
      return texts[origin.file].range(of: found.key ?? found.node)
    }
    return nil
  }
}

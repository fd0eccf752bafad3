internal import EntenteModel
internal import OrderedCollections

/// One scenario with where its parts were written.
struct ScenarioFile: Sendable {
  /// Where an operation was written.
  struct Origin: Sendable {
    /// The key of an element in a section; nil for an item of `operations`.
    let key: TextNode?
    /// The element, or the item.
    let node: TextNode
  }

  /// The scenario; nil if the text has errors of form.
  var scenario: Scenario?
  /// What the file calls itself, whatever else is wrong with it.
  var id: ScenarioID?
  /// The path under which the file is shown.
  let path: String
  /// The text.
  let text: SourceText
  /// The whole document; nil if it is none.
  let root: TextNode?
  /// Where each operation was written, in their order.
  var operations: [Origin] = []

  /// The place of a path from the scenario, or of the nearest part of it that is written.
  ///
  /// - Parameters:
  ///   - path: The steps.
  ///   - part: A part of the scalar there, which is pointed at if it stands in it.
  /// - Returns: The place; nil if there is no document.
  func range(of path: [ElementPath.Step], part: String? = nil) -> SourceRange? {
    guard let root else { return nil }
    var found = Cursor(node: root, key: nil)
    var isComplete = true
    for step in steps(of: path, from: &found) {
      guard let next = found.descend(step) else {
        isComplete = false
        break
      }
      found = next
    }
    guard isComplete, found.node.scalar != nil else {
      return text.range(of: found.head)
    }
    guard let part, let offset = Self.offset(of: part, in: found.node.scalar ?? "") else {
      return text.range(of: found.node)
    }
    return text.range(of: found.node, from: offset, length: part.unicodeScalars.count)
  }

  /// The steps that are left after those to an operation, which may stand in a section.
  private func steps(
    of path: [ElementPath.Step],
    from cursor: inout Cursor
  ) -> ArraySlice<ElementPath.Step> {
    guard path.count >= 2, path[0] == .key("operations"), case .index(let index) = path[1],
      operations.indices.contains(index)
    else { return path[...] }
    let origin = operations[index]
    cursor = Cursor(node: origin.node, key: origin.key)
    let rest = path.dropFirst(2)
    return origin.key != nil && rest.first == .key("add") ? rest.dropFirst() : rest
  }

  /// Where a name stands in a text, whole.
  private static func offset(of part: String, in scalar: String) -> Int? {
    let whole = Array(scalar.unicodeScalars)
    let wanted = Array(part.unicodeScalars)
    guard !wanted.isEmpty, whole.count >= wanted.count else { return nil }
    func isInside(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "-" || scalar == "*" || scalar == "_"
        || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }
    for start in 0...(whole.count - wanted.count)
    where Array(whole[start..<(start + wanted.count)]) == wanted {
      let end = start + wanted.count
      if end == whole.count || !isInside(whole[end]) { return start }
    }
    return nil
  }

  /// A node and the key that leads to it.
  private struct Cursor {
    let node: TextNode
    let key: TextNode?

    /// What is pointed at where the whole is meant: its key, or for an item of a list its first key.
    var head: TextNode {
      if let key { return key }
      if case .map(let pairs) = node.content, let first = pairs.first { return first.key }
      return node
    }

    func descend(_ step: ElementPath.Step) -> Cursor? {
      switch (step, node.content) {
      case (.key(let name), .map(let pairs)):
        // `source:` is short for evidence.
        let pair =
          pairs.first { $0.key.scalar == name }
          ?? (name == "evidence" ? pairs.first { $0.key.scalar == "source" } : nil)
        return pair.map { Cursor(node: $0.value, key: $0.key) }
      case (.key, .scalar): return self
      case (.index(let index), .list(let items)):
        return items.indices.contains(index) ? Cursor(node: items[index], key: nil) : nil
      case (.index(0), _): return self
      default: return nil
      }
    }
  }
}

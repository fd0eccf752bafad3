public import EntenteModel
internal import EntenteNotation
internal import OrderedCollections

/// A piece of evidence with where it stands in its model.
public struct Citation: Hashable, Sendable {
  /// The evidence, as a path from its element: `relation:su35-2017.participants[0].evidence[1]`.
  public let path: ElementPath
  /// The source.
  public let source: SourceID
  /// The quote; nil if there is none.
  public let quote: String?
  /// The pages that are cited; empty if none are, or not by number.
  public let pages: Set<Int>

  /// All evidence of a model, wherever it stands: with elements, participants, claims and words.
  ///
  /// - Parameter model: The model.
  /// - Returns: The evidence in the order in which the format writes it.
  public static func all(of model: Model) -> [Citation] {
    var collector = CitationCollector()
    guard case .map(let sections) = NotationTree(model, dialect: .expanded) else { return [] }
    for (section, tree) in sections { collector.visit(section, tree) }
    return collector.found
  }
}

/// Walks through a model as the format writes it, which leaves no evidence out.
private struct CitationCollector {
  var found: [Citation] = []

  /// The sections by their keys, as addresses name them.
  private static let sections = [
    "actors": "actor", "sources": "source", "relations": "relation",
    "observations": "observation", "factors": "factor", "influences": "influence",
    "views": "view", "rules": "rule", "kinds": "kind", "relation-types": "type",
    "terms": "term", "schemes": "scheme",
  ]

  mutating func visit(_ section: String, _ tree: NotationTree) {
    guard case .map(let elements) = tree else { return }
    if section == "vocabulary" {
      for (inner, tree) in elements { visit(inner, tree) }
      return
    }
    guard let name = Self.sections[section] else { return }
    for (id, element) in elements {
      if let address = Address("\(name):\(id)") { visit(element, at: ElementPath(address)) }
    }
  }

  private mutating func visit(_ tree: NotationTree, at path: ElementPath) {
    switch tree {
    case .map(let pairs):
      for (key, value) in pairs {
        if key == "evidence", case .list(let items) = value {
          for (position, item) in items.enumerated() {
            add(item, at: path.key(key).index(position))
          }
        } else {
          visit(value, at: path.key(key))
        }
      }
    case .list(let items):
      for (position, item) in items.enumerated() { visit(item, at: path.index(position)) }
    default: break
    }
  }

  private mutating func add(_ item: NotationTree, at path: ElementPath) {
    guard case .map(let pairs) = item, case .text(let source)? = pairs["source"] else { return }
    var quote: String?
    if case .text(let words)? = pairs["quote"] { quote = words }
    var pages: Set<Int> = []
    if case .map(let places)? = pairs["at"], let page = places["page"] {
      pages = Self.pages(page)
    }
    found.append(
      Citation(path: path, source: SourceID(source), quote: quote, pages: pages)
    )
  }

  /// The pages of `3`, `3-5`, `3–5` and `3, 7`, or of a list of such; none of others, as of `iv`.
  private static func pages(_ tree: NotationTree) -> Set<Int> {
    switch tree {
    case .text(let text):
      var pages: Set<Int> = []
      for part in text.split(whereSeparator: { ",; ".contains($0) }) {
        let ends = part.split(whereSeparator: { "-‐‑–—".contains($0) }).map { Int($0) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last,
          last - first < Self.longestRange
        else { continue }
        pages.formUnion(first...last)
      }
      return pages
    case .list(let items): return items.reduce(into: []) { $0.formUnion(pages($1)) }
    case .number(let number): return Int(exactly: number).map { [$0] } ?? []
    default: return []
    }
  }

  /// The longest range of pages that is taken for one.
  private static let longestRange = 1_000
}

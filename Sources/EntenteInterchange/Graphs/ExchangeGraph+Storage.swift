/// The nodes of an edge, kept without an array where it is a plain one between two.
enum EdgePlaces: Hashable, Sendable {
  case pair(Int, Int)
  case many([ExchangeGraph.End])

  init(_ ends: [ExchangeGraph.End]) {
    let isPlain = ends.allSatisfy { $0.role == nil && $0.weight == nil && $0.attributes.isEmpty }
    self = ends.count == 2 && isPlain ? .pair(ends[0].node, ends[1].node) : .many(ends)
  }

  var ends: [ExchangeGraph.End] {
    switch self {
    case .pair(let source, let target): [ExchangeGraph.End(source), ExchangeGraph.End(target)]
    case .many(let ends): ends
    }
  }

  var count: Int {
    switch self {
    case .pair: 2
    case .many(let ends): ends.count
    }
  }

  var pair: (source: Int, target: Int)? {
    switch self {
    case .pair(let source, let target): (source, target)
    case .many(let ends): ends.count == 2 ? (ends[0].node, ends[1].node) : nil
    }
  }
}

/// A look kept apart, as most elements of large graphs have none.
indirect enum StyleBox: Hashable, Sendable {
  case one(ExchangeGraph.Style)

  var style: ExchangeGraph.Style {
    switch self {
    case .one(let style): style
    }
  }
}

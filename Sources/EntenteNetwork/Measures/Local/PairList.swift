/// Pairs with a number each, of which only the first few by their numbers may be wanted.
struct PairList {
  /// Which numbers come first.
  enum Order {
    case greatest
    case least
  }

  private let limit: Int?
  private let order: Order
  private var pairs: [PairValue] = []

  /// Creates a list of at most so many pairs.
  init(limit: Int?, order: Order = .greatest) {
    self.limit = limit.map { max(0, $0) }
    self.order = order
  }

  /// Adds a pair; from time to time those that are no longer wanted are dropped.
  mutating func append(_ pair: PairValue) {
    if pair.value.isNaN, limit != nil { return }
    pairs.append(pair)
    if let limit, pairs.count > 2 * limit + 1024 { cut(to: limit) }
  }

  private mutating func cut(to limit: Int) {
    guard pairs.count > limit else { return }
    pairs.sort { first, second in
      if first.value != second.value {
        return (first.value > second.value) == (order == .greatest)
      }
      return (first.source, first.target) < (second.source, second.target)
    }
    pairs.removeLast(pairs.count - limit)
  }

  /// One list of many, by the actors of the pairs.
  static func joined(_ lists: [PairList], limit: Int?, order: Order = .greatest) -> [PairValue] {
    var whole = PairList(limit: limit, order: order)
    for list in lists {
      for pair in list.pairs { whole.append(pair) }
    }
    guard let limit = whole.limit else { return whole.pairs }
    whole.cut(to: limit)
    return whole.pairs.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }
}

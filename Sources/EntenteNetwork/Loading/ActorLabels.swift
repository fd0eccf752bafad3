/// What actors are called in a table, in the order of their numbers.
///
/// Labels take as little memory as they can: integers none but themselves, others their bytes. A
/// `String` is made when one is asked for.
public struct ActorLabels: RandomAccessCollection, Sendable {
  private enum Store: Sendable {
    /// One integer after the other.
    case range(Range<Int>)
    /// Integers, ascending.
    case integers([UInt32])
    /// Texts by their numbers in the table, or by the table's numbers in `order`.
    case texts(LabelTable, order: [UInt32]?)
  }

  private let store: Store
  /// The number of actors.
  public let endIndex: Int

  init(first: Int, count: Int) {
    store = .range(first..<(first + count))
    endIndex = count
  }

  init(integers: [UInt32]) {
    store = .integers(integers)
    endIndex = integers.count
  }

  /// Labels of a table that does not change any more.
  init(_ table: LabelTable, order: [UInt32]?) {
    store = .texts(table, order: order)
    endIndex = table.count
  }

  /// The number of the first actor: 0.
  public var startIndex: Int { 0 }

  /// Returns the label of an actor.
  public subscript(position: Int) -> String {
    precondition(indices.contains(position), "there is no such actor")
    switch store {
    case .range(let range): return String(range.lowerBound + position)
    case .integers(let integers): return String(integers[position])
    case .texts(let table, let order):
      return table.text(of: order.map { Int($0[position]) } ?? position)
    }
  }

  /// Whether every label is text in UTF-8.
  var areText: Bool {
    guard case .texts(let table, _) = store else { return true }
    return indices.allSatisfy { table.isText($0) }
  }

  /// Returns the number of the actor with this label, or nil if there is none.
  ///
  /// - Complexity: O(log *n*) at most.
  public func position(of label: String) -> Int? {
    switch store {
    case .range(let range):
      guard let integer = Int(label), String(integer) == label, range.contains(integer) else {
        return nil
      }
      return integer - range.lowerBound
    case .integers(let integers):
      guard let integer = UInt32(label), String(integer) == label else { return nil }
      return find(count: integers.count) {
        integers[$0] < integer ? -1 : integers[$0] > integer ? 1 : 0
      }
    case .texts(let table, let order):
      guard let number = table.find(label) else { return nil }
      guard let order else { return number }
      let integer = table.integer(of: number) ?? 0
      return find(count: order.count) { place in
        let other = table.integer(of: Int(order[place])) ?? 0
        return other < integer ? -1 : other > integer ? 1 : 0
      }
    }
  }

  /// The place where an ascending order is met, or nil if it is nowhere.
  private func find(count: Int, _ order: (Int) -> Int) -> Int? {
    var range = 0..<count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let found = order(middle)
      if found == 0 { return middle }
      range = found < 0 ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}

extension Partition {
  /// Creates the partition of those with one label, groups in order of size, largest first; of equal
  /// ones that with the first actor first.
  ///
  /// - Parameter labels: A label for each actor, each below the number of actors.
  init(components labels: [UInt32]) {
    let none = UInt32.max
    var numbers = [UInt32](repeating: none, count: labels.count)
    var sizes: [Int] = []
    for label in labels {
      let label = Int(label)
      if numbers[label] == none {
        numbers[label] = UInt32(sizes.count)
        sizes.append(0)
      }
      sizes[Int(numbers[label])] += 1
    }
    // Most of many components have one actor, and these are in order.
    let order =
      sizes.indices.filter { sizes[$0] > 1 }.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
      + sizes.indices.filter { sizes[$0] == 1 }
    var places = [Int](repeating: 0, count: sizes.count)
    for (place, group) in order.enumerated() { places[group] = place }
    self.init(groups: labels.map { places[Int(numbers[Int($0)])] }, groupCount: sizes.count)
  }

  /// How many actors each group has.
  var sizes: [Int] {
    var sizes = [Int](repeating: 0, count: groupCount)
    for group in groups { sizes[group] += 1 }
    return sizes
  }
}

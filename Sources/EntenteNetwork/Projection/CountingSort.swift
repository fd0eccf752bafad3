/// Sorting by small whole numbers.
enum CountingSort {
  /// Some items in ascending order of their keys, those of one key as they were.
  ///
  /// - Complexity: O(items + keys).
  static func order(of keys: [UInt32], keyCount: Int, from items: [UInt32]) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: keyCount + 1)
    for item in items { starts[Int(keys[Int(item)]) + 1] += 1 }
    for key in 0..<keyCount { starts[key + 1] += starts[key] }
    var result = [UInt32](repeating: 0, count: items.count)
    for item in items {
      let key = Int(keys[Int(item)])
      result[Int(starts[key])] = item
      starts[key] += 1
    }
    return result
  }
}

/// A square matrix without negative numbers, in compressed rows without zeros.
struct NonnegativeRows: Hashable, Sendable {
  private(set) var offsets: [Int] = [0]
  private(set) var columns: [Int] = []
  private(set) var values: [Double] = []

  var size: Int { offsets.count - 1 }

  /// Adds a row; numbers in the same column add up.
  mutating func append(_ row: [(column: Int, value: Double)]) {
    let start = columns.count
    for (column, value) in row.sorted(by: { $0.column < $1.column }) where value != 0 {
      if columns.count > start, columns[columns.count - 1] == column {
        values[values.count - 1] += value
      } else {
        columns.append(column)
        values.append(value)
      }
    }
    offsets.append(columns.count)
  }

  /// The numbers of a row with their columns.
  func row(_ row: Int) -> Range<Int> { offsets[row]..<offsets[row + 1] }

  /// Row × vector.
  func product(_ row: Int, _ vector: [Double]) -> Double {
    var sum = 0.0
    for place in self.row(row) { sum += values[place] * vector[columns[place]] }
    return sum
  }

  /// The largest factor by which sums of this row, all terms being positive, can be too small.
  func roundingFactor(_ row: Int) -> Double {
    1 + Double(self.row(row).count + 4) * 0x1p-52
  }

  /// The same matrix times a positive number.
  func scaled(by factor: Double) -> NonnegativeRows {
    var result = self
    for place in result.values.indices { result.values[place] *= factor }
    return result
  }

  /// The rows and columns of some nodes, in their order.
  func restricted(to nodes: [Int]) -> NonnegativeRows {
    var places = [Int](repeating: -1, count: size)
    for (place, node) in nodes.enumerated() { places[node] = place }
    var result = NonnegativeRows()
    for node in nodes {
      result.append(
        row(node).compactMap {
          places[columns[$0]] < 0 ? nil : (column: places[columns[$0]], value: values[$0])
        }
      )
    }
    return result
  }

  /// The matrix `diagonal` × identity − `factor` × this one, row after row.
  func subtracted(fromDiagonal diagonal: Double, factor: Double = 1) -> [Double] {
    var dense = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      dense[row * size + row] = diagonal
      for place in self.row(row) { dense[row * size + columns[place]] -= factor * values[place] }
    }
    return dense
  }
}

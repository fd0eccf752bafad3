/// Places by a number, the greatest first.
public enum Ranking {
  /// The place of each number, from 1, with equal ones at the best of their places: 1, 2, 2, 4.
  ///
  /// What is undefined has none.
  public static func places(_ numbers: [Double]) -> [Int?] {
    var places = [Int?](repeating: nil, count: numbers.count)
    forEachTie(numbers) { tie, first in
      for item in tie { places[item] = first + 1 }
    }
    return places
  }

  /// The place of each number, from 1, with equal ones at the mean of their places: 1, 2.5, 2.5, 4.
  ///
  /// What is undefined is NaN.
  public static func meanPlaces(_ numbers: [Double]) -> [Double] {
    var places = [Double](repeating: .nan, count: numbers.count)
    forEachTie(numbers) { tie, first in
      for item in tie { places[item] = Double(first) + Double(tie.count + 1) / 2 }
    }
    return places
  }

  private static func forEachTie(_ numbers: [Double], _ body: (ArraySlice<Int>, Int) -> Void) {
    let order = numbers.indices.filter { !numbers[$0].isNaN }
      .sorted { (numbers[$1], $0) < (numbers[$0], $1) }
    var first = 0
    while first < order.count {
      var last = first + 1
      while last < order.count, numbers[order[last]] == numbers[order[first]] { last += 1 }
      body(order[first..<last], first)
      first = last
    }
  }
}

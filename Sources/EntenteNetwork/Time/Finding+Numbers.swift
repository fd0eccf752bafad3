public import OrderedCollections

extension Finding {
  /// The numbers of the first actors; undefined ones where the measure has no value for actors.
  ///
  /// - Parameter count: How many actors there are; nodes after them are left out.
  /// - Returns: A number or range for each.
  public func numbers(ofActors count: Int) -> [NumberRange] {
    guard case .actors(let numbers)? = value else {
      return [NumberRange](repeating: .undefined, count: count)
    }
    var others = numbers
    if case .actors(let possible)? = withPossible { others = possible }
    return (0..<count).map { NumberRange(certain: numbers[$0], withPossible: others[$0]) }
  }

  /// The numbers inside a value for the whole network or about its groups, by their names: those of
  /// keys and places, joined by dots; that of a plain number is empty.
  ///
  /// A name that only one of both networks has is undefined in the other.
  public var wholeNumbers: OrderedDictionary<String, NumberRange> {
    let certain = value?.wholeNumbers ?? [:]
    let possible = withPossible?.wholeNumbers ?? certain
    var result: OrderedDictionary<String, NumberRange> = [:]
    for name in certain.keys { result[name] = .undefined }
    for name in possible.keys { result[name] = .undefined }
    for name in result.keys {
      result[name] = NumberRange(
        certain: certain[name] ?? .nan,
        withPossible: possible[name] ?? .nan
      )
    }
    return result
  }
}

extension MeasureValue {
  /// The numbers inside a value for the whole network or about its groups, by name.
  public var wholeNumbers: OrderedDictionary<String, Double> {
    var numbers: OrderedDictionary<String, Double> = [:]
    switch self {
    case .whole(let value): value.collect(into: &numbers, name: "")
    case .groups(let groups):
      for (name, value) in groups.values { value.collect(into: &numbers, name: name) }
    case .actors, .pairs: break
    }
    return numbers
  }

  /// The numbers of the first actors; nil if the value is not one for actors.
  func numbers(ofActors count: Int) -> [Double]? {
    guard case .actors(let numbers) = self, numbers.count >= count else { return nil }
    return Array(numbers.prefix(count))
  }
}

extension WholeValue {
  fileprivate func collect(into numbers: inout OrderedDictionary<String, Double>, name: String) {
    func path(_ part: String) -> String { name.isEmpty ? part : "\(name).\(part)" }
    switch self {
    case .number(let number): numbers[name] = number
    case .count(let count): numbers[name] = Double(count)
    case .text, .actor: break
    case .list(let items):
      for (place, item) in items.enumerated() {
        item.collect(into: &numbers, name: path(String(place + 1)))
      }
    case .object(let pairs):
      for (key, value) in pairs { value.collect(into: &numbers, name: path(key)) }
    }
  }
}

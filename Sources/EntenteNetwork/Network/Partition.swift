/// A division of the actors into groups.
public struct Partition: Hashable, Sendable {
  /// The group of each actor, from 0 to ``groupCount`` − 1.
  public let groups: [Int]
  /// How many groups there are.
  public let groupCount: Int
  /// What the groups are called; nil if they have no names.
  public let names: [String]?

  /// Creates a partition; any numbers will do, and groups are numbered by their first actor.
  public init(_ labels: [Int]) {
    names = nil
    guard labels.allSatisfy({ $0 >= 0 && $0 < labels.count }) else {
      var numbers: [Int: Int] = [:]
      groups = labels.map { label in
        if let number = numbers[label] { return number }
        let number = numbers.count
        numbers[label] = number
        return number
      }
      groupCount = numbers.count
      return
    }
    // Small numbers, as algorithms make them, need no dictionary.
    var numbers = [Int](repeating: -1, count: labels.count)
    var count = 0
    groups = labels.map { label in
      if numbers[label] < 0 {
        numbers[label] = count
        count += 1
      }
      return numbers[label]
    }
    groupCount = count
  }

  /// Creates a partition by names; groups are numbered by their first actor.
  public init(names labels: [String]) {
    var numbers: [String: Int] = [:]
    var names: [String] = []
    groups = labels.map { label in
      if let number = numbers[label] { return number }
      numbers[label] = names.count
      names.append(label)
      return names.count - 1
    }
    groupCount = names.count
    self.names = names
  }

  /// The actors of each group, ascending.
  public var members: [[Int]] {
    var members = [[Int]](repeating: [], count: groupCount)
    for (actor, group) in groups.enumerated() { members[group].append(actor) }
    return members
  }

  /// The same partition with its groups in order of size, largest first; of equal ones that with
  /// the first actor.
  public var bySize: Partition {
    let members = self.members
    let order = members.indices.sorted {
      (-members[$0].count, members[$0][0]) < (-members[$1].count, members[$1][0])
    }
    var places = [Int](repeating: 0, count: groupCount)
    for (place, group) in order.enumerated() { places[group] = place }
    return Partition(
      groups: groups.map { places[$0] },
      groupCount: groupCount,
      names: names.map { names in order.map { names[$0] } }
    )
  }

  /// Creates a partition whose groups have the numbers they are given: those below `groupCount`,
  /// each at least once.
  package init(groups: [Int], groupCount: Int, names: [String]? = nil) {
    self.groups = groups
    self.groupCount = groupCount
    self.names = names
  }
}

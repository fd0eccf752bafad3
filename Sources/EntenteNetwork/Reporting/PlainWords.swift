/// What a number says, in plain words.
public enum PlainWords {
  /// What an actor's number says of the actor: "broker: lies on 41 % of shortest paths".
  ///
  /// - Parameters:
  ///   - measure: The name of the measure.
  ///   - value: The number.
  ///   - network: The network it was measured on.
  /// - Returns: A few words without a full stop; nil if the number speaks for itself.
  public static func ofActor(_ measure: String, _ value: Double, in network: Network) -> String? {
    guard value.isFinite else { return nil }
    let others = max(0, network.actorCount - 1)
    let percent = NumberWords.percent
    switch measure {
    case "degree":
      return network.isDirected
        ? "\(count(value, "tie")) in and out" : "tied to \(Int(value)) of \(others) others"
    case "in-degree": return "\(Int(value)) of \(others) others have a tie to it"
    case "out-degree": return "has ties to \(Int(value)) of \(others) others"
    case "strength": return "its ties weigh \(number(value)) together"
    case "degree-centrality": return "tied to \(percent(value)) of the others"
    case "betweenness":
      return (value > 0.1 ? "broker: " : "") + "lies on \(percent(value)) of shortest paths"
    case "betweenness-raw":
      return "lies on the shortest paths of \(number(value)) pairs"
    case "closeness":
      return value > 0
        ? "near the others: \(percent(value)) of being one step from all" : "no other reaches it"
    case "harmonic": return "as near as \(number(value)) direct neighbours"
    case "eccentricity": return "the farthest it reaches is \(number(value)) steps away"
    case "eigenvector": return "tied to the well tied, \(number(value)) of 1"
    case "pagerank": return "a walk along ties is here \(percent(value)) of the time"
    case "hub": return "\(percent(value)) of all pointing to the authorities"
    case "authority": return "\(percent(value)) of all being pointed to by hubs"
    case "clustering": return "\(percent(value)) of its neighbours' pairs are tied"
    case "triangles": return "in \(count(value, "triangle"))"
    case "core-number": return "in a core where each has \(count(value, "tie")) or more"
    case "constraint":
      return value > 0.5 ? "its contacts know each other" : "its contacts know little of each other"
    case "effective-size": return "worth \(number(value)) separate contacts"
    case "efficiency": return "\(percent(value)) of its contacts are not redundant"
    case "participation-coefficient": return "\(percent(value)) spread over the groups"
    case "hyperdegree": return "takes part in \(count(value, "relation"))"
    default: return nil
    }
  }

  /// What a number says of the network as a whole.
  ///
  /// - Parameters:
  ///   - measure: The name of the measure.
  ///   - value: What it found.
  ///   - network: The network it was measured on.
  /// - Returns: A few words without a full stop; nil if the number speaks for itself.
  public static func ofWhole(
    _ measure: String,
    _ value: WholeValue,
    in network: Network
  ) -> String? {
    if case .list(let items) = value { return ofSizes(measure, items, in: network) }
    guard let number = value.number, number.isFinite else { return nil }
    let percent = NumberWords.percent
    switch measure {
    case "density": return "\(percent(number)) of the possible ties are there"
    case "transitivity": return "\(percent(number)) of the paths of two ties are closed by a third"
    case "average-clustering":
      return "\(percent(number)) of an actor's neighbours are tied to each other, on average"
    case "reciprocity": return "\(percent(number)) of the ties are returned"
    case "degree-assortativity":
      return number > 0.05
        ? "the well tied are tied to the well tied"
        : number < -0.05 ? "the well tied are tied to the little tied" : "no preference by degree"
    case "diameter": return "the two farthest are \(Self.number(number)) steps apart"
    case "radius": return "the most central reaches all in \(Self.number(number)) steps"
    case "average-path-length":
      return "two actors of the largest component are so many steps apart on average"
    case "modularity":
      return number > 0.3 ? "clearly divided into groups" : "hardly divided into groups"
    case "algebraic-connectivity":
      return number < 1e-9 ? "falls into parts" : "the greater, the harder to divide"
    case "global-efficiency": return "\(percent(number)) of a network where all are tied"
    case "small-world-sigma":
      return number > 1 ? "a small world: clustered, yet near" : "no small world"
    default: return nil
    }
  }

  private static func ofSizes(
    _ measure: String,
    _ items: [WholeValue],
    in network: Network
  ) -> String? {
    guard measure.hasSuffix("components"), let largest = items.first?.number else { return nil }
    if items.count == 1 { return "everybody hangs together" }
    let alone = items.count { $0.number == 1 }
    return "\(items.count) parts, the largest of \(Int(largest)) of \(network.actorCount)"
      + (alone == 0 ? "" : "; \(alone) alone")
  }

  /// A number in words: without decimals if it is whole.
  private static func number(_ value: Double) -> String {
    NumberWords.short(value, isCount: true)
  }

  private static func count(_ value: Double, _ noun: String) -> String {
    "\(number(value)) \(noun)\(value == 1 ? "" : "s")"
  }
}

extension WholeValue {
  /// The value if it is one number.
  public var number: Double? {
    switch self {
    case .number(let number): number
    case .count(let count): Double(count)
    default: nil
    }
  }
}
